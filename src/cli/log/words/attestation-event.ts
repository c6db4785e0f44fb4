import type { Attestation, CaseFile } from "../../../case/case-file.ts";
import { attestables, attestation, signature } from "../../../case/schema/documents.ts";
import { wordInFrench, wordTyped } from "../../../case/schema/titles/words.ts";
import { entriesOf, type Entry } from "../../../facts/entry.ts";
import type { Text } from "../../../locale/text.ts";
import { printable } from "../../../reporters/text/printable.ts";
import type { Plain } from "../../../yaml-source/edit.ts";
import type { Need } from "../../needs.ts";
import { Refusal } from "../../shell.ts";
import type { Given, LogEvent } from "../log-event.ts";
import { byNeed } from "../people.ts";
import { documentFlag, documentNamed, documentNeed, textOf } from "./named-document.ts";

const whatWords: Readonly<Record<(typeof attestables)[number], Text>> = {
  signature: { fr: "une signature", en: "a signature" },
  initials: { fr: "des paraphes", en: "initials" },
  stamp: { fr: "un tampon", en: "a stamp" },
  mention: { fr: "une mention écrite", en: "written words" },
  date: { fr: "la date à côté de la signature", en: "the date beside the signature" },
  content: { fr: "ce que dit le document (numéro, dates, montants)", en: "what it says (number, dates, amounts)" },
};

const whatNeed: Need = {
  flag: "--what",
  label: { fr: "qu’y voyez-vous ?", en: "what do you see on it?" },
  choices: attestables.map((value) => ({ value, label: whatWords[value] })),
  required: true,
};

export const attestationEvent: LogEvent = {
  name: { fr: "attestation", en: "attestation" },
  about: { fr: "ce que vous voyez sur un document", en: "what you see on a document" },
  schema: attestation.extend({
    signedOn: signature.shape.on,
    signatory: signature.shape.signatory,
    mention: signature.shape.mention,
  }),
  own: ["what", "role", "sha256", "receivedOn"],
  flags: [
    documentFlag,
    {
      flag: "--what",
      value: { fr: "quoi", en: "what" },
      about: {
        fr: `${attestables.join(", ")}\u202f; plusieurs, séparés par des virgules`,
        en: `${attestables.join(", ")}; several, with commas`,
      },
      several: true,
    },
  ],
  needs: (given, { caseFile, role }) => [
    ...documentNeed(given, { caseFile }),
    ...(given["what"] === undefined ? [whatNeed] : []),
    ...(lacksDate(given, caseFile) ? [dateNeed] : []),
    ...(given["by"] === undefined ? [byNeed(caseFile, role)] : []),
  ],
  edits: async (given, context) => {
    const entry = documentNamed(given, context);
    const what = whatOf(given);
    const marks = ["signature", "initials", "stamp", "mention", "date"];
    const party = textOf(given, "party") ?? (what.some((one) => marks.includes(one)) ? "client" : null);
    return [
      ...declared(entry, what, party, given),
      {
        op: "append",
        path: [...entry.path, "attested"],
        value: {
          what: what.length === 1 ? (what[0] ?? null) : [...what],
          ...(party === null ? {} : { party }),
          ...(given["page"] === undefined ? {} : { page: given["page"] }),
          by: textOf(given, "by"),
          role: context.role,
          on: textOf(given, "on") ?? context.today,
          sha256: await context.digestOf(entry.file),
        },
      },
    ];
  },
  done: { fr: "attesté, pour ces octets précis", en: "attested, for these very bytes" },
};

/** A date is attested, and neither this line nor the case says which. */
function lacksDate(given: Given, caseFile: CaseFile): boolean {
  if (given["what"] === undefined || given["signedOn"] !== undefined || !whatOf(given).includes("date")) return false;
  const party = textOf(given, "party") ?? "client";
  const entry = entriesOf(caseFile).find(({ file, id }) => file === given["document"] || id === given["document"]);
  const signs = entry?.kind === "order" || entry?.kind === "delivery";
  return signs && !entry.signatures.some((one) => one.party === party && one.on !== null);
}

const dateNeed: Need = {
  flag: "--signed-on",
  label: { fr: "la date écrite à côté de la signature", en: "the date written beside the signature" },
  as: "day",
  required: true,
};

function whatOf(given: Given): readonly Attestation["what"][number][] {
  const written = given["what"];
  const words = (Array.isArray(written) ? written : [written]).flatMap((one) => String(one).split(/\s*,\s*/));
  return words.map((word) => {
    const named = wordTyped(attestables, word);
    const found = attestables.find((one) => one === named);
    if (found !== undefined) return found;
    throw new Refusal({
      fr: `--what ne connaît pas « ${printable(word)} ». Valeurs possibles : ${attestables.map(wordInFrench).join(", ")}.`,
      en: `--what does not know “${printable(word)}”. Possible values: ${attestables.join(", ")}.`,
    });
  });
}

/** Attesting a signature that was not declared declares it: a person who sees it says both. */
function declared(entry: Entry, what: readonly string[], party: string | null, given: Given) {
  const hasSignatures = entry.kind === "order" || entry.kind === "delivery";
  if (!hasSignatures || party === null) return [];
  const at = entry.signatures.findIndex((one) => one.party === party);
  const mention = mentionSeen(entry, what, given, entry.signatures[at]?.mention ?? null);
  const seen: Record<string, Plain> = {
    ...(given["signedOn"] === undefined ? {} : { on: given["signedOn"] }),
    ...(given["signatory"] === undefined ? {} : { signatory: given["signatory"] }),
    ...(mention === null ? {} : { mention }),
    ...(what.includes("initials") ? { initialled: true } : {}),
    ...(what.includes("stamp") ? { stamped: true } : {}),
  };
  if (at >= 0) {
    return Object.entries(seen).map(([key, value]) => ({
      op: "set" as const,
      path: [...entry.path, "signatures", at, key],
      value,
    }));
  }
  if (!what.includes("signature")) return [];
  return [{ op: "append" as const, path: [...entry.path, "signatures"], value: { party, ...seen } }];
}

/** The words that a document of this kind calls for, unless others are given or stand there. */
function mentionSeen(entry: Entry, what: readonly string[], given: Given, before: string | null): Plain {
  if (given["mention"] !== undefined) return given["mention"];
  if (!what.includes("mention") || before !== null) return null;
  return entry.kind === "order" ? "good-for-agreement" : "good-for-delivery";
}
