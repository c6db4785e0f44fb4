import { addDays, monthOf, plainDate, yearOf, type PlainDate } from "./plain-date.ts";

/** The half-years at whose first day a late-payment rate is taken (C. com. L441-10 II): from 1 January and from 1 July. */
export const halfYearStart = (day: PlainDate): PlainDate =>
  plainDate(`${day.slice(0, 4)}-${monthOf(day) < 7 ? "01" : "07"}-01`);

export const halfYearEnd = (day: PlainDate): PlainDate =>
  plainDate(`${day.slice(0, 4)}-${monthOf(day) < 7 ? "06-30" : "12-31"}`);

export interface HalfYear {
  readonly year: number;
  readonly half: 1 | 2;
}

export const halfYearOf = (day: PlainDate): HalfYear => ({ year: yearOf(day), half: monthOf(day) < 7 ? 1 : 2 });

/** The first day of each half-year that a stretch of days touches. */
export function halfYearsIn(from: PlainDate, to: PlainDate): PlainDate[] {
  const found: PlainDate[] = [];
  for (let day = halfYearStart(from); day <= to; day = addDays(halfYearEnd(day), 1)) found.push(day);
  return found;
}
