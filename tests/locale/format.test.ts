import { describe, expect, it } from "vitest";
import { dayAndMonth, longDate, shortDate } from "../../src/locale/format-date.ts";
import { formatDays } from "../../src/locale/format-days.ts";
import { formatMoney, formatRate } from "../../src/locale/format-money.ts";
import { plainDate } from "../../src/time/plain-date.ts";

describe("figures for people", () => {
  it.each([
    [1_071_057n, "EUR", "10\u202f710,57\u00a0€", "€10,710.57"],
    [0n, "EUR", "0,00\u00a0€", "€0.00"],
    [-5n, "EUR", "-0,05\u00a0€", "-€0.05"],
    [123_456_789_01n, "EUR", "123\u202f456\u202f789,01\u00a0€", "€123,456,789.01"],
    [99_999n, "EUR", "999,99\u00a0€", "€999.99"],
    [100_000n, "CHF", "1\u202f000,00\u00a0CHF", "1,000.00\u00a0CHF"],
  ])("%s %s", (amount, currency, fr, en) => {
    expect(formatMoney(amount, currency, "fr")).toBe(fr);
    expect(formatMoney(amount, currency, "en")).toBe(en);
  });

  it.each([
    [12_150_000n, "12,15\u00a0%", "12.15%"],
    [975_000n, "0,975\u00a0%", "0.975%"],
    [12_000_000n, "12,00\u00a0%", "12.00%"],
  ])("%s as a percent", (rate, fr, en) => {
    expect([formatRate(rate, "fr"), formatRate(rate, "en")]).toEqual([fr, en]);
  });

  it.each([
    ["2026-12-01", "1er\u00a0décembre\u00a02026", "1\u00a0December\u00a02026", "01/12/2026"],
    ["2026-08-31", "31\u00a0août\u00a02026", "31\u00a0August\u00a02026", "31/08/2026"],
    ["2024-02-29", "29\u00a0février\u00a02024", "29\u00a0February\u00a02024", "29/02/2024"],
  ])("%s", (day, fr, en, short) => {
    const date = plainDate(day);
    expect([longDate(date, "fr"), longDate(date, "en"), shortDate(date)]).toEqual([fr, en, short]);
    expect(fr.startsWith(dayAndMonth(date, "fr"))).toBe(true);
  });

  it.each([
    [0, "0\u00a0jour", "0\u00a0days"],
    [1, "1\u00a0jour", "1\u00a0day"],
    [2, "2\u00a0jours", "2\u00a0days"],
    [1619, "1619\u00a0jours", "1619\u00a0days"],
  ])("%i days", (count, fr, en) => {
    expect([formatDays(count, "fr"), formatDays(count, "en")]).toEqual([fr, en]);
  });
});
