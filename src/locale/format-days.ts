import type { Locale } from "./text.ts";

/** The form of a word that goes with a count: French keeps the singular up to, and not including, two. */
export const plural = (count: number, locale: Locale, one: string, many: string): string =>
  (locale === "fr" ? Math.abs(count) < 2 : count === 1) ? one : many;

const words = { fr: ["jour", "jours"], en: ["day", "days"] } as const;

/** « 1 jour », « 60 jours », "1 day", "60 days". */
export const formatDays = (count: number, locale: Locale): string =>
  `${String(count)}\u00a0${plural(count, locale, ...words[locale])}`;
