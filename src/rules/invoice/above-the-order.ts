import { formatMoney } from "../../locale/format-money.ts";
import { defineRule } from "../rule.ts";

export const invoiceAboveTheOrder = defineRule({
  id: "invoice/above-the-order",
  severity: "warning",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Facture au-dessus de la commande", en: "Invoice above the order" },
  why: {
    fr: "Ce qui dépasse la commande n’est pas prouvé par elle.",
    en: "What exceeds the order is not proved by it.",
  },
  source: { title: "Code civil, art. 1353", url: null },
  *check({ caseFile }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      const orders = caseFile.orders.filter(
        ({ id, amends, net }) =>
          net !== null && (invoice.orders.includes(id) || (amends !== null && invoice.orders.includes(amends))),
      );
      const ordered = orders.length === 0 ? null : orders.reduce((sum, { net }) => sum + (net ?? 0n), 0n);
      if (!(invoice.kind !== "credit-note" && invoice.net !== null && ordered !== null && invoice.net > ordered))
        continue;
      yield {
        path: ["invoices", index, "net"],
        subject: invoice.number,
        message: {
          fr: `Facture ${invoice.number} : ${formatMoney(invoice.net, "EUR", "fr")} hors taxes pour une commande de ${formatMoney(ordered, "EUR", "fr")}.`,
          en: `Invoice ${invoice.number}: ${formatMoney(invoice.net, "EUR", "en")} net for an order of ${formatMoney(ordered, "EUR", "en")}.`,
        },
        fix: {
          fr: "ajoutez l’avenant signé, ou corrigez les montants",
          en: "add the signed amendment, or correct the amounts",
        },
      };
    }
  },
});
