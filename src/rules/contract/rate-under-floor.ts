import type { Claim } from "../../claim/claim.ts";
import { contractualFloorOn } from "../../claim/contractual-floor.ts";
import { formatRate } from "../../locale/format-money.ts";
import { halfYearsIn, halfYearStart } from "../../time/half-year.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { defineRule } from "../rule.ts";

export const contractRateUnderFloor = defineRule({
  id: "contract/rate-under-floor",
  severity: "warning",
  gates: ["contract", "recourse"],
  explains: null,
  title: { fr: "Taux de pénalité trop bas", en: "Penalty rate too low" },
  why: {
    fr: "Un taux convenu ne peut être inférieur à trois fois le taux légal (C. com. L441-10 II).",
    en: "An agreed rate may not be below three times the legal rate (C. com. L441-10 II).",
  },
  source: { title: "Code de commerce, art. L441-10 II", url: null },
  *check({ caseFile, claim, law, today }) {
    const rate = caseFile.mission?.payment?.penaltyRate ?? null;
    for (const day of halfYearsOf(claim, caseFile.mission?.start ?? today)) {
      const floor = contractualFloorOn(law, day);
      if (rate === null || rate >= floor.rate) continue;
      yield {
        path: ["mission", "payment", "penaltyRate"],
        subject: day,
        message: {
          fr: `Taux convenu de ${formatRate(rate, "fr")}\u00a0: le plancher est de ${floor.words.fr}.`,
          en: `Agreed rate of ${formatRate(rate, "en")}: the floor is ${floor.words.en}.`,
        },
        fix: {
          fr: "laissez le taux vide pour appliquer celui de la loi",
          en: "leave the rate empty to apply the law’s",
        },
      };
    }
  },
});

/** The half-year in which the contract starts, and each one in which interest ran. */
function halfYearsOf(claim: Claim | null, start: PlainDate): PlainDate[] {
  const lines = claim?.invoices.flatMap((invoice) => invoice.lines) ?? [];
  return [...new Set([halfYearStart(start), ...lines.flatMap(({ from, to }) => halfYearsIn(from, to))])].sort();
}
