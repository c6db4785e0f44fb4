import { defineRule } from "../rule.ts";

export const invoiceRefusedOnPlatform = defineRule({
  id: "invoice/refused-on-platform",
  severity: "error",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Facture refusée par la plateforme", en: "Invoice refused on the platform" },
  why: {
    fr: "Une facture refusée ou rejetée n’a pas été reçue : il faut un avoir et une nouvelle facture.",
    en: "A refused or rejected invoice was not received: it takes a credit note and a new invoice.",
  },
  source: { title: "CGI, art. 289 bis", url: null },
  *check({ caseFile }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      if (!(
        (invoice.platformStatus?.status === "refused" || invoice.platformStatus?.status === "rejected") &&
        !caseFile.invoices.some(({ kind, corrects }) => kind === "credit-note" && corrects === invoice.number)
      ))
        continue;
      yield {
        path: ["invoices", index, "platformStatus"],
        subject: invoice.number,
        message: {
          fr: `La facture ${invoice.number} a été refusée sur la plateforme et n’est pas annulée par un avoir.`,
          en: `Invoice ${invoice.number} was refused on the platform and no credit note cancels it.`,
        },
        fix: {
          fr: "demandez à la société un avoir et une nouvelle facture",
          en: "ask the company for a credit note and a new invoice",
        },
      };
    }
  },
});
