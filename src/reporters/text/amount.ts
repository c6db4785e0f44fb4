import type { Locale } from "../../locale/text.ts";

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, separator);

/** `1619` → « 1 619 » or "1,619". */
export const count = (value: number, locale: Locale): string => grouped(String(value), locale === "fr" ? NARROW : ",");

/** `"10710.57"` → « 10 710,57 » or "10,710.57". */
export function decimal(amount: string, locale: Locale): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const minus = sign === "" ? "" : "−";
  if (locale === "fr") return `${minus}${grouped(whole, NARROW)},${fraction}`;
  return `${minus}${grouped(whole, ",")}.${fraction}`;
}

/** With its currency: « 10 710,57 € », "€10,710.57". */
export function money(amount: string, currency: string, locale: Locale): string {
  const symbol = currency === "EUR" ? "€" : currency;
  if (locale === "fr") return `${decimal(amount, locale)}${NO_BREAK}${symbol}`;
  return symbol === "€" ? `€${decimal(amount, locale)}` : `${symbol}${NO_BREAK}${decimal(amount, locale)}`;
}
