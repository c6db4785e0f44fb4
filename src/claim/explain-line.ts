import { formatDays } from "../locale/format-days.ts";
import { formatMoney, formatRate } from "../locale/format-money.ts";
import { inEach, type Text } from "../locale/text.ts";
import type { InterestLine } from "./claim.ts";

/** The arithmetic of a line, for a person to redo by hand: « 10 000,00 € × 12,15 % × 60 jours ÷ 365 = 199,73 € ». */
export function explainLine({ base, rate, days, amount }: InterestLine, currency: string): Text {
  return inEach((locale) => {
    const factors = [formatMoney(base, currency, locale), formatRate(rate, locale), formatDays(days, locale)];
    return `${factors.join(" × ")} ÷ 365 = ${formatMoney(amount, currency, locale)}`;
  });
}
