import { formatMoney, formatNumber } from "../../locale/format-money.ts";
import type { Locale } from "../../locale/text.ts";
import { parseCents } from "../../money/cents.ts";

/** `1619` → « 1 619 » or "1,619". */
export const count = (value: number, locale: Locale): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, locale === "fr" ? "\u202f" : ",");

/** An amount as reports hold it: `"10710.57"` → « 10 710,57 » or "10,710.57". */
export const decimal = (amount: string, locale: Locale): string => formatNumber(parseCents(amount) ?? 0n, locale);

/** With its currency: « 10 710,57 € », "€10,710.57". */
export const money = (amount: string, currency: string, locale: Locale): string =>
  formatMoney(parseCents(amount) ?? 0n, currency, locale);
