import { defineRule } from "../rule.ts";

export const invoiceAssigned = defineRule({
  id: "invoice/assigned",
  severity: "error",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: "invoice/not-assigned",
  title: { fr: "Facture cédée", en: "Invoice assigned" },
  why: {
    fr: "Une créance cédée appartient à qui l’a achetée : la société ne peut plus la réclamer.",
    en: "An assigned claim belongs to whoever bought it: the company may no longer claim it.",
  },
  source: { title: "Code civil, art. 1321", url: null },
  *check({ caseFile }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      if (!(invoice.assigned === "factor" || invoice.assigned === "insurer")) continue;
      yield {
        path: ["invoices", index, "assigned"],
        subject: invoice.number,
        message: {
          fr: `La facture ${invoice.number} est cédée à un tiers.`,
          en: `Invoice ${invoice.number} is assigned to a third party.`,
        },
        fix: { fr: "demandez à la société qui doit la recouvrer", en: "ask the company who is to recover it" },
      };
    }
  },
});
