import type { TypedKind } from "../../interview/typed-answer.ts";
import { inEach, type Text } from "../../locale/text.ts";
import type { Need } from "../needs.ts";
import type { Incoming } from "./incoming.ts";
import { nameOf, readFields } from "./what-was-read.ts";

const typedAs: Readonly<Record<string, { readonly as: TypedKind; readonly required: boolean }>> = {
  number: { as: "text", required: true },
  issuedOn: { as: "day", required: false },
  dueOn: { as: "day", required: false },
  net: { as: "amount", required: false },
  vat: { as: "amount", required: false },
  gross: { as: "amount", required: true },
};

/**
 * What was read in the text of the pages, put to the person one value after the other, each with its place: Enter accepts it, another value
 * corrects it. An e-invoice is data, not reading: it is said, and not asked.
 */
export function readNeeds(incoming: Incoming): readonly Need[] {
  if (incoming.kind === "invoice" && incoming.evidence.einvoice !== null) return [];
  return readFields(incoming).flatMap(({ key, value, where }) => {
    const typed = typedAs[key];
    if (typed === undefined || typeof value !== "string" || incoming.given[key] !== undefined) return [];
    const flag = flagOf(key);
    return [{ flag, ...typed, initial: value, label: proposed(key, where), field: fieldOf(key), help }];
  });
}

/** `issuedOn` → `--issued-on`. */
const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const fieldOf = (key: string): Text =>
  inEach((locale) => (locale === "fr" ? `«\u00a0${nameOf(key, "fr")}\u00a0»` : `“${nameOf(key, "en")}”`));

const proposed = (key: string, where: Text): Text => ({
  fr: `Le document dit-il bien ceci\u202f? (${nameOf(key, "fr")}, lu ici\u00a0: ${where.fr})`,
  en: `Is this what the document says? (${nameOf(key, "en")}, read here: ${where.en})`,
});

const help: Text = {
  fr: "Comparez avec le document\u00a0: Entrée garde la valeur lue, sinon tapez la bonne.",
  en: "Compare with the document: Enter keeps the value read, or type the right one.",
};
