import { centsToString, type Cents } from "../money/cents.ts";
import { rateToString, type Rate } from "../money/rate.ts";
import type { Locale } from "./text.ts";

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";
const signs: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£" };

/** « 10 710,57 » with narrow no-break spaces, "10,710.57". */
export function formatNumber(amount: Cents, locale: Locale): string {
  const [whole = "", fraction = ""] = centsToString(amount).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, locale === "fr" ? NARROW : ",");
  return locale === "fr" ? `${grouped},${fraction}` : `${grouped}.${fraction}`;
}

/** « 10 710,57 € », "€10,710.57"; a currency without a sign goes by its code. */
export function formatMoney(amount: Cents, currency: string, locale: Locale): string {
  const sign = signs[currency];
  const number = formatNumber(amount, locale);
  if (locale === "en" && sign !== undefined)
    return number.startsWith("-") ? `-${sign}${number.slice(1)}` : `${sign}${number}`;
  return `${number}${NO_BREAK}${sign ?? currency}`;
}

/** « 12,15 % », "12.15%". */
export function formatRate(rate: Rate, locale: Locale): string {
  const number = rateToString(rate);
  return locale === "fr" ? `${number.replace(".", ",")}${NO_BREAK}%` : `${number}%`;
}
