import { journalEntry, journalKinds, outcomes } from "../../case/schema/events.ts";
import type { CaseFile } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import type { Need } from "../needs.ts";
import type { Given, LogContext, LogEvent } from "./log-event.ts";
import { partyOf } from "./people.ts";

type Kind = Exclude<(typeof journalKinds)[number], "dispute">;

const kinds: Readonly<Record<Kind, readonly [fr: string, about: Text]>> = {
  reminder: ["relance", { fr: "une relance au client", en: "a reminder to the client" }],
  call: ["appel", { fr: "un appel au client", en: "a call to the client" }],
  meeting: ["rencontre", { fr: "une rencontre avec le client", en: "a meeting with the client" }],
  extension: ["delai", { fr: "un délai accordé (--until)", en: "an extension granted (--until)" }],
  "payment-plan": ["echeancier", { fr: "un échéancier (--instalments)", en: "a payment plan (--instalments)" }],
  promise: ["promesse", { fr: "une promesse de paiement (--deadline)", en: "a promise to pay (--deadline)" }],
  "penalty-notice": ["avis-de-penalites", { fr: "des pénalités annoncées", en: "penalties announced" }],
  "company-contact-request": [
    "demande-a-la-societe",
    { fr: "vous avez demandé à la société de contacter le client", en: "you asked the company to contact the client" },
  ],
  "company-email": [
    "courriel-de-la-societe",
    { fr: "la société a écrit au client", en: "the company wrote to the client" },
  ],
  "company-call": ["appel-de-la-societe", { fr: "la société a appelé le client", en: "the company called the client" }],
  "company-reply": ["reponse-de-la-societe", { fr: "la société vous a répondu", en: "the company answered you" }],
  "formal-notice": [
    "mise-en-demeure",
    { fr: "une mise en demeure (--tracking, --received-on)", en: "a formal notice (--tracking, --received-on)" },
  ],
  acknowledgement: ["reconnaissance", { fr: "le client reconnaît devoir", en: "the client admits that it owes" }],
  mediation: ["mediation", { fr: "une médiation", en: "a mediation" }],
  "recourse-request": [
    "demande-de-recours",
    { fr: "recours demandé à la société", en: "recourse asked of the company" },
  ],
  "legal-claim": ["action-en-justice", { fr: "une demande en justice", en: "a claim in court" }],
  "handed-over": ["remise", { fr: "dossier remis à la société", en: "case handed over to the company" }],
  note: ["remarque", { fr: "une remarque (--note)", en: "a note (--note)" }],
};

// The steps to which the client answers, and those that the company makes.
const answered = new Set<Kind>([
  "reminder",
  "call",
  "meeting",
  "company-email",
  "company-call",
  "penalty-notice",
  "mediation",
]);
const byCompany = new Set<Kind>(["company-email", "company-call", "company-reply", "formal-notice", "legal-claim"]);

const outcomeWords: Readonly<Record<(typeof outcomes)[number], Text>> = {
  "no-answer": { fr: "Pas de réponse", en: "No answer" },
  "promised-payment": { fr: "Paiement promis", en: "Payment promised" },
  "not-received": { fr: "Dit n’avoir rien reçu", en: "Says it received nothing" },
  refused: { fr: "Refus de payer", en: "Refused to pay" },
  disputed: { fr: "Conteste", en: "Contests" },
  paid: { fr: "A payé", en: "Paid" },
  other: { fr: "Autre", en: "Other" },
};

const outcomeNeed: Need = {
  flag: "--outcome",
  label: { fr: "Qu’a répondu le client ?", en: "What did the client answer?" },
  help: {
    fr: "Une démarche ne compte pour un recours qu’avec son résultat, même si c’est le silence.",
    en: "A step counts towards a recourse only with its outcome, even if it is silence.",
  },
  choices: outcomes.map((value) => ({ value, label: outcomeWords[value] })),
  required: false,
};

const dayNeed = (today: string): Need => ({
  flag: "--on",
  label: { fr: "Quel jour était-ce\u202f?", en: "Which day was it?" },
  help: {
    fr: "Un recours demande une démarche faite après l’échéance. Le jour est sur votre message, ou dans votre agenda.",
    en: "A recourse asks for a step made after the due date. The day is on your message, or in your diary.",
  },
  as: "day",
  field: { fr: "le jour de cette démarche", en: "the day of that step" },
  initial: today,
  required: false,
});

const fileNeed: Need = {
  flag: "--file",
  label: {
    fr: "Quel fichier le montre\u202f? Glissez-le ici (! s’il n’y en a pas)",
    en: "Which file shows it? Drop it here (! if there is none)",
  },
  help: {
    fr: "La lettre ou le courriel envoyé\u00a0: il est copié dans le dossier, et part avec lui.",
    en: "The letter or the e-mail sent: it is copied into the case, and goes with it.",
  },
  required: false,
};

/** Every kind of the journal, as an event of `log`. A dispute is not among them: it has a place of its own in the case. */
export const journalEvents: readonly LogEvent[] = (Object.keys(kinds) as Kind[]).map((kind) => {
  const [french, about] = kinds[kind];
  return {
    name: { fr: french, en: kind },
    about,
    schema: journalEntry,
    own: ["id", "kind", "by", "invoices", "sha256"],
    flags: [
      {
        flag: "--by",
        value: { fr: "qui", en: "who" },
        about: {
          fr: "qui a agi : consultant, client, umbrella-company, ou un nom",
          en: "who acted: consultant, client, umbrella-company, or a name",
        },
      },
      {
        flag: "--invoice",
        value: { fr: "numéro", en: "number" },
        about: { fr: "la facture dont il s’agit", en: "the invoice it is about" },
        several: true,
      },
    ],
    needs: (given, { today }) => [
      ...(given["on"] === undefined ? [dayNeed(today)] : []),
      ...(answered.has(kind) && given["outcome"] === undefined ? [outcomeNeed] : []),
      ...(given["on"] === undefined && given["file"] === undefined ? [fileNeed] : []),
    ],
    edits: async (given, context) => [{ op: "append", path: ["journal"], value: await entryFor(kind, given, context) }],
    done: { fr: `noté : ${about.fr}`, en: `recorded: ${about.en}` },
  };
});

async function entryFor(kind: Kind, given: Given, context: LogContext) {
  const { caseFile, role, today } = context;
  const { on = today, by, invoice, note, ...rest } = given;
  const who = typeof by === "string" ? partyOf(by, caseFile) : null;
  // A name that the case does not know would be lost with the role: it stays in the note.
  const unknown = typeof by === "string" && who === null ? by : null;
  const words = [unknown, note].filter((part) => typeof part === "string").join("\u00a0: ");
  const file = typeof rest["file"] === "string" ? { sha256: await context.digestOf(rest["file"]) } : {};
  return {
    id: nextId(caseFile),
    on,
    kind,
    by: who ?? (byCompany.has(kind) ? "umbrella-company" : role),
    ...(invoice === undefined ? {} : { invoices: invoice }),
    ...rest,
    ...file,
    ...(words === "" ? {} : { note: words }),
  };
}

/** An id that no entry of the journal has. */
export function nextId({ journal }: CaseFile): string {
  const used = new Set(journal.map(({ id }) => id));
  let number = journal.length + 1;
  while (used.has(`j${number}`)) number++;
  return `j${number}`;
}
