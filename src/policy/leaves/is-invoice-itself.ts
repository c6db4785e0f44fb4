import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";
import { invoiceFacts } from "../related.ts";

/** The claimed invoice's own file: the leaves of its branch speak of it. */
export const isInvoiceItself: Leaf = {
  label: () => ({ fr: "Facture lisible", en: "Readable invoice" }),
  candidates: (_args, { dossier, invoice }) => {
    const document = invoice === null ? null : invoiceFacts(dossier, invoice);
    return document === null ? [] : [[document]];
  },
  judge: (_args, scope) =>
    judgeFact(scope, (document) => document.readable, {
      fr: "ajoutez la facture : dossier ajouter facture …",
      en: "add the invoice: dossier add invoice …",
    }),
};
