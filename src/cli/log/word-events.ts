import type { Attestation, CaseFile } from "../../case/case-file.ts";
import { acceptance, attestables, attestation, parties, signature } from "../../case/schema/documents.ts";
import { waiver } from "../../case/schema/events.ts";
import { entriesOf, type Entry } from "../../facts/entry.ts";
import type { Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import type { FlagWords } from "../command.ts";
import type { Need } from "../needs.ts";
import { Refusal } from "../shell.ts";
import type { Given, LogContext, LogEvent } from "./log-event.ts";
import { byNeed, partyOf } from "./people.ts";

/** What records a person's word, bound to their name: attestation, signature, acceptance, waiver. */

const documentFlag: FlagWords = {
  flag: "--document",
  value: { fr: "document", en: "document" },
  about: { fr: "son chemin dans le dossier, ou son numéro", en: "its path in the case, or its number" },
};

const roleFlag: FlagWords = {
  flag: "--role",
  value: { fr: "consultant|umbrella-company", en: "consultant|umbrella-company" },
  about: {
    fr: "au nom de qui ; par défaut, celui à qui est cette copie",
    en: "in whose name; by default, whose copy this is",
  },
};

const text = (given: Given, key: string): string | null => {
  const value = given[key];
  return typeof value === "string" ? value : null;
};

/** The document that a path, a file name or a number speaks of. Throws a Refusal that lists them. */
function documentNamed(given: Given, context: Pick<LogContext, "caseFile">): Entry {
  const asked = text(given, "document") ?? "";
  const entries = entriesOf(context.caseFile);
  const path = asked.replace(/^\.\//, "");
  const found =
    entries.find(({ file }) => file === path) ??
    entries.find(({ id }) => id === asked) ??
    entries.find(({ file }) => file.split("/").at(-1) === path);
  if (found !== undefined) return found;
  const known = entries.map(({ file }) => printable(file)).join(", ");
  throw new Refusal({
    fr: `Ce dossier n’a pas de document « ${printable(asked)} ». ${known === "" ? "Il n’en a aucun : dossier ajouter" : `Documents\u00a0: ${known}`}`,
    en: `This case has no document “${printable(asked)}”. ${known === "" ? "It has none: dossier add" : `Documents: ${known}`}`,
  });
}

const documentNeed = (given: Given, context: Pick<LogContext, "caseFile">): readonly Need[] =>
  given["document"] !== undefined
    ? []
    : [
        {
          flag: "--document",
          label: { fr: "de quel document s’agit-il ?", en: "which document is it about?" },
          choices: entriesOf(context.caseFile).map(({ file }) => ({ value: file, label: { fr: file, en: file } })),
          required: true,
        },
      ];

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

const without = (given: Given, ...keys: readonly string[]): Given =>
  Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key)));

