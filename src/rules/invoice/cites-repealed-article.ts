import { defineRule } from "../rule.ts";

export const invoiceCitesRepealedArticle = defineRule({
  id: "invoice/cites-repealed-article",
  severity: "warning",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Article abrogé", en: "Repealed article" },
  why: {
    fr: "L’article L441-6 du code de commerce n’existe plus : c’est L441-10 depuis 2019.",
    en: "Article L441-6 of the commercial code no longer exists: it is L441-10 since 2019.",
  },
  source: { title: "Code de commerce, art. L441-10", url: null },
  *check({ caseFile, facts }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      const text = (facts.documentAt(["invoices", index])?.state.evidence?.pageTexts ?? [])
        .map((page) => page.text)
        .join("\n");
      if (!/L\.?\s*441-6(?!\d)/i.test(text)) continue;
      yield {
        path: ["invoices", index, "file"],
        subject: invoice.number,
        message: {
          fr: `La facture ${invoice.number} cite l’article L441-6, abrogé.`,
          en: `Invoice ${invoice.number} cites article L441-6, repealed.`,
        },
        fix: {
          fr: "signalez-le à la société ; la facture reste due",
          en: "tell the company; the invoice is still due",
        },
      };
    }
  },
});
