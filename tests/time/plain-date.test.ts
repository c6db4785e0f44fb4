import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfYearEnd, halfYearOf, halfYearStart } from "../../src/time/half-year.ts";
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  endOfMonth,
  lastDayOfMonth,
  parsePlainDate,
  plainDate,
  weekdayOf,
} from "../../src/time/plain-date.ts";

const d = plainDate;
const anyDay = fc.integer({ min: -25_000, max: 50_000 }).map((days) => addDays(d("2000-01-01"), days));

describe("a calendar day", () => {
  it.each([
    "2026-02-31",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "26-01-01",
    "2026-1-1",
    "2026-01-01T00:00",
    "",
    "1er mai",
  ])("is not %j", (source) => {
    expect(parsePlainDate(source)).toBeNull();
    expect(() => plainDate(source)).toThrow(RangeError);
  });

  it.each(["2024-02-29", "2000-02-29", "1999-12-31", "9999-12-31", "0001-01-01"])("is %s", (source) => {
    expect(parsePlainDate(source)).toBe(source);
  });

  it("moves by days and back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekdayOf(addDays(day, count * 7))).toBe(weekdayOf(day));
        expect(weekdayOf(day)).toBe(new Date(day).getUTCDay());
      }),
    );
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["0000-01-15", -1, "0000-01-01"],
    ["9999-12-15", 1, "9999-12-31"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(d(day), months)).toBe(expected);
  });

  it("ends a year from 29 February on the 28th, and never leaves the calendar", () => {
    expect(addYears(d("2024-02-29"), 5)).toBe("2029-02-28");
    expect(addYears(d("9998-06-01"), 5)).toBe("9999-12-31");
    expect(addMonths(d("9999-11-30"), 1)).toBe("9999-12-30");
    expect(addYears(d("0001-06-02"), -1)).toBe("0000-06-02");
    expect(addYears(d("0001-06-02"), -2)).toBe("0000-01-01");
    expect(addDays(d("9999-12-31"), 1)).toBe("9999-12-31");
    expect(addDays(d("0000-01-01"), -1)).toBe("0000-01-01");
  });

  it("knows the length of each month", () => {
    expect(Array.from({ length: 12 }, (_, month) => lastDayOfMonth(2026, month + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect([1900, 2000, 2024, 2026].map((year) => lastDayOfMonth(year, 2))).toEqual([28, 29, 29, 28]);
    expect(endOfMonth(d("2024-02-01"))).toBe("2024-02-29");
  });

  it.each([
    ["2026-06-30", "2026-01-01", "2026-06-30", 1],
    ["2026-07-01", "2026-07-01", "2026-12-31", 2],
    ["2026-12-31", "2026-07-01", "2026-12-31", 2],
    ["2027-01-01", "2027-01-01", "2027-06-30", 1],
  ])("%s is in the half-year from %s to %s", (day, start, end, half) => {
    expect([halfYearStart(d(day)), halfYearEnd(d(day)), halfYearOf(d(day)).half]).toEqual([start, end, half]);
  });
});
