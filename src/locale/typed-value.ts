import { addDays, parsePlainDate, type PlainDate } from "../time/plain-date.ts";
import { unaccented } from "./unaccented.ts";

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const englishMonths = "january february march april may june july august september october november december".split(
  " ",
);

/** Days said by their distance from today. */
const relative: Readonly<Record<string, number>> = {
  "avant-hier": -2,
  "avant hier": -2,
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
  const distance = relative[unaccented(text).replace("’", "'")];
  if (distance !== undefined) return today === null ? null : addDays(today, distance);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numbers !== null) return day(numbers[3], Number(numbers[2]), numbers[1]);
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}{3,})\.?\s+(\d{4}|\d{2})$/u.exec(text.normalize("NFC"));
  const month = monthNamed(unaccented(words?.[2] ?? ""));
  return words === null || month === null ? null : day(words[3], month, words[1]);
}

/** « déc. » is December; « jui » may be June or July, and is neither. */
function monthNamed(word: string): number | null {
  const meant = new Set(
    [months.map(unaccented), englishMonths].flatMap((names) =>
      names.flatMap((name, index) => (name.startsWith(word) ? [index + 1] : [])),
    ),
  );
  const [only] = meant;
  return meant.size === 1 && only !== undefined ? only : null;
}

const two = (number: number | string): string => String(number).padStart(2, "0");

const day = (year = "", month: number, date = ""): PlainDate | null =>
  parsePlainDate(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(date)}`);

const amounts: readonly RegExp[] = [
  /^(\d+)(?:[.,](\d{1,2}))?$/,
  /^(\d{1,3}(?:[\s'’]\d{3})+)(?:[.,](\d{1,2}))?$/u,
  /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/,
  /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/,
];

/**
 * An amount as people write it: `12500,50`, « 12 500,50 € », `12.500,50`, `12500.50`; as `12500.50`; null for `1e3`, three decimals, a minus,
 * and spaces that part no thousands.
 */
export function amountTyped(source: string): string | null {
  const text = source.trim().replace(/\s*(?:€|EUR|euros?)$/iu, "");
  const [, whole = "", fraction = ""] = amounts.map((one) => one.exec(text)).find((match) => match !== null) ?? [];
  const digits = whole.replace(/\D/g, "");
  return digits === "" || digits.length > 12 ? null : `${digits}.${fraction.padEnd(2, "0")}`;
}

/** A percentage as people write it: `12,15`, « 12,15 % »; with a point. */
export const rateTyped = (source: string): string => source.replace(/[\s\u00a0\u202f%]/g, "").replace(",", ".");
