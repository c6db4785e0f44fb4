import { dayOf, monthOf, yearOf, type PlainDate } from "../time/plain-date.ts";
import type { Locale } from "./text.ts";

const months = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
} as const satisfies Record<Locale, readonly string[]>;

/** « 1er décembre 2026 », "1 December 2026". */
export function longDate(date: PlainDate, locale: Locale): string {
  return `${dayAndMonth(date, locale)}\u00a0${yearOf(date)}`;
}

/** « 1er décembre », "1 December". */
export function dayAndMonth(date: PlainDate, locale: Locale): string {
  const day = dayOf(date);
  const written = locale === "fr" && day === 1 ? "1er" : String(day);
  return `${written}\u00a0${months[locale][monthOf(date) - 1] ?? ""}`;
}

/** « 31/12/2026 », the same in both languages. */
export const shortDate = (date: PlainDate): string => date.split("-").reverse().join("/");
