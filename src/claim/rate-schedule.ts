import type { CaseFile } from "../case/case-file.ts";
import type { DatedValue, Law, Source } from "../law/law.ts";
import { valueOn } from "../law/value-on.ts";
import { formatRate } from "../locale/format-money.ts";
import { longDate } from "../locale/format-date.ts";
import { inEach, type Locale, type Text } from "../locale/text.ts";
import { parseRate, type Rate } from "../money/rate.ts";
import type { RatePart } from "./claim.ts";
import { halfYearEnd, halfYearOf, halfYearStart } from "../time/half-year.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** The rate of a stretch of days, with what it rests on. */
export interface PenaltyRate {
  readonly rate: Rate;
  readonly source: Source;
  readonly toConfirm: Text | null;
  /** What it is the sum of; empty for a rate that the contract states. */
  readonly parts: readonly RatePart[];
}

/** Which rate bears on a day, and the last day of the stretch that has to stand on its own line. */
export interface RateSchedule {
  readonly rateOn: (day: PlainDate) => PenaltyRate;
  readonly lastDayOfLine: (day: PlainDate) => PlainDate | null;
}

const ECB = "rates/ecb-main-refinancing-half-year";
const MARGIN = "late-payment/default-margin";

/** The rate of each half-year asked for: the same for every case judged under one law. */
const ratesByLaw = new WeakMap<Law, Map<PlainDate, PenaltyRate>>();

/**
 * C. com. L441-10 II: the ECB's rate in force on 1 January for the first half-year, on 1 July for the second, plus the margin. It is never
 * raised to three times the legal rate: that floor binds a contractual rate only.
 */
export function defaultSchedule(law: Law): RateSchedule {
  const known = ratesByLaw.get(law) ?? new Map<PlainDate, PenaltyRate>();
  ratesByLaw.set(law, known);
  return {
    rateOn: (day) => {
      const start = halfYearStart(day);
      const rate = known.get(start) ?? defaultRateOn(law, start);
      known.set(start, rate);
      return rate;
    },
    lastDayOfLine: halfYearEnd,
  };
}

/** The rate that applies when the contract says none. A half-year not yet known takes the last known value, to confirm. */
export function defaultRateOn(law: Law, day: PlainDate): PenaltyRate {
  const start = halfYearStart(day);
  const series = (law.parameters.get(ECB)?.values ?? []).filter(({ value }) => value !== null);
  const inForce = valueOn(law, ECB, start);
  const exact = inForce?.value == null ? null : inForce;
  const before = series.filter(({ from }) => from === null || from <= start);
  const nearest = exact ?? before.at(-1) ?? series[0];
  const ecb = parseRate(nearest?.value ?? "");
  const margin = valueOn(law, MARGIN, start) ?? law.parameters.get(MARGIN)?.values.at(-1);
  const points = parseRate(margin?.value ?? "");
  if (ecb === null || points === null || nearest === undefined || margin === undefined) {
    throw new RangeError("the law holds no default late-payment rate");
  }
  return {
    rate: ecb + points,
    source: ownSource([nearest, margin]) ?? { ...margin.source, title: "Code de commerce, art. L441-10 II" },
    toConfirm: exact === null ? unknownDoubt(start, nearest, ecb) : doubtOf(start, ecb, [nearest, margin]),
    parts: [partOf(law, ECB, nearest), partOf(law, MARGIN, margin)],
  };
}

const partOf = (law: Law, id: string, value: DatedValue): RatePart => ({
  label: law.parameters.get(id)?.label ?? { fr: id, en: id },
  value,
});

/** A value that the workspace gave is named wherever it is used. */
const ownSource = (values: readonly DatedValue[]): Source | null =>
  values.find(({ fromWorkspace }) => fromWorkspace)?.source ?? null;

/** A half-year that the law here does not hold: the nearest known value, named with its day. */
function unknownDoubt(start: PlainDate, { from, to }: DatedValue, ecb: Rate): Text {
  const { year, half } = halfYearOf(start);
  const isPast = from !== null && start < from;
  const edge = isPast ? from : to;
  const when = (locale: Locale): string => (edge === null ? "" : longDate(edge, locale));
  return isPast
    ? {
        fr: `Le taux du ${half === 1 ? "1er" : "2e"}\u00a0semestre ${String(year)} manque\u00a0: le premier connu (BCE ${formatRate(ecb, "fr")}, au ${when("fr")}) est repris, à confirmer.`,
        en: `The rate of the ${half === 1 ? "first" : "second"} half of ${String(year)} is missing: the first known one (ECB ${formatRate(ecb, "en")}, on ${when("en")}) is used, to confirm.`,
      }
    : {
        fr: `Le taux du ${half === 1 ? "1er" : "2e"}\u00a0semestre ${String(year)} n’est pas encore connu\u00a0: le dernier connu (BCE ${formatRate(ecb, "fr")}, jusqu’au ${when("fr")}) est repris, à confirmer.`,
        en: `The rate of the ${half === 1 ? "first" : "second"} half of ${String(year)} is not known yet: the last known one (ECB ${formatRate(ecb, "en")}, until ${when("en")}) is used, to confirm.`,
      };
}

function doubtOf(start: PlainDate, ecb: Rate, values: readonly DatedValue[]): Text | null {
  const doubtful = values.find(({ toConfirm }) => toConfirm);
  if (doubtful === undefined) return null;
  const day = inEach((locale) => longDate(start, locale));
  return doubtful.fromWorkspace
    ? {
        fr: `Le taux BCE au ${day.fr} (${formatRate(ecb, "fr")}), saisi dans votre espace de travail, est à confirmer.`,
        en: `The ECB rate on ${day.en} (${formatRate(ecb, "en")}), given by your workspace, is to confirm.`,
      }
    : {
        fr: `Le taux BCE au ${day.fr} (${formatRate(ecb, "fr")}) est à confirmer\u00a0: aucune page officielle n’a été lue.`,
        en: `The ECB rate on ${day.en} (${formatRate(ecb, "en")}) is to confirm: no official page was read.`,
      };
}

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

/** The rate of a claim: the one given, else the contract's, else the law's. */
export function scheduleOf(caseFile: CaseFile, rate: Rate | null, law: Law): RateSchedule {
  const agreed = rate ?? caseFile.mission?.payment?.penaltyRate ?? null;
  return agreed === null ? defaultSchedule(law) : contractualSchedule(agreed);
}

const LEGAL = "rates/legal-interest-others";

/** Lowest rate that a contract may state on a day: a multiple of the legal rate of its half-year (L441-10 II); past the last half-year known, by its value. */
export function contractualFloorOn(law: Law, day: PlainDate): Rate | null {
  const legal = parseRate((valueOn(law, LEGAL, day) ?? law.parameters.get(LEGAL)?.values.at(-1))?.value ?? "");
  const multiple = parseRate(valueOn(law, "late-payment/contractual-floor-multiple", day)?.value ?? "");
  if (legal === null || multiple === null) return null;
  const one = parseRate("1") ?? 1n;
  return (legal * multiple) / one;
}
