import { longDate } from "../locale/format-date.ts";
import { formatRate } from "../locale/format-money.ts";
import { inEach, type Locale, type Text } from "../locale/text.ts";
import type { DatedValue, Law, Source } from "../law/law.ts";
import { lastKnownBefore, valueOn } from "../law/value-on.ts";
import { parseRate, type Rate } from "../money/rate.ts";
import { halfYearOf, halfYearStart } from "../time/half-year.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { RatePart } from "./claim.ts";

/** The rate of a stretch of days, with what it rests on. */
export interface PenaltyRate {
  readonly rate: Rate;
  readonly source: Source;
  readonly toConfirm: Text | null;
  /** What it is the sum of; empty for a rate that the contract states. */
  readonly parts: readonly RatePart[];
}

/** A rate that the law takes at the first day of each half-year, plus points where it says so. */
export interface HalfYearBasis {
  /** Legal parameter that holds the rate of each half-year, and what people call it. */
  readonly series: string;
  readonly name: Text;
  /** Legal parameter that holds the points above it; null: none. */
  readonly margin: string | null;
  /** The article of the law that says so, over the source of its last value. */
  readonly cites: Pick<Source, "title"> & Partial<Source>;
}

/** The rate of a half-year. One not yet known takes the last known value, to confirm. */
export function halfYearRateOn(law: Law, basis: HalfYearBasis, day: PlainDate): PenaltyRate {
  const start = halfYearStart(day);
  const base = nearestRate(law, basis.series, start);
  const margin = basis.margin === null ? null : nearestRate(law, basis.margin, start);
  const terms = margin === null ? [base] : [base, margin];
  const values = terms.map(({ part }) => part.value);
  return {
    rate: terms.reduce((sum, { rate }) => sum + rate, 0n),
    source: values.find(({ fromWorkspace }) => fromWorkspace)?.source ?? {
      ...(margin ?? base).part.value.source,
      ...basis.cites,
    },
    toConfirm: base.isExact ? doubtOf(start, basis, base, margin) : unknownDoubt(start, basis, base),
    parts: terms.map(({ part }) => part),
  };
}

interface NamedRate {
  readonly part: RatePart;
  readonly rate: Rate;
  /** Whether the law holds it for that very day. */
  readonly isExact: boolean;
}

/** The value of a day, else the last one known before it, else the first one known after it. */
export function nearestRate(law: Law, id: string, day: PlainDate): NamedRate {
  const parameter = law.parameters.get(id);
  if (parameter === undefined) throw unknown(id);
  const exact = valueOn(law, id, day);
  const isExact = exact !== null && exact.value !== null;
  const first = parameter.values.find(({ value }) => value !== null);
  const value = isExact ? exact : (lastKnownBefore(parameter, day) ?? first);
  const rate = parseRate(value?.value ?? "");
  if (value === undefined || rate === null) throw unknown(id);
  return { part: { label: parameter.label, value }, rate, isExact };
}

const unknown = (id: string): RangeError => new RangeError(`the law holds no rate for ${id}`);

/** A half-year that the law here does not hold: the nearest known value, named with its day. */
function unknownDoubt(start: PlainDate, { name }: HalfYearBasis, { part, rate }: NamedRate): Text {
  const { year, half } = halfYearOf(start);
  const { from, to } = part.value;
  const isPast = from !== null && start < from;
  const when = (locale: Locale): string => longDate((isPast ? from : to) ?? start, locale);
  return isPast
    ? {
        fr: `Le taux du ${half === 1 ? "1er" : "2e"}\u00a0semestre ${String(year)} manque\u00a0: le premier connu (${name.fr} ${formatRate(rate, "fr")}, au ${when("fr")}) est repris, à confirmer.`,
        en: `The rate of the ${half === 1 ? "first" : "second"} half of ${String(year)} is missing: the first known one (${name.en} ${formatRate(rate, "en")}, on ${when("en")}) is used, to confirm.`,
      }
    : {
        fr: `Le taux du ${half === 1 ? "1er" : "2e"}\u00a0semestre ${String(year)} n’est pas encore connu\u00a0: le dernier connu (${name.fr} ${formatRate(rate, "fr")}, jusqu’au ${when("fr")}) est repris, à confirmer.`,
        en: `The rate of the ${half === 1 ? "first" : "second"} half of ${String(year)} is not known yet: the last known one (${name.en} ${formatRate(rate, "en")}, until ${when("en")}) is used, to confirm.`,
      };
}

function doubtOf(
  start: PlainDate,
  { name }: HalfYearBasis,
  { part, rate }: NamedRate,
  margin: NamedRate | null,
): Text | null {
  const { toConfirm, fromWorkspace } = part.value;
  if (!toConfirm) return margin?.part.value.toConfirm === true ? marginDoubt(margin.part.value) : null;
  const day = inEach((locale) => longDate(start, locale));
  return fromWorkspace
    ? {
        fr: `Le taux ${name.fr} au ${day.fr} (${formatRate(rate, "fr")}), saisi dans votre espace de travail, est à confirmer.`,
        en: `The ${name.en} rate on ${day.en} (${formatRate(rate, "en")}), given by your workspace, is to confirm.`,
      }
    : {
        fr: `Le taux ${name.fr} au ${day.fr} (${formatRate(rate, "fr")}) est à confirmer\u00a0: aucune page officielle n’a été lue.`,
        en: `The ${name.en} rate on ${day.en} (${formatRate(rate, "en")}) is to confirm: no official page was read.`,
      };
}

/** Two doubts on one rate are one sentence: that of the half-year, where there is one, else that of the points above it. */
const marginDoubt = ({ value, source }: DatedValue): Text => ({
  fr: `La majoration de ${value ?? ""} points sur le taux BCE est à confirmer (${source.article ?? source.title}).`,
  en: `The ${value ?? ""} points above the ECB rate are to confirm (${source.article ?? source.title}).`,
});
