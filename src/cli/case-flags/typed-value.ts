import { parsePlainDate, type PlainDate } from "../../time/plain-date.ts";

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const englishMonths = "january february march april may june july august september october november december".split(
  " ",
);

const bare = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();

/** A day as people write it: `31/12/2025`, `31-12-2025`, « 31 décembre 2025 », `2025-12-31`; null for what is none, 31/02 included. */
export function dayTyped(source: string): PlainDate | null {
  const text = source.trim();
  const direct = parsePlainDate(text);
  if (direct !== null) return direct;
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numbers !== null) return day(numbers[3], Number(numbers[2]), numbers[1]);
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}+)\s+(\d{4})$/u.exec(text.normalize("NFC"));
  if (words === null) return null;
  const month = bare(words[2] ?? "");
  const at = Math.max(months.map(bare).indexOf(month), englishMonths.indexOf(month));
  return at < 0 ? null : day(words[3], at + 1, words[1]);
}

const two = (number: number | string): string => String(number).padStart(2, "0");

const day = (year = "", month: number, date = ""): PlainDate | null =>
  parsePlainDate(`${year}-${two(month)}-${two(date)}`);

/** An amount as people write it: `12500,50`, « 12 500,50 € », `12500.50`; as `12500.50`; null for `1e3`, three decimals, a minus. */
export function amountTyped(source: string): string | null {
  const text = source.replace(/[\s\u00a0\u202f]/g, "").replace(/(?:€|EUR)$/i, "");
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [, whole = "", fraction = ""] = match;
  return `${whole}.${fraction.padEnd(2, "0")}`;
}

/** A percentage as people write it: `12,15`, « 12,15 % »; with a point. */
export const rateTyped = (source: string): string => source.replace(/[\s\u00a0\u202f%]/g, "").replace(",", ".");
