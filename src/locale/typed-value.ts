import { addDays, parsePlainDate, type PlainDate } from "../time/plain-date.ts";

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const englishMonths = "january february march april may june july august september october november december".split(
  " ",
);

const bare = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();

/** Days said by their distance from today. */
const relative: Readonly<Record<string, number>> = {
  "avant-hier": -2,
  hier: -1,
  "aujourd'hui": 0,
  demain: 1,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};

const weekday =
  /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+)/i;

/**
 * A day as people write it: `31/12/2025`, `31-12-2025`, « mercredi 31 décembre 2025 », `2025-12-31`, and, where `today` is known, « hier »;
 * null for what is none, 31/02 included.
 */
export function dayTyped(source: string, today: PlainDate | null = null): PlainDate | null {
  const text = source
    .trim()
    .replace(/^le\s+/i, "")
    .replace(weekday, "");
  const direct = parsePlainDate(text);
  if (direct !== null) return direct;
  const distance = relative[bare(text).replace("’", "'")];
  if (distance !== undefined) return today === null ? null : addDays(today, distance);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numbers !== null) return day(numbers[3], Number(numbers[2]), numbers[1]);
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}+)\s+(\d{4})$/u.exec(text.normalize("NFC"));
  if (words === null) return null;
  const month = bare(words[2] ?? "");
  const at = Math.max(months.map(bare).indexOf(month), englishMonths.indexOf(month));
  return at < 0 ? null : day(words[3], at + 1, words[1]);
}

const two = (number: number | string): string => String(number).padStart(2, "0");

const day = (year = "", month: number, date = ""): PlainDate | null =>
  parsePlainDate(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(date)}`);

/** An amount as people write it: `12500,50`, « 12 500,50 € », `12500.50`; as `12500.50`; null for `1e3`, three decimals, a minus. */
export function amountTyped(source: string): string | null {
  const text = source.replace(/[\s\u00a0\u202f]/g, "").replace(/(?:€|EUR|euros?)$/i, "");
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [, whole = "", fraction = ""] = match;
  return `${whole}.${fraction.padEnd(2, "0")}`;
}

/** A percentage as people write it: `12,15`, « 12,15 % »; with a point. */
export const rateTyped = (source: string): string => source.replace(/[\s\u00a0\u202f%]/g, "").replace(",", ".");
