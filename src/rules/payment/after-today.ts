import { claimCurrency } from "../../claim/currency.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import { defineRule } from "../rule.ts";

export const paymentAfterToday = defineRule({
  id: "payment/after-today",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Paiement à venir", en: "Payment in the future" },
  why: {
    fr: "Un paiement daté d’un jour à venir n’est pas reçu\u00a0: il n’est pas compté.",
    en: "A payment dated in the future is not received: it is not counted.",
  },
  source: { title: "Code civil, art. 1353", url: null },
  *check({ caseFile, today }) {
    const currency = claimCurrency(caseFile);
    for (const [index, { on, amount }] of caseFile.payments.entries()) {
      if (on <= today) continue;
      yield {
        path: ["payments", index, "on"],
        subject: null,
        message: {
          fr: `Paiement de ${formatMoney(amount, currency, "fr")} daté du ${longDate(on, "fr")}, un jour à venir\u00a0: il n’est pas compté.`,
          en: `Payment of ${formatMoney(amount, currency, "en")} dated ${longDate(on, "en")}, in the future: it is not counted.`,
        },
        fix: {
          fr: "corrigez sa date, ou notez une promesse\u00a0: dossier noter promesse …",
          en: "correct its date, or log a promise: dossier log promise …",
        },
      };
    }
  },
});
