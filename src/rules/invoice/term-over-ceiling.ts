import { longestDueDate } from "../../deadlines/longest-term.ts";
import { longDate } from "../../locale/format-date.ts";
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
      const longest = longestDueDate(invoice, caseFile.mission?.payment ?? null, law);
      if (longest === null || invoice.dueOn === null || invoice.dueOn <= longest) continue;
      const { dueOn } = invoice;
      yield {
        path: ["invoices", index, "dueOn"],
        subject: invoice.number,
        message: {
          fr: `Facture ${invoice.number}\u00a0: échue le ${longDate(dueOn, "fr")}, le plafond est le ${longDate(longest, "fr")}.`,
          en: `Invoice ${invoice.number}: due on ${longDate(dueOn, "en")}, the ceiling is ${longDate(longest, "en")}.`,
        },
        fix: {
          fr: "vérifiez l’échéance\u202f; le contrat ne peut pas aller au-delà",
          en: "check the due date; the contract may not go beyond",
        },
      };
    }
  },
});
