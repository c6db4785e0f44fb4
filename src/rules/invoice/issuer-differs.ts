import { sameParty } from "../../facts/names.ts";
import { defineRule } from "../rule.ts";

export const invoiceIssuerDiffers = defineRule({
  id: "invoice/issuer-differs",
  severity: "warning",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Nom de l’émetteur différent", en: "Issuer’s name differs" },
  why: {
    fr: "La facture doit porter le nom de la société qui réclame.",
    en: "The invoice must bear the name of the company that claims.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile, facts }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      const seller = facts.documentAt(["invoices", index])?.state.evidence?.einvoice?.seller ?? null;
      const company = caseFile.umbrellaCompany;
      if (!(seller !== null && company !== null && sameParty(company, seller) === "unsure" && seller.name !== null))
        continue;
      yield {
        path: ["invoices", index, "file"],
        subject: invoice.number,
        message: {
          fr: `La facture ${invoice.number} nomme « ${seller.name} » comme émetteur.`,
          en: `Invoice ${invoice.number} names “${seller.name}” as its issuer.`,
        },
        fix: {
          fr: "vérifiez que c’est bien la société de portage, et renseignez son SIREN",
          en: "check that it is the umbrella company, and state its SIREN",
        },
      };
    }
  },
});
