import type { CaseFile, Delivery } from "../../case/case-file.ts";
import { longDate } from "../../locale/format-date.ts";
import type { PlainDate } from "../../time/plain-date.ts";
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
    for (const [index, delivery] of caseFile.deliveries.entries()) {
      const start = startOf(caseFile, delivery);
      if (!delivery.exhibit || start === null || delivery.deliveredOn === null || delivery.deliveredOn >= start)
        continue;
      yield {
        path: ["deliveries", index, "deliveredOn"],
        subject: delivery.id,
        message: {
          fr: `Livraison ${delivery.id} du ${longDate(delivery.deliveredOn, "fr")}, avant le début du travail commandé (${longDate(start, "fr")}).`,
          en: `Delivery ${delivery.id} of ${longDate(delivery.deliveredOn, "en")}, before the ordered work starts (${longDate(start, "en")}).`,
        },
        fix: { fr: "corrigez la date fausse, d’après le document", en: "correct the wrong date, after the document" },
      };
    }
  },
});

/** The earliest start of the orders of what it covers, an order without one starting with the mission; without orders, the mission's. */
function startOf({ invoices, orders, mission }: CaseFile, { covers }: Delivery): PlainDate | null {
  const invoiced = new Set(covers.map(({ invoice }) => invoice));
  const ordered = new Set(invoices.flatMap((invoice) => (invoiced.has(invoice.number) ? invoice.orders : [])));
  const starts = orders.flatMap((order) =>
    order.exhibit && ordered.has(order.id) ? (order.start ?? mission?.start ?? []) : [],
  );
  return starts.toSorted()[0] ?? mission?.start ?? null;
}
