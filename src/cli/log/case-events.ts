import { closed, closingReasons, dispute, disputeStatuses, payment } from "../../case/schema/events.ts";
import { order } from "../../case/schema/documents.ts";
import { caseSchema } from "../../case/schema/case.ts";
import { client } from "../../case/schema/parties.ts";
import { childSchema } from "../../case/schema/walk-schema.ts";
import type { Text } from "../../locale/text.ts";
import type { Need } from "../needs.ts";
import { Refusal } from "../shell.ts";
import type { Given, LogEvent } from "./log-event.ts";
import { incidentEvents } from "./incident-events.ts";
import { noInvoice } from "./no-invoice.ts";
import { byNeed, partyOf, speaker } from "./people.ts";

const disputeWords: Readonly<Record<(typeof disputeStatuses)[number], Text>> = {
  none: { fr: "Non, il ne conteste rien", en: "No, it contests nothing" },
  open: { fr: "Oui, il conteste", en: "Yes, it contests" },
  settled: { fr: "C’est réglé", en: "It is settled" },
  unknown: { fr: "On ne sait pas", en: "Nobody knows" },
};

const disputeEvent: LogEvent = {
  name: { fr: "contestation", en: "dispute" },
  about: { fr: "le client conteste-t-il ? (--status)", en: "does the client contest? (--status)" },
  schema: dispute,
  own: ["by"],
  flags: [
    {
      flag: "--by",
      value: { fr: "qui", en: "who" },
      about: { fr: "qui conteste : client par défaut", en: "who contests: the client by default" },
    },
  ],
  needs: (given) =>
    given["status"] === undefined
      ? [
          {
            flag: "--status",
            label: { fr: "le client conteste-t-il la facture ?", en: "does the client contest the invoice?" },
            choices: disputeStatuses.map((value) => ({ value, label: disputeWords[value] })),
            required: true,
          },
        ]
      : [],
  edits: (given, { caseFile, today }) => {
    const { by, on = today, status = null, ...rest } = given;
    const asked = status === "open" || status === "settled" ? { on } : {};
    const who =
      typeof by === "string" ? { by: partyOf(by, caseFile) ?? "client" } : status === "open" ? { by: "client" } : {};
    return [{ op: "set", path: ["dispute"], value: { status, ...asked, ...who, ...rest } }];
  },
  done: { fr: "réponse notée", en: "answer recorded" },
};

const paymentEvent: LogEvent = {
  name: { fr: "paiement", en: "payment" },
  about: { fr: "un paiement reçu (--amount, --on)", en: "a payment received (--amount, --on)" },
  schema: payment,
  own: [],
  flags: [
    {
      flag: "--invoice",
      value: { fr: "numéro", en: "number" },
      about: {
        fr: "la facture qu’il paie ; sinon, la plus ancienne d’abord",
        en: "the invoice it pays; otherwise the oldest first",
      },
    },
  ],
  needs: (given) => paymentNeeds.filter(({ flag }) => given[flag.slice(2)] === undefined),
  edits: (given, { caseFile }) => {
    const { invoice, amount = null, ...rest } = given;
    if (invoice === undefined) return [{ op: "append", path: ["payments"], value: { ...rest, amount } }];
    if (!caseFile.invoices.some(({ number }) => number === invoice))
      throw noInvoice(typeof invoice === "string" ? invoice : "");
    return [{ op: "append", path: ["payments"], value: { ...rest, amount, allocations: [{ invoice, amount }] } }];
  },
  done: { fr: "paiement noté", en: "payment recorded" },
};

const paymentNeeds: readonly Need[] = [
  {
    flag: "--on",
    label: { fr: "le jour où il a été reçu", en: "the day it was received" },
    as: "day",
    required: true,
  },
  {
    flag: "--amount",
    label: { fr: "son montant, comme 4000,00", en: "its amount, such as 4000.00" },
    as: "amount",
    field: { fr: "le montant du paiement", en: "the amount of the payment" },
    required: true,
  },
];

const closingWords: Readonly<Record<(typeof closingReasons)[number], Text>> = {
  paid: { fr: "Payé", en: "Paid" },
  abandoned: { fr: "Abandonné", en: "Abandoned" },
  "written-off": { fr: "Passé en perte", en: "Written off" },
  judged: { fr: "Jugé", en: "Judged" },
};

