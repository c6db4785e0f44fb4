/** A calendar day `YYYY-MM-DD` that exists. Compares with `<` as a string; never a `Date`, so no time zone can move it. */
export type PlainDate = string & { readonly __plainDate: never };

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const FIRST_DAY = Date.parse("0000-01-01") / DAY_MS;
const LAST_DAY = Date.parse("9999-12-31") / DAY_MS;

// A case file may hold the year 9999: what would lie beyond the calendar is its last day, so that no arithmetic fails.
const fromEpochDay = (day: number): PlainDate =>
  new Date(Math.min(LAST_DAY, Math.max(FIRST_DAY, day)) * DAY_MS).toISOString().slice(0, 10) as PlainDate;

/** Days since 1970-01-01, the number that all day arithmetic goes through. */
export const epochDay = (date: PlainDate): number => Date.parse(date) / DAY_MS;

/** Reads `YYYY-MM-DD`; null when the shape is wrong or the day does not exist (2026-02-30). */
export function parsePlainDate(source: string): PlainDate | null {
  const [, year, month, day] = SHAPE.exec(source) ?? [];
  if (day === undefined || Number(month) < 1 || Number(month) > 12) return null;
  return Number(day) >= 1 && Number(day) <= lastDayOfMonth(Number(year), Number(month)) ? (source as PlainDate) : null;
}

/** Like {@link parsePlainDate}, for days that the program itself writes. Throws a RangeError on a day that does not exist. */
export function plainDate(source: string): PlainDate {
  const date = parsePlainDate(source);
  if (date === null) throw new RangeError(`not a calendar day: ${source}`);
  return date;
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromEpochDay(epochDay(date) + days);

/** Days from `from` to `to`: 1 from a day to the next. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => epochDay(to) - epochDay(from);

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10));

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: PlainDate): number => (((epochDay(date) + 4) % 7) + 7) % 7;

export function lastDayOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The same day of the month, `months` later; else the last day of that month (CPC 641: "le dernier jour du mois"). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(count / 12);
  if (year < 0 || year > 9999) return fromEpochDay(year < 0 ? FIRST_DAY : LAST_DAY);
  const month = (((count % 12) + 12) % 12) + 1;
  const day = Math.min(dayOf(date), lastDayOfMonth(year, month));
  return plainDate(
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  );
}

export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, years * 12);

export function endOfMonth(date: PlainDate): PlainDate {
  return addDays(date, lastDayOfMonth(yearOf(date), monthOf(date)) - dayOf(date));
}

export const earliest = (dates: readonly PlainDate[]): PlainDate | null =>
  dates.reduce<PlainDate | null>((found, date) => (found === null || date < found ? date : found), null);

export const latest = (dates: readonly PlainDate[]): PlainDate | null =>
  dates.reduce<PlainDate | null>((found, date) => (found === null || date > found ? date : found), null);

/** The order of days, for sorting: earlier first. */
export const byDay = (one: PlainDate, other: PlainDate): number => (one < other ? -1 : one > other ? 1 : 0);
