import type { CaseFile } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import type { Rate } from "../money/rate.ts";
import { halfYearEnd, halfYearStart } from "../time/half-year.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { halfYearRateOn, type HalfYearBasis, type PenaltyRate } from "./half-year-rate.ts";

/** Which rate bears on a day, and the last day of the stretch that has to stand on its own line. */
export interface RateSchedule {
  readonly rateOn: (day: PlainDate) => PenaltyRate;
  readonly lastDayOfLine: (day: PlainDate) => PlainDate | null;
}

/** The schedule of a debt whose interest began on a day. */
export type ScheduleFrom = (firstDay: PlainDate) => RateSchedule;

/** The legal rate of a creditor that is a company: « autres cas ». */
export const LEGAL_RATE = "rates/legal-interest-others";
const ecb = { series: "rates/ecb-main-refinancing-half-year", name: { fr: "BCE", en: "ECB" } };

/**
 * C. com. L441-10 II: the ECB's rate in force on 1 January for the first half-year, on 1 July for the second, plus the margin. It is never
 * raised to three times the legal rate: that floor binds a contractual rate only.
 */
const betweenProfessionals: HalfYearBasis = {
  ...ecb,
  margin: "late-payment/default-margin",
  cites: { title: "Code de commerce, art. L441-10 II" },
};

const againstPublicBody: HalfYearBasis = {
  ...ecb,
  margin: "late-payment/public-body-margin",
  cites: { title: "Code de la commande publique, intérêts moratoires" },
};

const againstConsumer: HalfYearBasis = {
  series: LEGAL_RATE,
  name: { fr: "légal", en: "legal" },
  margin: null,
  cites: { title: "Code civil, art. 1231-6 et 1344-1", article: "C. civ. 1231-6, 1344-1" },
};

/** The rate of each half-year asked for: the same for every case judged under one law. */
const ratesByLaw = new WeakMap<Law, Map<string, PenaltyRate>>();

function keptRateOn(law: Law, basis: HalfYearBasis, day: PlainDate): PenaltyRate {
  const known = ratesByLaw.get(law) ?? new Map<string, PenaltyRate>();
  ratesByLaw.set(law, known);
  const key = `${basis.cites.title} ${halfYearStart(day)}`;
  const rate = known.get(key) ?? halfYearRateOn(law, basis, day);
  known.set(key, rate);
  return rate;
}

const eachHalfYear = (law: Law, basis: HalfYearBasis): RateSchedule => ({
  rateOn: (day) => keptRateOn(law, basis, day),
  lastDayOfLine: halfYearEnd,
});

/** The rate that applies between professionals when the contract says none. */
export const defaultRateOn = (law: Law, day: PlainDate): PenaltyRate => keptRateOn(law, betweenProfessionals, day);

export const defaultSchedule = (law: Law): RateSchedule => eachHalfYear(law, betweenProfessionals);

/** A public body keeps, by the only reading found, the rate of the half-year in which interest began. */
const publicBodySchedule = (law: Law, firstDay: PlainDate): RateSchedule => ({
  rateOn: () => keptRateOn(law, againstPublicBody, firstDay),
  lastDayOfLine: () => null,
});

/** A rate that the contract states: one for the whole delay, never cut at half-years. */
export function contractualSchedule(rate: Rate): RateSchedule {
  const own: PenaltyRate = {
    rate,
    source: { title: "Contrat, clause de pénalités de retard", url: null, article: "C. com. L441-10 II" },
    toConfirm: null,
    parts: [],
  };
  return { rateOn: () => own, lastDayOfLine: () => null };
}

/** The rate of a claim: the one given, else the contract's, else the law's. A consumer owes the legal rate, whatever the contract says. */
export function scheduleOf({ client, mission }: CaseFile, given: Rate | null, law: Law): ScheduleFrom {
  const agreed = client.kind === "consumer" ? null : (mission?.payment?.penaltyRate ?? null);
  const rate = given ?? agreed;
  if (rate !== null) return () => contractualSchedule(rate);
  if (client.kind === "public-body") return (firstDay) => publicBodySchedule(law, firstDay);
  return () => eachHalfYear(law, client.kind === "consumer" ? againstConsumer : betweenProfessionals);
}
