import { defineRule } from "../rule.ts";

export const invoiceNumberReused = defineRule({
  id: "invoice/number-reused",
  severity: "error",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Numéro de facture répété", en: "Invoice number repeated" },
  why: {
    fr: "Un numéro de facture est unique (CGI, ann. II, art. 242 nonies A).",
    en: "An invoice number is unique (CGI, ann. II, art. 242 nonies A).",
  },
  source: { title: "CGI, annexe II, art. 242 nonies A", url: null },
  *check({ caseFile }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      if (!(caseFile.invoices.findIndex(({ number }) => number === invoice.number) < index)) continue;
      yield {
        path: ["invoices", index, "number"],
        subject: invoice.number,
        message: {
          fr: `Le numéro ${invoice.number} est déjà celui d’une autre facture du dossier.`,
          en: `Number ${invoice.number} is already that of another invoice of the case.`,
        },
        fix: { fr: "corrigez le numéro, ou retirez le doublon", en: "correct the number, or remove the duplicate" },
      };
    }
  },
});
