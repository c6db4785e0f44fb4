import type { Given } from "../log/log-event.ts";
import type { Need } from "../needs.ts";
import type { DocumentKindWord } from "./document-kinds.ts";

const invoiceNeeds: readonly Need[] = [
  { flag: "--number", label: { fr: "numéro de la facture", en: "number of the invoice" }, required: true },
  {
    flag: "--gross",
    label: { fr: "montant TTC, comme 10080,00", en: "gross amount, such as 10080.00" },
    as: "amount",
    field: { fr: "le montant TTC de la facture", en: "the gross amount of the invoice" },
    required: true,
  },
  {
    flag: "--issued-on",
    label: { fr: "date de la facture", en: "date of the invoice" },
    as: "day",
    field: { fr: "la date de la facture", en: "the date of the invoice" },
    required: false,
  },
  {
    flag: "--due-on",
    label: { fr: "date d’échéance", en: "due date" },
    as: "day",
    field: { fr: "la date d’échéance", en: "the due date" },
    required: false,
  },
];

const orderNeed: Need = {
  flag: "--kind",
  label: { fr: "quelle sorte de commande ?", en: "what kind of order?" },
  choices: [
    { value: "tripartite-contract", label: { fr: "Contrat tripartite", en: "Tripartite contract" } },
    { value: "bipartite-contract", label: { fr: "Contrat bipartite", en: "Bipartite contract" } },
    { value: "quote", label: { fr: "Devis de la société", en: "Quote of the company" } },
    { value: "purchase-order", label: { fr: "Bon de commande du client", en: "Purchase order of the client" } },
    { value: "email-acceptance", label: { fr: "Accord par courriel", en: "Acceptance by e-mail" } },
    { value: "amendment", label: { fr: "Avenant", en: "Amendment" } },
  ],
  required: true,
};

const incidentNeed: Need = {
  flag: "--paper",
  label: { fr: "quelle pièce de l’incident ?", en: "which paper of the incident?" },
  choices: [
    {
      value: "liability-notice",
      label: {
        fr: "Le courrier du client qui vous met en cause",
        en: "The client's letter that holds you responsible",
      },
    },
    { value: "factual-statement", label: { fr: "Votre déclaration circonstanciée", en: "Your own statement" } },
  ],
  required: true,
};

/** What neither the document nor the person has said, and the entry cannot do without. */
export function entryNeeds(kind: DocumentKindWord, entry: Given, paper: string | null): readonly Need[] {
  if (kind === "invoice") return invoiceNeeds.filter(({ flag }) => entry[keyOf(flag)] === undefined);
  if (kind === "order") return entry["kind"] === undefined ? [orderNeed] : [];
  return kind === "incident" && paper === null ? [incidentNeed] : [];
}

/** `--issued-on` → `issuedOn`. */
export const keyOf = (flag: string): string =>
  flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
