import type { Locale } from "./text.ts";

/** The form of a word that goes with a count: French keeps the singular up to, and not including, two. */
export const plural = (count: number, locale: Locale, one: string, many: string): string =>
  (locale === "fr" ? Math.abs(count) < 2 : count === 1) ? one : many;

/** « 1 jour », « 60 jours », "1 day", "60 days". */
export function formatDays(count: number, locale: Locale): string {
  const word = locale === "fr" ? plural(count, locale, "jour", "jours") : plural(count, locale, "day", "days");
  return `${String(count)}\u00a0${word}`;
}
