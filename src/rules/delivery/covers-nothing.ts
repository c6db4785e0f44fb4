import { defineRule } from "../rule.ts";

export const deliveryCoversNothing = defineRule({
  id: "delivery/covers-nothing",
  severity: "error",
  gates: ["recourse", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Preuve qui ne couvre aucune facture", en: "Proof that covers no invoice" },
  why: {
    fr: "Une preuve de livraison compte pour une facture donnée.",
    en: "A proof of delivery counts for a given invoice.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile }) {
    const numbers = new Set(caseFile.invoices.map(({ number }) => number));
    for (const [index, delivery] of caseFile.deliveries.entries()) {
      const isInvoice =
        delivery.kind === "signed-invoice" && caseFile.invoices.some(({ file }) => file === delivery.file);
      if (!delivery.exhibit || isInvoice || delivery.covers.some(({ invoice }) => numbers.has(invoice))) continue;
      // Before anything is invoiced there is nothing to cover yet.
      if (delivery.covers.length === 0 && numbers.size === 0) continue;
      yield {
        path: ["deliveries", index, "covers"],
        subject: delivery.id,
        message: {
          fr: `La livraison ${delivery.id} ne couvre aucune facture du dossier.`,
          en: `Delivery ${delivery.id} covers no invoice of the case.`,
        },
        fix: { fr: "indiquez la facture qu’elle prouve (covers)", en: "state the invoice that it proves (covers)" },
      };
    }
  },
});
