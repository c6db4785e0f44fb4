import { currencyOf } from "../../claim/currency.ts";
import { formatMoney } from "../../locale/format-money.ts";
import { sumCents } from "../../money/cents.ts";
import { defineRule } from "../rule.ts";

export const invoiceCreditNoteAboveInvoice = defineRule({
  id: "invoice/credit-note-above-invoice",
  severity: "warning",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Avoir plus élevé que sa facture", en: "Credit note larger than its invoice" },
  why: {
    fr: "Un avoir annule tout ou partie de sa facture\u00a0: ce qui la dépasse n’est déduit d’aucune autre.",
    en: "A credit note cancels all or part of its invoice: what exceeds it is taken off no other.",
  },
  source: { title: "CGI, annexe II, art. 242 nonies A", url: null },
  *check({ caseFile }) {
    for (const invoice of caseFile.invoices) {
      if (invoice.kind === "credit-note") continue;
      const notes = caseFile.invoices.filter(
        ({ kind, corrects, exhibit }) => kind === "credit-note" && corrects === invoice.number && exhibit,
      );
      const last = notes.at(-1);
      const credited = sumCents(notes.map(({ gross }) => gross));
      if (last === undefined || credited <= invoice.gross) continue;
      const money = (locale: "fr" | "en") =>
        [credited, invoice.gross].map((amount) => formatMoney(amount, currencyOf(invoice, caseFile), locale));
      const [fr, en] = [money("fr"), money("en")];
      yield {
        path: ["invoices", caseFile.invoices.indexOf(last), "gross"],
        subject: last.number,
        message: {
          fr: `Facture ${invoice.number}\u00a0: ${fr[0] ?? ""} d’avoirs pour ${fr[1] ?? ""} facturés.`,
          en: `Invoice ${invoice.number}: ${en[0] ?? ""} of credit notes for ${en[1] ?? ""} invoiced.`,
        },
        fix: {
          fr: "vérifiez le montant de l’avoir, et la facture qu’il corrige",
          en: "check the amount of the credit note, and which invoice it corrects",
        },
      };
    }
  },
});
