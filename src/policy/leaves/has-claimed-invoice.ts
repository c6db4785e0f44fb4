import { missing, satisfied, type Leaf } from "../leaf.ts";
import { claimedInvoices } from "../related.ts";

/** Something is claimed: an invoice of the company, past its due date, not fully paid. */
export const hasClaimedInvoice: Leaf = {
  label: () => ({ fr: "Une facture impayée", en: "An unpaid invoice" }),
  judge: (_args, { dossier }) => {
    const numbers = claimedInvoices(dossier).map(({ number }) => number);
    if (numbers.length > 0) {
      return satisfied({ fr: numbers.join(", "), en: numbers.join(", ") }, { path: ["invoices"] });
    }
    return missing(
      { fr: "aucune facture échue et impayée", en: "no invoice past due and unpaid" },
      {
        path: ["invoices"],
        fix: { fr: "ajoutez la facture : dossier ajouter facture …", en: "add the invoice: dossier add invoice …" },
      },
    );
  },
};