const closingEvent: LogEvent = {
  name: { fr: "cloture", en: "closing" },
  about: { fr: "clore le dossier (--reason)", en: "close the case (--reason)" },
  schema: closed,
  own: [],
  flags: [],
  needs: (given) =>
    given["reason"] === undefined
      ? [
          {
            flag: "--reason",
            label: { fr: "pourquoi le clore", en: "why close it" },
            choices: closingReasons.map((value) => ({ value, label: closingWords[value] })),
            required: true,
          },
        ]
      : [],
  edits: (given, { caseFile, role, today }) => {
    const { on = today, by = speaker(caseFile, role), ...rest } = given;
    return [{ op: "set", path: ["closed"], value: { on, ...rest, by } }];
  },
  done: { fr: "dossier clos", en: "case closed" },
};

const reopeningEvent: LogEvent = {
  name: { fr: "reouverture", en: "reopening" },
  about: { fr: "rouvrir un dossier clos", en: "open a closed case again" },
  schema: closed,
  own: ["on", "reason", "by"],
  flags: [],
  needs: () => [],
  edits: () => [{ op: "set", path: ["closed"], value: null }],
  done: { fr: "dossier rouvert", en: "case open again" },
};

const insolvencyEvent: LogEvent = {
  name: { fr: "procedure-collective", en: "insolvency" },
  about: { fr: "recherche d’une procédure collective (BODACC)", en: "insolvency proceedings looked for (BODACC)" },
  schema: childSchema(client, "insolvency") ?? client,
  own: [],
  flags: [],
  needs: (given, { caseFile, role }) => (given["by"] === undefined ? [byNeed(caseFile, role)] : []),
  edits: (given, { today }) =>
    Object.entries({ checkedOn: today, ...given }).map(([key, value]) => ({
      op: "set",
      path: ["client", "insolvency", key],
      value,
    })),
  done: { fr: "vérification notée", en: "check recorded" },
};

const balanceEvent: LogEvent = {
  name: { fr: "solde", en: "balance" },
  about: { fr: "le solde selon les comptes de la société", en: "the balance in the company's accounts" },
  schema: childSchema(caseSchema, "balance") ?? caseSchema,
  own: [],
  flags: [],
  needs: (given, { caseFile, role }) => [
    ...(given["amount"] === undefined
      ? [{ flag: "--amount", label: { fr: "le solde", en: "the balance" }, as: "amount" as const, required: true }]
      : []),
    ...(given["by"] === undefined ? [byNeed(caseFile, role)] : []),
  ],
  edits: (given, { today }) =>
    Object.entries({ confirmedOn: today, ...given }).map(([key, value]) => ({
      op: "set",
      path: ["balance", key],
      value,
    })),
  done: { fr: "solde noté", en: "balance recorded" },
};

/** The contract goes round: submitted, approved, mailed, returned. */
const roundEvent: LogEvent = {
  name: { fr: "circuit", en: "round" },
  about: {
    fr: "où en est le contrat : validé, posté, retourné…",
    en: "where the contract is: approved, mailed, returned…",
  },
  schema: childSchema(order, "round") ?? order,
  own: [],
  flags: [
    {
      flag: "--document",
      value: { fr: "contrat", en: "contract" },
      about: {
        fr: "son numéro ou son fichier ; le seul, par défaut",
        en: "its id or its file; the only one, by default",
      },
    },
  ],
  needs: () => [],
  edits: (given, { caseFile }) => {
    const { document, ...rest } = given;
    const at = contractAt(caseFile.orders, document);
    return Object.entries(rest).map(([key, value]) => ({ op: "set", path: ["orders", at, "round", key], value }));
  },
  done: { fr: "étape du contrat notée", en: "step of the contract recorded" },
};

function contractAt(
  orders: readonly { readonly id: string; readonly file: string; readonly kind: string }[],
  asked: Given[string] | undefined,
): number {
  const contracts = orders.filter(({ kind }) => kind.endsWith("-contract"));
  const [only] = contracts;
  const found =
    asked === undefined && contracts.length === 1
      ? only
      : orders.find(({ id, file }) => id === asked || file === asked);
  if (found !== undefined) return orders.indexOf(found);
  throw new Refusal({
    fr: "De quel contrat s’agit-il ? Indiquez-le avec --document.",
    en: "Which contract is it about? Say so with --document.",
  });
}

export const caseEvents: readonly LogEvent[] = [
  paymentEvent,
  disputeEvent,
  insolvencyEvent,
  roundEvent,
  balanceEvent,
  ...incidentEvents,
  closingEvent,
  reopeningEvent,
];
