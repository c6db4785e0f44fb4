import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const invoiceDueBeforeIssue = defineRule({
  id: "invoice/due-before-issue",
  severity: "warning",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Échéance avant l’émission", en: "Due before issue" },
  why: {
    fr: "Une échéance antérieure à la facture est une erreur de date.",
    en: "A due date before the invoice is a mistaken date.",
  },
  source: { title: "Code de commerce, art. L441-9", url: null },
  *check({ caseFile }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      if (!(invoice.dueOn !== null && invoice.issuedOn !== null && invoice.dueOn < invoice.issuedOn)) continue;
      yield {
        path: ["invoices", index, "dueOn"],
        subject: invoice.number,
        message: {
          fr: `Facture ${invoice.number} : échue le ${longDate(invoice.dueOn, "fr")}, émise le ${longDate(invoice.issuedOn, "fr")}.`,
          en: `Invoice ${invoice.number}: due on ${longDate(invoice.dueOn, "en")}, issued on ${longDate(invoice.issuedOn, "en")}.`,
        },
        fix: { fr: "corrigez la date d’après la facture", en: "correct the date after the invoice" },
      };
    }
  },
});
