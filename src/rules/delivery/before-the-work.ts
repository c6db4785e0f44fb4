import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const deliveryBeforeTheWork = defineRule({
  id: "delivery/before-the-work",
  severity: "error",
  gates: ["recourse", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Livraison avant le début", en: "Delivery before the start" },
  why: {
    fr: "Un PV daté d’avant le travail se retourne contre qui le produit.",
    en: "A report dated before the work turns against whoever produces it.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile }) {
    const start = caseFile.mission?.start ?? null;
    for (const [index, delivery] of caseFile.deliveries.entries()) {
      if (!delivery.exhibit || start === null || delivery.deliveredOn === null || delivery.deliveredOn >= start)
        continue;
      yield {
        path: ["deliveries", index, "deliveredOn"],
        subject: delivery.id,
        message: {
          fr: `Livraison ${delivery.id} du ${longDate(delivery.deliveredOn, "fr")}, avant le début de la mission (${longDate(start, "fr")}).`,
          en: `Delivery ${delivery.id} of ${longDate(delivery.deliveredOn, "en")}, before the mission starts (${longDate(start, "en")}).`,
        },
        fix: { fr: "corrigez la date fausse, d’après le document", en: "correct the wrong date, after the document" },
      };
    }
  },
});
