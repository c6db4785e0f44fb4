import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const invoiceNoDueDate = defineRule({
  id: "invoice/no-due-date",
  severity: "warning",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Échéance non écrite", en: "No due date stated" },
  why: {
    fr: "Sans échéance écrite, celle du contrat ou de la loi est prise : 30 jours par défaut (C. com. L441-10 I).",
    en: "Without a stated due date, that of the contract or the law is taken: 30 days by default (C. com. L441-10 I).",
  },
  source: { title: "Code de commerce, art. L441-10 I", url: null },
  *check({ caseFile, deadlines }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      const due = deadlines.dueDates.find((one) => one.invoice === invoice.number);
      if (!(invoice.kind !== "credit-note" && invoice.dueOn === null)) continue;
      yield {
        path: ["invoices", index, "dueOn"],
        subject: invoice.number,
        message: {
          fr: `Facture ${invoice.number}\u00a0: pas d’échéance écrite${due === undefined ? "" : `, le ${longDate(due.dueOn, "fr")} est retenu`}.`,
          en: `Invoice ${invoice.number}: no due date stated${due === undefined ? "" : `, ${longDate(due.dueOn, "en")} is taken`}.`,
        },
        fix: {
          fr: "recopiez l’échéance qui figure sur la facture (dueOn)",
          en: "copy the due date that is on the invoice (dueOn)",
        },
      };
    }
  },
});
