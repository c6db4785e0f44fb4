import type { Law } from "../law/law.ts";
import { longDate } from "../locale/format-date.ts";
import { formatRate } from "../locale/format-money.ts";
import { inEach, type Text } from "../locale/text.ts";
import { ONE_PERCENT, type Rate } from "../money/rate.ts";
import { halfYearStart } from "../time/half-year.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { nearestRate } from "./half-year-rate.ts";
import { LEGAL_RATE } from "./rate-schedule.ts";

/** Lowest rate that a contract may state in a half-year, and how it is told. */
export interface ContractualFloor {
  readonly rate: Rate;
  /** « 7,86 % pour le semestre du 1er janvier 2026 »; where its legal rate is not known, that the nearest known one was taken. */
  readonly words: Text;
}

/** A multiple of the legal rate of the half-year of a day (C. com. L441-10 II). */
export function contractualFloorOn(law: Law, day: PlainDate): ContractualFloor {
  const start = halfYearStart(day);
  const legal = nearestRate(law, LEGAL_RATE, start);
  const rate = (legal.rate * nearestRate(law, "late-payment/contractual-floor-multiple", start).rate) / ONE_PERCENT;
  const words = inEach((locale) => {
    const [percent, from] = [formatRate(rate, locale), longDate(start, locale)];
    const known = legal.isExact
      ? ""
      : { fr: ", au taux légal connu le plus proche", en: ", at the nearest known legal rate" }[locale];
    return locale === "fr"
      ? `${percent} pour le semestre du ${from}${known}`
      : `${percent} for the half-year from ${from}${known}`;
  });
  return { rate, words };
}
