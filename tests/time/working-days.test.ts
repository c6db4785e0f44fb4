import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate, weekdayOf } from "../../src/time/plain-date.ts";
import {
  addBusinessDays,
  addWorkingDays,
  easterSunday,
  isBusinessDay,
  isPublicHoliday,
  isWorkingDay,
  publicHolidays,
  rolledOver,
} from "../../src/time/working-days.ts";

const d = plainDate;

describe("public holidays", () => {
  it.each([
    // Years in which a slip in the lunar correction of the algorithm shows.
    [1805, "1805-04-14"],
    [1818, "1818-03-22"],
    [1961, "1961-04-02"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
  ])("Easter of %i is on %s", (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it("are eleven, thirteen in Alsace and Moselle", () => {
    expect([...publicHolidays(2026)].sort()).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-08",
      "2026-05-14",
      "2026-05-25",
      "2026-07-14",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
    expect(isPublicHoliday(d("2026-04-03"), { alsaceMoselle: true })).toBe(true);
    expect(isPublicHoliday(d("2026-12-26"), { alsaceMoselle: true })).toBe(true);
    expect(isPublicHoliday(d("2026-04-03"))).toBe(false);
  });

  it("move with an Easter that is a Sunday between 22 March and 25 April", () => {
    for (let year = 1900; year <= 2200; year++) {
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(0);
      expect(easter.slice(5) >= "03-22" && easter.slice(5) <= "04-25").toBe(true);
    }
  });
});

describe("working days", () => {
  it.each([
    ["2026-03-02", 2, "2026-03-04"],
    ["2026-05-07", 2, "2026-05-11"],
    ["2026-05-13", 2, "2026-05-16"],
    ["2026-12-24", 2, "2026-12-28"],
  ])("%s and %i jours ouvrables is %s", (day, count, expected) => {
    expect(addWorkingDays(d(day), count)).toBe(expected);
  });

  it.each([
    ["2026-09-10", 5, "2026-09-17"],
    ["2026-11-05", 5, "2026-11-13"],
    ["2026-12-24", 1, "2026-12-28"],
  ])("%s and %i jours ouvrés is %s", (day, count, expected) => {
    expect(addBusinessDays(d(day), count)).toBe(expected);
  });

  it.each([
    ["2026-11-01", "2026-11-02"],
    ["2026-12-25", "2026-12-28"],
    ["2026-05-08", "2026-05-11"],
    ["2026-11-24", "2026-11-24"],
  ])("a procedural term that ends on %s runs to %s", (day, expected) => {
    expect(rolledOver(d(day))).toBe(expected);
  });

  it("are counted one by one", () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(d("2000-01-01"), days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const end = addBusinessDays(day, count);
        let seen = 0;
        for (let one = addDays(day, 1); one <= end; one = addDays(one, 1)) if (isBusinessDay(one)) seen++;
        expect(seen).toBe(count);
        expect(isBusinessDay(end) && isWorkingDay(addWorkingDays(day, count))).toBe(true);
        expect(addWorkingDays(day, count) <= end).toBe(true);
        expect(isBusinessDay(rolledOver(day))).toBe(true);
      }),
    );
  });
});
