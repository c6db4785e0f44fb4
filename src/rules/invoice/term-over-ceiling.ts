import { wholeNumberOn } from "../../law/value-on.ts";
import { daysBetween } from "../../time/plain-date.ts";
import { defineRule } from "../rule.ts";

export const invoiceTermOverCeiling = defineRule({
  id: "invoice/term-over-ceiling",
  severity: "warning",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Délai de la facture trop long", en: "Term of the invoice too long" },
  why: {
    fr: "Un délai convenu ne dépasse pas 60 jours après la facture (C. com. L441-10 I), sauf 45 jours fin de mois.",
    en: "An agreed term may not be over 60 days from the invoice (C. com. L441-10 I), but for 45 days end of month.",
  },
  source: { title: "Code de commerce, art. L441-10 I", url: null },
  *check({ caseFile, law }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      const ceiling =
        invoice.issuedOn === null ? null : wholeNumberOn(law, "late-payment/longest-agreed-term", invoice.issuedOn);
      if (!(
        invoice.issuedOn !== null &&
        invoice.dueOn !== null &&
        ceiling !== null &&
        daysBetween(invoice.issuedOn, invoice.dueOn) > ceiling + ENDS_OF_MONTH
      ))
        continue;
      yield {
        path: ["invoices", index, "dueOn"],
        subject: invoice.number,
        message: {
          fr: `Facture ${invoice.number} : ${daysBetween(invoice.issuedOn, invoice.dueOn)} jours de délai, au-delà du plafond.`,
          en: `Invoice ${invoice.number}: ${daysBetween(invoice.issuedOn, invoice.dueOn)} days to pay, over the ceiling.`,
        },
        fix: {
          fr: "vérifiez l’échéance ; le contrat ne peut pas aller au-delà",
          en: "check the due date; the contract may not go beyond",
        },
      };
    }
  },
});

// 45 days end of month may reach 75 days from the invoice: only beyond that is no reading left.
const ENDS_OF_MONTH = 15;
