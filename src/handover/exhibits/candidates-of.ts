import type { CaseFile, Delivery, EvidenceEntry, Invoice, JournalEntry, Order } from "../../case/case-file.ts";
import type { EvidenceByPath } from "../../evidence/evidence.ts";
import { parsePlainDate, type PlainDate } from "../../time/plain-date.ts";
import { ranks, type Candidate } from "./candidate.ts";

const orderTitles: Readonly<Record<Order["kind"], string>> = {
  "tripartite-contract": "Contrat de prestation tripartite",
  "bipartite-contract": "Contrat de prestation",
  quote: "Devis",
  amendment: "Avenant",
  "purchase-order": "Bon de commande",
  "email-acceptance": "Commande par courriel",
};

const invoiceTitles: Readonly<Record<Invoice["kind"], string>> = {
  invoice: "Facture",
  deposit: "Facture d’acompte",
  "credit-note": "Avoir",
};

const deliveryTitles: Readonly<Record<Delivery["kind"], string>> = {
  "acceptance-report": "Procès-verbal de recette",
  "signed-invoice": "Facture signée à la livraison",
  "activity-report": "Compte rendu d’activité",
};

const evidenceTitles: Readonly<Record<EvidenceEntry["kind"], string>> = {
  email: "Courriel",
  "activity-report": "Compte rendu d’activité",
  "part-payment": "Paiement partiel",
  "purchase-order": "Bon de commande",
  "proof-of-use": "Preuve d’utilisation",
  "proof-of-sending": "Preuve d’envoi",
  other: "Document",
};

const otherTitles: Readonly<Record<CaseFile["otherDocuments"][number]["kind"], string>> = {
  mandate: "Mandat",
  "registry-extract": "Extrait d’immatriculation",
  "insurance-certificate": "Attestation d’assurance",
  other: "Document",
};

/** Steps whose papers tell the story to a stranger; what passed between consultant and company, and notes, do not leave. */
export const stepTitles: Readonly<Partial<Record<JournalEntry["kind"], string>>> = {
  reminder: "Relance",
  meeting: "Compte rendu de rendez-vous",
  extension: "Délai accordé",
  "payment-plan": "Échéancier",
  promise: "Promesse de paiement",
  "penalty-notice": "Avis de pénalités",
  "company-email": "Courriel de la société",
  "formal-notice": "Mise en demeure",
  dispute: "Contestation du client",
  acknowledgement: "Reconnaissance de dette",
  mediation: "Médiation",
};

const signedOn = ({ signatures }: Pick<Order, "signatures">): PlainDate | null =>
  signatures.find(({ party }) => party === "client")?.on ?? null;

export const orderCandidate = (order: Order, { mission }: CaseFile): Candidate => ({
  file: order.file,
  title: `${orderTitles[order.kind]} ${order.id}`,
  on: order.issuedOn ?? signedOn(order) ?? order.start ?? mission?.start ?? null,
  rank: ranks.order,
});

export const invoiceCandidate = ({ file, kind, number, issuedOn }: Invoice): Candidate => ({
  file,
  title: `${invoiceTitles[kind]} ${number}`,
  on: issuedOn,
  rank: ranks.invoice,
});

export const deliveryCandidates = (delivery: Delivery): Candidate[] => [
  {
    file: delivery.file,
    title: `${deliveryTitles[delivery.kind]} ${delivery.id}`,
    on: signedOn(delivery) ?? delivery.deliveredOn,
    rank: ranks.delivery,
  },
  ...delivery.reservations.flatMap(({ file, liftedOn }) =>
    file === null ? [] : [{ file, title: "Levée de réserve", on: liftedOn, rank: ranks.delivery }],
  ),
];

export function evidenceCandidate(
  { file, kind, id, covers }: EvidenceEntry,
  { invoices }: CaseFile,
  seen: EvidenceByPath,
): Candidate {
  const covered = invoices.find(({ number }) => covers.some(({ invoice }) => invoice === number));
  return {
    file,
    title: `${evidenceTitles[kind]} (${id})`,
    on: sentOn(file, seen) ?? covered?.issuedOn ?? null,
    rank: ranks.evidence,
  };
}

/** The day an e-mail says it was sent. */
function sentOn(file: string, seen: EvidenceByPath): PlainDate | null {
  const evidence = seen.get(file);
  if (evidence === undefined || "absent" in evidence) return null;
  const date = evidence.email?.date ?? null;
  return date === null ? null : parsePlainDate(date.slice(0, 10));
}

export function stepCandidate({ file, kind, on, sentOn: sent }: JournalEntry): Candidate | null {
  const title = stepTitles[kind];
  return file === null || title === undefined ? null : { file, title, on: sent ?? on, rank: ranks.step };
}

export const otherCandidate = ({ file, kind, on }: CaseFile["otherDocuments"][number]): Candidate => ({
  file,
  title: otherTitles[kind],
  on,
  rank: ranks.other,
});
