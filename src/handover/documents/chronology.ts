import type { CaseFile, JournalEntry } from "../../case/case-file.ts";
import { formatMoney } from "../../locale/format-money.ts";
import { byDay, type PlainDate } from "../../time/plain-date.ts";
import type { HandoverGate } from "../exhibits/candidate.ts";
import { deliveryCandidates, invoiceCandidate, orderCandidate, stepTitles } from "../exhibits/candidates-of.ts";

export interface Day {
  readonly on: PlainDate;
  readonly what: string;
}

const outcomes: Readonly<Record<NonNullable<JournalEntry["outcome"]>, string>> = {
  "no-answer": "sans réponse",
  "promised-payment": "paiement promis",
  "not-received": "le client dit n’avoir rien reçu",
  refused: "refus",
  disputed: "contestation",
  paid: "payé",
  other: "",
};

/** What happened until that day, one dated fact a line. Mediation stays confidential, notes stay in the house. */
export function chronologyOf(gate: HandoverGate, caseFile: CaseFile, today: PlainDate): readonly Day[] {
  const days = [...missionDays(caseFile), ...(gate === "incident" ? incidentDays(caseFile) : claimDays(caseFile))];
  return days
    .flatMap(({ on, what }): Day[] => (on === null || on > today ? [] : [{ on, what }]))
    .sort((one, other) => byDay(one.on, other.on));
}

interface MaybeDay {
  readonly on: PlainDate | null;
  readonly what: string;
}

function missionDays(caseFile: CaseFile): MaybeDay[] {
  const { orders, mission } = caseFile;
  return [
    ...orders
      .filter(({ exhibit }) => exhibit)
      .flatMap((order): MaybeDay[] => {
        const { title } = orderCandidate(order, caseFile);
        const signed = order.signatures.find(({ party }) => party === "client")?.on ?? null;
        return [
          { on: order.issuedOn, what: `${title}\u00a0: émission` },
          { on: signed, what: `${title}\u00a0: signature du client` },
        ];
      }),
    { on: mission?.start ?? null, what: "Début de la mission" },
    { on: mission?.end ?? null, what: "Fin de la mission" },
  ];
}

function claimDays({ invoices, deliveries, payments, journal, dispute }: CaseFile): MaybeDay[] {
  return [
    ...deliveries
      .filter(({ exhibit }) => exhibit)
      .flatMap((delivery) => deliveryCandidates(delivery).map(({ on, title }) => ({ on, what: title }))),
    ...invoices
      .filter(({ exhibit }) => exhibit)
      .flatMap((invoice): MaybeDay[] => {
        const { title } = invoiceCandidate(invoice);
        const amount = formatMoney(invoice.gross, invoice.currency ?? "EUR", "fr");
        return [
          { on: invoice.issuedOn, what: `${title}\u00a0: ${amount} TTC` },
          { on: invoice.dueOn, what: `${title}\u00a0: échéance` },
        ];
      }),
    ...payments.map(({ on, amount }) => ({ on, what: `Paiement reçu\u00a0: ${formatMoney(amount, "EUR", "fr")}` })),
    ...journal.flatMap(stepDay),
    ...(dispute?.status === "open" ? [{ on: dispute.on, what: "Contestation du client" }] : []),
  ];
}

/** Calls leave no paper and are told all the same. */
function stepDay({ on, sentOn, kind, outcome }: JournalEntry): MaybeDay[] {
  const title =
    kind === "call" ? "Appel au client" : kind === "company-call" ? "Appel de la société au client" : stepTitles[kind];
  if (title === undefined || kind === "mediation") return [];
  const after = outcome === null ? "" : outcomes[outcome];
  return [{ on: sentOn ?? on, what: after === "" ? title : `${title}\u00a0: ${after}` }];
}

function incidentDays({ incidents }: CaseFile): MaybeDay[] {
  return incidents
    .filter(({ closedOn }) => closedOn === null)
    .flatMap(({ occurredOn, learnedOn, reportedToCompanyOn, insurerNotifiedOn, liabilityNotice, factualStatement }) => [
      { on: occurredOn, what: "Incident" },
      { on: learnedOn, what: "Le consultant apprend l’incident" },
      { on: liabilityNotice?.receivedOn ?? null, what: "Réception du courrier de mise en cause du client" },
      { on: factualStatement?.signedOn ?? null, what: "Déclaration circonstanciée signée" },
      { on: reportedToCompanyOn, what: "Incident signalé à la société" },
      { on: insurerNotifiedOn, what: "Déclaration à l’assureur" },
    ]);
}