const attestationEvent: LogEvent = {
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
    const party = text(given, "party") ?? (what.some((one) => marks.includes(one)) ? "client" : null);
    return [
      ...declared(entry, what, party, given),
      {
        op: "append",
        path: [...entry.path, "attested"],
        value: {
          what: what.length === 1 ? (what[0] ?? null) : [...what],
          ...(party === null ? {} : { party }),
          ...(given["page"] === undefined ? {} : { page: given["page"] }),
          by: text(given, "by"),
          role: context.role,
          on: text(given, "on") ?? context.today,
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
  const party = text(given, "party") ?? "client";
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
    const found = attestables.find((one) => one === word);
    if (found !== undefined) return found;
    throw new Refusal({
      fr: `--what ne connaît pas « ${printable(word)} ». Valeurs possibles : ${attestables.join(", ")}.`,
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

const signatureEvent: LogEvent = {
  name: { fr: "signature", en: "signature" },
  about: { fr: "qui a signé un document, et quand", en: "who signed a document, and when" },
  schema: signature,
  own: ["party"],
  flags: [
    documentFlag,
    { flag: "--party", value: { fr: "qui", en: "who" }, about: { fr: parties.join(", "), en: parties.join(", ") } },
  ],
  needs: (given, context) => [
    ...documentNeed(given, context),
    ...(given["party"] === undefined
      ? [
          {
            flag: "--party",
            label: { fr: "qui a signé ?", en: "who signed?" },
            choices: parties.map((value) => ({ value, label: partyWords[value] })),
            required: true,
          },
        ]
      : []),
  ],
  edits: (given, context) => {
    const entry = documentNamed(given, context);
    const party = partyOf(text(given, "party") ?? "", context.caseFile);
    return [
      { op: "append", path: [...entry.path, "signatures"], value: { party, ...without(given, "document", "party") } },
    ];
  },
  done: { fr: "signature notée ; reste à l’attester", en: "signature recorded; it is still to be attested" },
};

const partyWords: Readonly<Record<(typeof parties)[number], Text>> = {
  consultant: { fr: "Le consultant", en: "The consultant" },
  client: { fr: "Le client", en: "The client" },
  "umbrella-company": { fr: "La société de portage", en: "The umbrella company" },
};

const acceptanceEvent: LogEvent = {
  name: { fr: "acceptation", en: "acceptance" },
  about: { fr: "la société accepte une preuve équivalente", en: "the company accepts equivalent evidence" },
  schema: acceptance,
  own: ["role", "confirmed", "receivedOn"],
  flags: [documentFlag, roleFlag],
  needs: (given, { caseFile, role }) => [
    ...documentNeed(given, { caseFile }),
    ...(given["by"] === undefined ? [byNeed(caseFile, role)] : []),
  ],
  edits: (given, context) => {
    const entry = documentNamed(given, context);
    const { by = null, on = context.today } = given;
    const waiting = context.role === "umbrella-company" && entry.accepted?.by != null;
    if (waiting) return [{ op: "set", path: [...entry.path, "accepted", "confirmed"], value: { by, on } }];
    const value = {
      by,
      role: text(given, "role") ?? context.role,
      on,
      ...without(given, "document", "role", "by", "on"),
    };
    return [{ op: "set", path: [...entry.path, "accepted"], value }];
  },
  done: { fr: "acceptation notée", en: "acceptance recorded" },
};

const waiverEvent: LogEvent = {
  name: { fr: "derogation", en: "waiver" },
  about: {
    fr: "la société se passe d’une condition, jusqu’à une date",
    en: "the company does without a requirement, until a day",
  },
  schema: waiver,
  own: ["role", "confirmed", "receivedOn"],
  flags: [roleFlag],
  needs: (given, { caseFile, role }) => [
    ...waiverNeeds.filter(({ flag }) => given[flag.slice(2)] === undefined),
    ...(given["by"] === undefined ? [byNeed(caseFile, role)] : []),
  ],
  edits: (given, { caseFile, role, today }) => {
    const { by = null, on = today, role: stated = role, ...rest } = given;
    const waiting = caseFile.waivers.findIndex(
      (one) =>
        one.requirement === given["requirement"] &&
        (one.subject ?? null) === (given["subject"] ?? null) &&
        one.confirmed === null,
    );
    return role === "umbrella-company" && waiting >= 0
      ? [{ op: "set", path: ["waivers", waiting, "confirmed"], value: { by, on } }]
      : [{ op: "append", path: ["waivers"], value: { ...rest, by, role: stated, on } }];
  },
  done: { fr: "dérogation notée", en: "waiver recorded" },
};

const waiverNeeds: readonly Need[] = [
  {
    flag: "--requirement",
    label: {
      fr: "identifiant de la condition (dossier expliquer recours les donne)",
      en: "id of the requirement (dossier explain recourse lists them)",
    },
    required: true,
  },
  { flag: "--reason", label: { fr: "pourquoi s’en passer", en: "why do without it" }, required: true },
  {
    flag: "--until",
    label: { fr: "jusqu’à quel jour", en: "until which day" },
    as: "day",
    field: { fr: "le dernier jour de la dérogation", en: "the last day of the waiver" },
    required: true,
  },
];

export const wordEvents: readonly LogEvent[] = [attestationEvent, signatureEvent, acceptanceEvent, waiverEvent];
