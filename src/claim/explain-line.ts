import type { Confidence, Source } from "../law/law.ts";
import { formatDays } from "../locale/format-days.ts";
import { formatMoney, formatNumber, formatRate } from "../locale/format-money.ts";
import { inEach, type Locale, type Text } from "../locale/text.ts";
import { parseRate } from "../money/rate.ts";
import { exactInterest } from "./account.ts";
import type { InterestLine } from "./claim.ts";

/** The arithmetic of a line, for a person to redo by hand: « 10 000,00 € × 12,15 % × 60 jours ÷ 365 = 199,73 € ». */
export function explainLine({ base, rate, days, amount }: InterestLine, currency: string): Text {
  return inEach((locale) => {
    const factors = [formatMoney(base, currency, locale), formatRate(rate, locale), formatDays(days, locale)];
    return `${factors.join(" × ")} ÷ 365 = ${formatMoney(amount, currency, locale)}`;
  });
}

/** What a line is made from: each input, the article, the arithmetic before and after rounding. */
export interface LineExplanation {
  readonly base: Text;
  readonly days: Text;
  readonly rate: Text;
  /** The legal parameters that the rate is the sum of, each with its own source. */
  readonly rateParts: readonly {
    readonly label: Text;
    readonly value: string;
    readonly source: Source;
    readonly confidence: Confidence;
    readonly toConfirm: boolean;
    readonly fromWorkspace: boolean;
  }[];
  readonly article: string;
  readonly arithmetic: Text;
  readonly exact: string;
}

/** The whole of what a line rests on, for whoever has to check it. */
export function explanationOf(line: InterestLine, currency: string): LineExplanation {
  const exact = exactInterest(line.base, line.rate, line.days);
  return {
    base: inEach((locale) =>
      locale === "fr"
        ? `${formatMoney(line.base, currency, locale)}, le principal TTC qui restait dû ces jours-là`
        : `${formatMoney(line.base, currency, locale)}, the principal with VAT left on those days`,
    ),
    days: inEach((locale) =>
      locale === "fr"
        ? `${formatDays(line.days, locale)}, le premier et le dernier compris\u00a0; année de 365\u00a0jours, même bissextile`
        : `${formatDays(line.days, locale)}, first and last included; a year of 365\u00a0days, leap years too`,
    ),
    rate: inEach((locale) => rateSentence(line, locale)),
    rateParts: line.parts.map(({ label, value }) => ({
      label,
      value: value.value ?? "",
      source: value.source,
      confidence: value.confidence,
      toConfirm: value.toConfirm,
      fromWorkspace: value.fromWorkspace,
    })),
    article: line.source.article ?? "C. com. L441-10 II",
    arithmetic: explainLine(line, currency),
    exact,
  };
}

function rateSentence({ rate, parts }: InterestLine, locale: Locale): string {
  const whole = formatRate(rate, locale);
  if (parts.length === 0)
    return { fr: `${whole}, taux convenu au contrat`, en: `${whole}, rate agreed in the contract` }[locale];
  const values = parts.map(({ value }) => formatRate(parseRate(value.value ?? "") ?? 0n, locale));
  return `${whole} = ${values.join(" + ")}`;
}

/** A cent's fractions before rounding, as a person reads them: « 199,7260 ». */
export const exactText = ({ exact }: LineExplanation, locale: Locale): string => {
  const [whole = "", fraction = ""] = exact.split(".");
  return `${formatNumber(BigInt(whole) * 100n, locale).slice(0, -3)}${locale === "fr" ? "," : "."}${fraction}`;
};
