import { defineRule } from "../rule.ts";

export const invoiceCreditNoteUnmatched = defineRule({
  id: "invoice/credit-note-unmatched",
  severity: "warning",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Avoir sans facture", en: "Credit note without invoice" },
  why: {
    fr: "Un avoir corrige une facture : sans elle, on ne sait pas ce qu’il annule.",
    en: "A credit note corrects an invoice: without it, nobody knows what it cancels.",
  },
  source: { title: "CGI, annexe II, art. 242 nonies A", url: null },
  *check({ caseFile }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      if (!(
        invoice.kind === "credit-note" &&
        !caseFile.invoices.some(({ number, kind }) => kind !== "credit-note" && number === invoice.corrects)
      ))
        continue;
      yield {
        path: ["invoices", index, "corrects"],
        subject: invoice.number,
        message: {
          fr: `L’avoir ${invoice.number} ne corrige aucune facture du dossier.`,
          en: `Credit note ${invoice.number} corrects no invoice of the case.`,
        },
        fix: { fr: "indiquez la facture qu’il corrige (corrects)", en: "state which invoice it corrects (corrects)" },
      };
    }
  },
});
