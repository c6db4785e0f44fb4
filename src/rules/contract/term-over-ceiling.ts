import { wholeNumberOn } from "../../law/value-on.ts";
import { defineRule } from "../rule.ts";

export const contractTermOverCeiling = defineRule({
  id: "contract/term-over-ceiling",
  severity: "warning",
  gates: ["contract"],
  explains: null,
  title: { fr: "Délai de paiement trop long", en: "Payment term too long" },
  why: {
    fr: "Un délai convenu est plafonné (C. com. L441-10 I) ; au-delà, une amende est possible.",
    en: "An agreed term has a ceiling (C. com. L441-10 I); beyond it a fine is possible.",
  },
  source: { title: "Code de commerce, art. L441-10 I", url: null },
  *check({ caseFile, law, today }) {
    const payment = caseFile.mission?.payment ?? null;
    if (payment?.days == null) return;
    const isEndOfMonth = payment.from !== null && payment.from !== "invoice-date";
    const parameter = isEndOfMonth
      ? "late-payment/longest-agreed-term-end-of-month"
      : "late-payment/longest-agreed-term";
    const ceiling = wholeNumberOn(law, parameter, today);
    if (ceiling === null || payment.days <= ceiling) return;
    yield {
      path: ["mission", "payment", "days"],
      subject: null,
      message: {
        fr: `Délai de ${payment.days} jours${isEndOfMonth ? " fin de mois" : ""}\u00a0: le plafond est de ${ceiling}.`,
        en: `Term of ${payment.days} days${isEndOfMonth ? " end of month" : ""}: the ceiling is ${ceiling}.`,
      },
      fix: {
        fr: "ramenez le délai sous le plafond avant de signer",
        en: "bring the term under the ceiling before signing",
      },
    };
  },
});
