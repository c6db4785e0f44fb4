import type { Order } from "../../case/case-file.ts";
import { longDate } from "../../locale/format-date.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { firstOrder } from "../spoken-of.ts";
import { exhibitCited } from "./exhibit-cited.ts";
import type { Drafting, Value, Variable } from "./variable.ts";

const orderKinds: Record<Order["kind"], Text> = {
  "tripartite-contract": { fr: "contrat de prestation tripartite", en: "tripartite service contract" },
  "bipartite-contract": { fr: "contrat de prestation", en: "service contract" },
  quote: { fr: "devis", en: "quote" },
  amendment: { fr: "avenant", en: "amendment" },
  "purchase-order": { fr: "bon de commande", en: "purchase order" },
  "email-acceptance": { fr: "commande par courriel", en: "order by e-mail" },
};

function stepsOf(drafting: Drafting): Value {
  const { dossier, locale } = drafting;
  return dossier.caseFile.journal
    .filter(({ on, kind }) => on !== null && kind in stepWords && on <= dossier.today)
    .map(({ on, kind, outcome, file }) => ({
      on: on === null ? null : longDate(on, locale),
      what: stepWords[kind]?.[locale] ?? kind,
      outcome: outcome === null ? null : (outcomeWords[outcome]?.[locale] ?? outcome),
      exhibit: exhibitCited(file, drafting),
    }));
}

const stepWords: Readonly<Record<string, Text>> = {
  reminder: { fr: "relance", en: "reminder" },
  call: { fr: "appel", en: "call" },
  meeting: { fr: "rendez-vous", en: "meeting" },
  extension: { fr: "délai accordé", en: "extension granted" },
  "payment-plan": { fr: "échéancier convenu", en: "payment plan agreed" },
  promise: { fr: "promesse de paiement", en: "promise to pay" },
  "penalty-notice": { fr: "avis de pénalités", en: "penalty notice" },
  "company-email": { fr: "courriel de la société", en: "company's e-mail" },
  "company-call": { fr: "appel de la société", en: "company's call" },
  "formal-notice": { fr: "mise en demeure", en: "formal notice" },
  mediation: { fr: "médiation", en: "mediation" },
};

const outcomeWords: Readonly<Record<string, Text>> = {
  "no-answer": { fr: "sans réponse", en: "no answer" },
  "promised-payment": { fr: "paiement promis", en: "payment promised" },
  "not-received": { fr: "facture non reçue, selon le client", en: "invoice not received, says the client" },
  refused: { fr: "refus", en: "refused" },
  disputed: { fr: "contestation", en: "disputed" },
  paid: { fr: "payé", en: "paid" },
  other: { fr: "autre", en: "other" },
};

const disputeWords: Readonly<Record<string, Text>> = {
  none: { fr: "Le client ne conteste pas la facture.", en: "The client does not contest the invoice." },
  open: { fr: "Le client conteste la facture.", en: "The client contests the invoice." },
  settled: { fr: "Une contestation a été réglée.", en: "A dispute was settled." },
  unknown: { fr: "Nous ne savons pas si le client conteste.", en: "We do not know whether the client contests." },
};

const papersOf =
  (kind: "order" | "delivery") =>
  (drafting: Drafting): Value | null => {
    const { dossier, locale } = drafting;
    const list = kind === "order" ? dossier.caseFile.orders : dossier.caseFile.deliveries;
    const papers = list
      .filter(({ exhibit }) => exhibit)
      .map(({ id, file }) => ({
        id,
        file,
        name: nameOf(dossier, id, kind, locale),
        exhibit: exhibitCited(file, drafting),
      }));
    return papers;
  };

function nameOf(dossier: Drafting["dossier"], id: string, kind: "order" | "delivery", locale: Locale): string {
  const order = dossier.caseFile.orders.find((one) => one.id === id);
  if (kind === "order" && order !== undefined) return `${orderKinds[order.kind][locale]} ${id}`;
  return locale === "fr" ? `preuve de livraison ${id}` : `proof of delivery ${id}`;
}

export const paperVariables: readonly Variable[] = [
  {
    name: "order.id",
    label: { fr: "référence de la commande", en: "reference of the order" },
    example: "CP-2026-031",
    path: "orders",
    value: (drafting) => firstOrder(drafting.dossier)?.id,
  },
  {
    name: "order.kind",
    label: { fr: "nature de la commande", en: "kind of order" },
    example: "devis",
    path: "orders",
    value: (drafting) => {
      const order = firstOrder(drafting.dossier);
      return order === undefined ? null : orderKinds[order.kind][drafting.locale];
    },
  },
  {
    name: "order.date",
    label: { fr: "date de la commande", en: "date of the order" },
    example: "24 février 2026",
    path: "orders",
    value: (drafting) => {
      const order = firstOrder(drafting.dossier);
      const on = order?.signatures.find(({ party }) => party === "client")?.on ?? order?.issuedOn ?? null;
      return on === null ? null : longDate(on, drafting.locale);
    },
  },
  {
    name: "order.exhibit",
    label: { fr: "pièce où lire la commande", en: "exhibit that shows the order" },
    example: "pièce n° 1",
    path: null,
    value: (drafting) => exhibitCited(firstOrder(drafting.dossier)?.file, drafting),
  },
  {
    name: "orders",
    label: { fr: "preuves de commande", en: "proofs of order" },
    example: "devis D-2026-14…",
    fields: ["id", "file", "name", "exhibit"],
    path: "orders",
    value: papersOf("order"),
  },
  {
    name: "deliveries",
    label: { fr: "preuves de livraison", en: "proofs of delivery" },
    example: "preuve de livraison pv-1…",
    fields: ["id", "file", "name", "exhibit"],
    path: "deliveries",
    value: papersOf("delivery"),
  },
  {
    name: "steps",
    label: { fr: "démarches faites", en: "steps taken" },
    example: "10 juin 2026\u00a0: relance, paiement promis…",
    fields: ["on", "what", "outcome", "exhibit"],
    path: "journal",
    value: stepsOf,
  },
  {
    name: "dispute",
    label: { fr: "état de la contestation", en: "state of the dispute" },
    example: "Le client ne conteste pas la facture.",
    path: "dispute.status",
    value: ({ dossier, locale }) => disputeWords[dossier.caseFile.dispute?.status ?? "unknown"]?.[locale],
  },
  {
    name: "case.id",
    label: { fr: "nom du dossier", en: "name of the case" },
    example: "acme-2026-refonte",
    path: null,
    value: ({ dossier }) => dossier.caseFile.id,
  },
  {
    name: "case.title",
    label: { fr: "titre du dossier", en: "title of the case" },
    example: "Refonte du site vitrine",
    path: "title",
    value: ({ dossier }) => dossier.caseFile.title,
  },
  {
    name: "today",
    label: { fr: "date du jour", en: "today" },
    example: "23 novembre 2026",
    path: null,
    value: ({ today, locale }) => longDate(today, locale),
  },
  {
    name: "deadline",
    label: { fr: "date limite demandée", en: "deadline asked for" },
    example: "8 décembre 2026",
    path: null,
    value: ({ deadline, locale }) => longDate(deadline, locale),
  },
  {
    name: "limitation",
    label: { fr: "date de prescription au plus tôt", en: "earliest limitation date" },
    example: "30 avril 2031",
    path: null,
    value: ({ assessment, locale }) =>
      assessment.limitation === null ? null : longDate(assessment.limitation.date, locale),
  },
];
