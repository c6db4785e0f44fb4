import { addDays, plainDate, weekdayOf, yearOf, type PlainDate } from "./plain-date.ts";

export interface HolidayOptions {
  /** Good Friday and 26 December too (C. trav. L3134-13). */
  readonly alsaceMoselle?: boolean;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return plainDate(
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  );
}

const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
const known = new Map<string, ReadonlySet<PlainDate>>();

/** The eleven public holidays of a year (C. trav. L3133-1), computed from it. */
export function publicHolidays(year: number, { alsaceMoselle = false }: HolidayOptions = {}): ReadonlySet<PlainDate> {
  const key = `${year} ${String(alsaceMoselle)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const easter = easterSunday(year);
  const days = new Set([
    ...fixed.map((day) => plainDate(`${String(year).padStart(4, "0")}-${day}`)),
    ...[1, 39, 50, ...(alsaceMoselle ? [-2] : [])].map((after) => addDays(easter, after)),
    ...(alsaceMoselle ? [plainDate(`${String(year).padStart(4, "0")}-12-26`)] : []),
  ]);
  known.set(key, days);
  return days;
}

export const isPublicHoliday = (day: PlainDate, options: HolidayOptions = {}): boolean =>
  publicHolidays(yearOf(day), options).has(day);

/** *Jour ouvrable*: every day but Sunday and public holidays. */
export const isWorkingDay = (day: PlainDate, options: HolidayOptions = {}): boolean =>
  weekdayOf(day) !== 0 && !isPublicHoliday(day, options);

/** *Jour ouvré*: Monday to Friday but public holidays. */
export const isBusinessDay = (day: PlainDate, options: HolidayOptions = {}): boolean =>
  weekdayOf(day) !== 6 && isWorkingDay(day, options);

function addCounted(day: PlainDate, count: number, counts: (day: PlainDate) => boolean): PlainDate {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (counts(reached)) left--;
  }
  return reached;
}

/** So many *jours ouvrables* after a day, which itself does not count (CPC 641). */
export const addWorkingDays = (day: PlainDate, count: number, options: HolidayOptions = {}): PlainDate =>
  addCounted(day, count, (one) => isWorkingDay(one, options));

/** So many *jours ouvrés* after a day, which itself does not count. */
export const addBusinessDays = (day: PlainDate, count: number, options: HolidayOptions = {}): PlainDate =>
  addCounted(day, count, (one) => isBusinessDay(one, options));

/** A procedural term that ends on a Saturday, a Sunday or a holiday runs to the next working day (CPC 642). */
export function rolledOver(day: PlainDate, options: HolidayOptions = {}): PlainDate {
  return isBusinessDay(day, options) ? day : rolledOver(addDays(day, 1), options);
}
