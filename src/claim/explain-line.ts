import { formatMoney, formatRate } from "../locale/format-money.ts";
import type { Text } from "../locale/text.ts";
import type { InterestLine } from "./claim.ts";

/** The arithmetic of a line, for a person to redo by hand: « 10 000,00 € × 12,15 % × 60 jours ÷ 365 = 199,73 € ». */
export function explainLine({ base, rate, days, amount }: InterestLine, currency: string): Text {
  return {
    fr: `${formatMoney(base, currency, "fr")} × ${formatRate(rate, "fr")} × ${String(days)}\u00a0${days > 1 ? "jours" : "jour"} ÷ 365 = ${formatMoney(amount, currency, "fr")}`,
    en: `${formatMoney(base, currency, "en")} × ${formatRate(rate, "en")} × ${String(days)}\u00a0${days === 1 ? "day" : "days"} ÷ 365 = ${formatMoney(amount, currency, "en")}`,
  };
}
