import type * as z from "zod";
import { delivery, evidence, invoice, liabilityNotice, order, otherDocument } from "../../case/schema/documents.ts";
import { incident } from "../../case/schema/events.ts";
import type { Text } from "../../locale/text.ts";

export const documentKinds = ["order", "invoice", "delivery", "evidence", "incident", "letter", "other"] as const;
export type DocumentKindWord = (typeof documentKinds)[number];

interface KindWords {
  readonly name: Text;
  /** « ajouté comme … » */
  readonly label: Text;
  /** Where its files go in the case. */
  readonly folder: string;
  /** Keys of its entry; null for what has none (a letter is named by the journal). */
  readonly schema: z.core.$ZodType | null;
}

export const kindWords: Readonly<Record<DocumentKindWord, KindWords>> = {
  order: {
    name: { fr: "commande", en: "order" },
    label: { fr: "preuve de commande", en: "proof of order" },
    folder: "order",
    schema: order,
  },
  invoice: {
    name: { fr: "facture", en: "invoice" },
    label: { fr: "facture", en: "invoice" },
    folder: "invoices",
    schema: invoice,
  },
  delivery: {
    name: { fr: "livraison", en: "delivery" },
    label: { fr: "preuve de livraison", en: "proof of delivery" },
    folder: "delivery",
    schema: delivery,
  },
  evidence: {
    name: { fr: "preuve", en: "evidence" },
    label: { fr: "preuve équivalente", en: "equivalent evidence" },
    folder: "delivery",
    schema: evidence,
  },
  incident: {
    name: { fr: "incident", en: "incident" },
    label: { fr: "pièce de l’incident", en: "paper of the incident" },
    folder: "incident",
    schema: incident.omit({ liabilityNotice: true, factualStatement: true }).extend({
      ...liabilityNotice.omit({ file: true }).shape,
      signedOn: incident.shape.occurredOn,
    }),
  },
  letter: {
    name: { fr: "courrier", en: "letter" },
    label: { fr: "courrier", en: "letter" },
    folder: "letters",
    schema: null,
  },
  other: {
    name: { fr: "autre", en: "other" },
    label: { fr: "autre document", en: "other document" },
    folder: "letters",
    schema: otherDocument,
  },
};

/** The kind that a word names, in either language. */
export const kindNamed = (word: string): DocumentKindWord | null =>
  documentKinds.find((kind) => kind === word || kindWords[kind].name.fr === word) ?? null;
