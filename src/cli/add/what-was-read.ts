import { entriesOf } from "../../facts/entry.ts";
import type { CaseFile } from "../../case/case-file.ts";
import { inEach, type Locale, type Text } from "../../locale/text.ts";
import { amountShown, dayShown } from "../../locale/written-value.ts";
import { centsToString, parseCents } from "../../money/cents.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import { proposedEntry } from "./proposed-entry.ts";
import type { Incoming } from "./incoming.ts";
import { printedFields, whereOn, type Printed } from "./printed-fields.ts";

/** A field of the entry as the document gives it, and where it was read. */
export interface ReadField {
  readonly key: string;
  readonly value: Plain;
  readonly where: Text;
}

/**
 * « champ, valeur, où cela a été lu », then what a person typed beside what the paper says, where they differ. Nothing that was deduced, only
 * what stands in the document, less the keys that the person left out.
 */
export function whatWasRead(incoming: Incoming, leftOut: ReadonlySet<string> = new Set()): readonly Text[] {
  const read = readFields(incoming).filter(({ key }) => !leftOut.has(key));
  const typed = typedValues(incoming);
  const taken = read.filter(({ key, value }) => typed[key] === undefined || isSame(typed[key], value));
  const apart = read.filter(({ key, value }) => typed[key] !== undefined && !isSame(typed[key], value));
  const currency = incoming.evidence.einvoice?.currency ?? "EUR";
  return [
    ...(taken.length === 0 ? [] : [heading, ...taken.map((one) => line(one, currency))]),
    ...apart.map((one) => beside(one, typed[one.key], currency)),
  ];
}

/** What stands in the document for the keys of its entry, each with its place. */
export function readFields(incoming: Incoming): readonly ReadField[] {
  const proposed = proposedEntry(incoming);
  const printed = printedFields(incoming.evidence);
  return fields.flatMap(([key]) => {
    const value = proposed[key];
    const where = value === undefined || value === null ? null : whereRead(key, incoming, printed);
    return value === undefined || where === null ? [] : [{ key, value, where }];
  });
}

function whereRead(key: string, { kind, evidence, caseFile }: Incoming, printed: Printed): Text | null {
  const { einvoice } = evidence;
  if (kind === "invoice" && einvoice !== null) {
    const name = einvoice.attachment ?? "XML";
    return { fr: `facture électronique ${name}`, en: `e-invoice ${name}` };
  }
  if (key === "signatures")
    return { fr: "signature électronique, confiance non vérifiée", en: "e-signature, trust not checked" };
  // Whose address it is can be told only where the client's is known.
  if (key === "from" && evidence.email !== null && caseFile.client.contact?.email != null)
    return { fr: "en-têtes du courriel, non vérifiés", en: "headers of the e-mail, not verified" };
  if (key === "outcome") {
    const mention = evidence.mentions.find((one) => one.kind === "with-reservations");
    const page = evidence.pageTexts.find((one) => one.page === mention?.page);
    return page === undefined ? null : whereOn(page);
  }
  return printed[key as keyof Printed]?.where ?? null;
}

/** What the person says of it: by flags now, or in the case already. */
function typedValues({ caseFile, file, given }: Incoming): Readonly<Record<string, Plain | undefined>> {
  const standing = entriesOf(caseFile).find((entry) => entry.file === file);
  return { ...(standing === undefined ? {} : valuesAt(caseFile, standing.path)), ...given };
}

function valuesAt(caseFile: CaseFile, path: readonly (string | number)[]): Readonly<Record<string, Plain>> {
  const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], caseFile);
  return Object.fromEntries(
    Object.entries((found ?? {}) as Record<string, unknown>).flatMap(([key, value]): [string, Plain][] =>
      typeof value === "string" ? [[key, value]] : typeof value === "bigint" ? [[key, centsToString(value)]] : [],
    ),
  );
}

function isSame(typed: Plain | undefined, read: Plain): boolean {
  if (typeof typed !== "string" || typeof read !== "string") return JSON.stringify(typed) === JSON.stringify(read);
  const [one, other] = [parseCents(typed), parseCents(read)];
  return one !== null && other !== null ? one === other : typed.trim() === read.trim();
}

const fields: readonly (readonly [key: string, name: Text])[] = [
  ["number", { fr: "numéro", en: "number" }],
  ["kind", { fr: "sorte", en: "kind" }],
  ["issuedOn", { fr: "date", en: "date" }],
  ["dueOn", { fr: "échéance", en: "due date" }],
  ["net", { fr: "montant hors taxes", en: "net amount" }],
  ["vat", { fr: "TVA", en: "VAT" }],
  ["gross", { fr: "montant TTC", en: "gross amount" }],
  ["currency", { fr: "monnaie", en: "currency" }],
  ["orders", { fr: "commande", en: "order" }],
  ["signatures", { fr: "signé par", en: "signed by" }],
  ["outcome", { fr: "issue", en: "outcome" }],
  ["from", { fr: "vient de", en: "comes from" }],
];

const names = new Map(fields);
export const nameOf = (key: string, locale: Locale): string => names.get(key)?.[locale] ?? key;

const heading: Text = { fr: "Lu dans le document\u00a0:", en: "Read in the document:" };

const line = ({ key, value, where }: ReadField, currency: string): Text =>
  inEach((locale) => {
    const read = amountOr(key, value, currency, locale);
    return `  ${nameOf(key, locale).padEnd(20)}${read.padEnd(16)}  ${where[locale]}`;
  });

const beside = ({ key, value, where }: ReadField, typed: Plain | undefined, currency: string): Text => {
  const said = (one: Plain | undefined, locale: Locale): string => amountOr(key, one, currency, locale);
  return {
    fr: `À vérifier, ${nameOf(key, "fr")}\u00a0: vous avez saisi «\u00a0${said(typed, "fr")}\u00a0», le document dit «\u00a0${said(value, "fr")}\u00a0» (${where.fr}).`,
    en: `To be checked, ${nameOf(key, "en")}: you typed “${said(typed, "en")}”, the document says “${said(value, "en")}” (${where.en}).`,
  };
};

const amounts = new Set(["net", "vat", "gross"]);

/** « 8 400,00 € » for what is an amount; a number or a name that looks like one is left as it is. */
function amountOr(key: string, value: Plain | undefined, currency: string, locale: Locale): string {
  return amounts.has(key) && typeof value === "string" ? amountShown(value, currency, locale) : shown(value, locale);
}

function shown(value: Plain | undefined, locale: Locale): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((one: Plain) => shown(one, locale)).join(", ");
  if (typeof value === "object") {
    const { signatory, on } = value as Readonly<Record<string, Plain | undefined>>;
    return [shown(signatory, locale), shown(on, locale)].filter((part) => part !== "").join(", ");
  }
  return words.get(String(value))?.[locale] ?? dayShown(String(value), locale);
}

const words: ReadonlyMap<string, Text> = new Map([
  ["invoice", { fr: "facture", en: "invoice" }],
  ["deposit", { fr: "acompte", en: "deposit" }],
  ["credit-note", { fr: "avoir", en: "credit note" }],
  ["with-reservations", { fr: "avec réserves", en: "with reservations" }],
  ["client", { fr: "client", en: "client" }],
  ["other", { fr: "un autre", en: "somebody else" }],
]);
