import { formatMoney } from "../../locale/format-money.ts";
import { defineRule } from "../rule.ts";

export const invoiceSumWrong = defineRule({
  id: "invoice/sum-wrong",
  severity: "error",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Total faux", en: "Wrong total" },
  why: {
    fr: "Une facture dont les sommes ne tombent pas juste sera refusée.",
    en: "An invoice whose sums do not add up will be refused.",
  },
  source: { title: "CGI, annexe II, art. 242 nonies A", url: null },
  *check({ caseFile }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      const currency = invoice.currency ?? "EUR";
      if (!(invoice.net !== null && invoice.vat !== null && invoice.net + invoice.vat !== invoice.gross)) continue;
      yield {
        path: ["invoices", index, "gross"],
        subject: invoice.number,
        message: {
          fr: `Facture ${invoice.number} : ${formatMoney(invoice.net, currency, "fr")} + ${formatMoney(invoice.vat, currency, "fr")} ne font pas ${formatMoney(invoice.gross, currency, "fr")}.`,
          en: `Invoice ${invoice.number}: ${formatMoney(invoice.net, currency, "en")} + ${formatMoney(invoice.vat, currency, "en")} is not ${formatMoney(invoice.gross, currency, "en")}.`,
        },
        fix: {
          fr: "vérifiez les montants sur la facture et corrigez le dossier",
          en: "check the amounts on the invoice and correct the case",
        },
      };
    }
  },
});
