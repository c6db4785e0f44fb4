import { centsToString, type Cents } from "../money/cents.ts";
import { dayOf, monthOf, yearOf, type PlainDate } from "../time/plain-date.ts";

const MONTHS = [
  ["janvier", "january"],
  ["fevrier", "february"],
  ["mars", "march"],
  ["avril", "april"],
  ["mai", "may"],
  ["juin", "june"],
  ["juillet", "july"],
  ["aout", "august"],
  ["septembre", "september"],
  ["octobre", "october"],
  ["novembre", "november"],
  ["decembre", "december"],
] as const;

const plain = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ");

/** Whether a reference stands in the text as a whole, spaces inside it aside. */
export function findsReference(text: string, reference: string): boolean {
  const squeeze = (source: string): string => plain(source).replace(/ /g, "");
  const wanted = squeeze(reference).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (wanted === "") return false;
  return (
    new RegExp(`(?<![\\p{L}\\p{N}])${wanted}(?![\\p{L}\\p{N}])`, "u").test(plain(text)) ||
    new RegExp(`(?<!\\p{N})${wanted}(?!\\p{N})`, "u").test(squeeze(text))
  );
}

/** Whether an amount stands in the text, as `10080.00`, « 10 080,00 » or "10,080.00"; never inside a longer number. */
export function findsAmount(text: string, amount: Cents): boolean {
  const [whole = "", cents = ""] = centsToString(amount < 0n ? -amount : amount).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "[ .,’']?");
  const fraction = cents === "00" ? "(?:[.,]00)?" : `[.,]${cents}`;
  return new RegExp(`(?<![\\d.,])(?<!\\d )${grouped}${fraction}(?![.,]?\\d)`, "u").test(plain(text));
}

/** Whether a day stands in the text: `2026-02-24`, `24/02/2026`, `24.02.26`, « 24 février 2026 », "24 February 2026". */
export function findsDay(text: string, day: PlainDate): boolean {
  const [year, month, date] = [yearOf(day), monthOf(day), dayOf(day)];
  const names = MONTHS[month - 1] ?? ["", ""];
  const number = (value: number): string => `0?${value}`;
  const patterns = [
    `${year}[-/.]${number(month)}[-/.]${number(date)}`,
    `${number(date)}[-/. ]{1,3}${number(month)}[-/. ]{1,3}(?:${year}|${String(year).slice(2)})`,
    `${number(date)}(?:er|st|nd|rd|th)? (?:${names.join("|")}),? ${year}`,
    `${names[1]} ${number(date)}(?:st|nd|rd|th)?,? ${year}`,
  ];
  return new RegExp(`(?<!\\d)(?:${patterns.join("|")})(?!\\d)`, "u").test(plain(text));
}
