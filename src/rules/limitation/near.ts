import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const limitationNear = defineRule({
  id: "limitation/near",
  severity: "warning",
  gates: ["recourse", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Prescription proche", en: "Limitation near" },
  why: {
    fr: "L’action se prescrit ; une mise en demeure ne l’interrompt pas (C. civ. 2224, 2240 à 2244).",
    en: "The action becomes time-barred; a formal notice does not interrupt it (C. civ. 2224, 2240 to 2244).",
  },
  source: { title: "Code civil, art. 2224 ; code de commerce, art. L110-4", url: null },
  *check({ caseFile, deadlines, policy }) {
    for (const limitation of deadlines.limitations) {
      if (limitation.daysLeft < 0 || limitation.daysLeft >= policy.limitationNear) continue;
      yield {
        path: ["invoices", caseFile.invoices.findIndex(({ number }) => number === limitation.invoice)],
        subject: limitation.invoice,
        message: {
          fr: `La facture ${limitation.invoice} se prescrit le ${longDate(limitation.date, "fr")} au plus tôt, dans ${limitation.daysLeft} jours.`,
          en: `Invoice ${limitation.invoice} becomes time-barred on ${longDate(limitation.date, "en")} at the earliest, in ${limitation.daysLeft} days.`,
        },
        fix: {
          fr: "envoyez la demande de recours sans attendre : dossier rediger demande-de-recours …",
          en: "send the recourse request without waiting: dossier render recourse-request …",
        },
      };
    }
  },
});
