import { easterSunday } from "../time/working-days.ts";
import { daysBetween, weekdayOf, yearOf, type PlainDate } from "../time/plain-date.ts";
import { longDate } from "./format-date.ts";
import type { Locale, Text } from "./text.ts";

const weekdays = {
  fr: "dimanche lundi mardi mercredi jeudi vendredi samedi".split(" "),
  en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
} as const satisfies Record<Locale, readonly string[]>;

const fixed: Readonly<Record<string, Text>> = {
  "01-01": { fr: "jour de l’An", en: "New Year's Day" },
  "05-01": { fr: "fête du Travail", en: "Labour Day" },
  "05-08": { fr: "8 mai 1945", en: "Victory Day" },
  "07-14": { fr: "fête nationale", en: "Bastille Day" },
  "08-15": { fr: "Assomption", en: "Assumption" },
  "11-01": { fr: "Toussaint", en: "All Saints" },
  "11-11": { fr: "11 novembre 1918", en: "Armistice Day" },
  "12-25": { fr: "Noël", en: "Christmas" },
};

const afterEaster: Readonly<Record<number, Text>> = {
  1: { fr: "lundi de Pâques", en: "Easter Monday" },
  39: { fr: "Ascension", en: "Ascension" },
  50: { fr: "lundi de Pentecôte", en: "Whit Monday" },
};

/** The public holiday of a day in France (C. trav. L3133-1), by its name; null on any other day. */
export const holidayName = (date: PlainDate): Text | null =>
  fixed[date.slice(5)] ?? afterEaster[daysBetween(easterSunday(yearOf(date)), date)] ?? null;

/** A day as one says it back to a person: « dimanche 1er novembre 2026 (férié : Toussaint) ». */
export function saidDay(date: PlainDate, locale: Locale): string {
  const said = `${weekdays[locale][weekdayOf(date)] ?? ""} ${longDate(date, locale)}`;
  const holiday = holidayName(date);
  if (holiday === null) return said;
  return locale === "fr" ? `${said} (férié\u00a0: ${holiday.fr})` : `${said} (public holiday: ${holiday.en})`;
}
