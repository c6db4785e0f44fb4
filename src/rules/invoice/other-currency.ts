import { claimCurrency, currencyOf } from "../../claim/currency.ts";
import { defineRule } from "../rule.ts";

export const invoiceOtherCurrency = defineRule({
  id: "invoice/other-currency",
  severity: "warning",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Deux monnaies", en: "Two currencies" },
  why: {
    fr: "Des sommes de deux monnaies ne s’additionnent pas\u00a0: la créance n’en compte qu’une.",
    en: "Sums in two currencies do not add up: the claim counts one of them only.",
  },
  source: { title: "Pratique\u00a0: une créance se chiffre dans une seule monnaie", url: null },
  *check({ caseFile }) {
    const currency = claimCurrency(caseFile);
    for (const [index, invoice] of caseFile.invoices.entries()) {
      const own = currencyOf(invoice, caseFile);
      if (own === currency || !invoice.exhibit) continue;
      yield {
        path: ["invoices", index, ...(invoice.currency === null ? [] : ["currency"])],
        subject: invoice.number,
        message: {
          fr: `La facture ${invoice.number} est en ${own}, la créance en ${currency}\u00a0: elle n’y est pas comptée.`,
          en: `Invoice ${invoice.number} is in ${own}, the claim in ${currency}: it is not counted there.`,
        },
        fix: {
          fr: "ouvrez un dossier pour cette monnaie, ou corrigez la devise d’après la facture",
          en: "open a case for that currency, or correct the currency after the invoice",
        },
      };
    }
  },
});
