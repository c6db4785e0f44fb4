import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const limitationPassed = defineRule({
  id: "limitation/passed",
  severity: "error",
  gates: ["recourse", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Prescription acquise", en: "Limitation passed" },
  why: {
    fr: "L’action se prescrit ; une mise en demeure ne l’interrompt pas (C. civ. 2224, 2240 à 2244).",
    en: "The action becomes time-barred; a formal notice does not interrupt it (C. civ. 2224, 2240 to 2244).",
  },
  source: { title: "Code civil, art. 2224 ; code de commerce, art. L110-4", url: null },
  *check({ caseFile, deadlines }) {
    for (const limitation of deadlines.limitations) {
      if (limitation.daysLeft >= 0) continue;
      yield {
        path: ["invoices", caseFile.invoices.findIndex(({ number }) => number === limitation.invoice)],
        subject: limitation.invoice,
        message: {
          fr: `La facture ${limitation.invoice} est prescrite depuis le ${longDate(limitation.date, "fr")}, au plus tôt.`,
          en: `Invoice ${limitation.invoice} is time-barred since ${longDate(limitation.date, "en")}, at the earliest.`,
        },
        fix: {
          fr: "demandez à la société si un paiement, un écrit du client ou un jugement a interrompu le délai",
          en: "ask the company whether a payment, a writing of the client or a judgment interrupted the period",
        },
      };
    }
  },
});
