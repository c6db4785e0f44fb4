import { defineRule } from "../rule.ts";

export const invoiceNotIssuedByCompany = defineRule({
  id: "invoice/not-issued-by-company",
  severity: "error",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: "invoice/issued-by-company",
  title: { fr: "Facture d’un autre émetteur", en: "Invoice from another issuer" },
  why: {
    fr: "La société émet la facture : elle est la créancière, et seule à pouvoir réclamer.",
    en: "The company issues the invoice: it is the creditor, and alone may claim.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      if (!(invoice.exhibit && invoice.issuer !== null && invoice.issuer !== "umbrella-company")) continue;
      yield {
        path: ["invoices", index, "issuer"],
        subject: invoice.number,
        message: {
          fr: `La facture ${invoice.number} n’est pas émise par la société de portage.`,
          en: `Invoice ${invoice.number} was not issued by the umbrella company.`,
        },
        fix: { fr: "faites-la émettre depuis votre Espace adhérent", en: "have it issued from your member area" },
      };
    }
  },
});
