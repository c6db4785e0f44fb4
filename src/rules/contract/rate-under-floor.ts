import { contractualFloorOn } from "../../claim/rate-schedule.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatRate } from "../../locale/format-money.ts";
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
  *check({ caseFile, law, today }) {
    const rate = caseFile.mission?.payment?.penaltyRate ?? null;
    const day = caseFile.mission?.start ?? today;
    const floor = contractualFloorOn(law, day);
    if (rate === null || floor === null || rate >= floor) return;
    yield {
      path: ["mission", "payment", "penaltyRate"],
      subject: null,
      message: {
        fr: `Taux convenu de ${formatRate(rate, "fr")} : le plancher est de ${formatRate(floor, "fr")} au ${longDate(day, "fr")}.`,
        en: `Agreed rate of ${formatRate(rate, "en")}: the floor is ${formatRate(floor, "en")} on ${longDate(day, "en")}.`,
      },
      fix: { fr: "laissez le taux vide pour appliquer celui de la loi", en: "leave the rate empty to apply the law’s" },
    };
  },
});
