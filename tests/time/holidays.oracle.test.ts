import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { publicHolidays } from "../../src/time/working-days.ts";

/** Whole public holidays of a year as another project knows them. */
function known(year: number, state: string | null): string[] {
  const calendar = state === null ? new Holidays("FR") : new Holidays("FR", state);
  return calendar
    .getHolidays(year)
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10))
    .sort();
}

const years = Array.from({ length: 80 }, (_, index) => 1990 + index);

describe("public holidays, as date-holidays knows them", () => {
  it.each([
    ["France", null],
    ["Bas-Rhin", "67"],
    ["Haut-Rhin", "68"],
    ["Moselle", "57"],
  ] as const)("of %s", (_name, state) => {
    for (const year of years) {
      const own = [...publicHolidays(year, { alsaceMoselle: state !== null })].sort();
      expect(own).toEqual([...new Set(known(year, state))]);
    }
  });
});
