import { statementOn } from "../../claim/claim-on.ts";
import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const invoicePaidLate = defineRule({
  id: "invoice/paid-late",
  severity: "note",
  gates: ["recourse", "formal-notice", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Payée en retard", en: "Paid late" },
  why: {
    fr: "Un paiement tardif laisse des pénalités et l’indemnité forfaitaire (C. com. L441-10 II, D441-5) : rien ne les réclame à votre place.",
    en: "A late payment leaves penalties and the flat fee (C. com. L441-10 II, D441-5): nothing claims them for you.",
  },
  source: { title: "Code de commerce, art. L441-10 II et D441-5", url: null },
  *check({ caseFile, facts, law, today }) {
    if (caseFile.client.kind === "consumer") return;
    const { latePaid } = statementOn(facts, law, today);
    for (const [index, invoice] of caseFile.invoices.entries()) {
      const late = latePaid.find(({ invoice: number }) => number === invoice.number)?.paidOn ?? null;
      if (late === null) continue;
      yield {
        path: ["invoices", index],
        subject: invoice.number,
        message: {
          fr: `La facture ${invoice.number} a été payée en retard, le ${longDate(late, "fr")} : des pénalités et une indemnité restent possibles.`,
          en: `Invoice ${invoice.number} was paid late, on ${longDate(late, "en")}: penalties and a fee remain possible.`,
        },
        fix: {
          fr: `décidez avec la société s’il faut les demander, et notez-le\u00a0: dossier noter retard-reclame … --invoice ${invoice.number}`,
          en: `decide with the company whether to ask for them, and note it: dossier log lateness-claimed … --invoice ${invoice.number}`,
        },
      };
    }
  },
});
