import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { centsToString, divideHalfUp, parseCents, sumCents } from "../../src/money/cents.ts";
import { parseRate, rateToString } from "../../src/money/rate.ts";

describe("an amount", () => {
  it.each([
    ["8400.00", 840_000n],
    ["8400", 840_000n],
    ["8400.5", 840_050n],
    ["0.05", 5n],
    ["-12.30", -1_230n],
    ["123456789012345678.90", 12_345_678_901_234_567_890n],
  ])("%s is read exactly", (source, cents) => {
    expect(parseCents(source)).toBe(cents);
  });

  it.each(["1.234", "1e3", "1,50", "1 000", "", ".5", "5.", "0x10", "NaN", "Infinity", "١٢", "+5", "--5", "5 €"])(
    "is not %j",
    (source) => {
      expect(parseCents(source)).toBeNull();
    },
  );

  it("is written as it is read", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        (cents) => parseCents(centsToString(cents)) === cents,
      ),
    );
    expect(sumCents([1n, 2n, -3n, 10n])).toBe(10n);
  });

  it.each([
    [5n, 10n, 1n],
    [4n, 10n, 0n],
    [15n, 10n, 2n],
    [25n, 10n, 3n],
    [-5n, 10n, -1n],
    [-4n, 10n, 0n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
  ])("%s / %s rounds half up to %s", (dividend, divisor, expected) => {
    expect(divideHalfUp(dividend, divisor)).toBe(expected);
  });
});

describe("a rate", () => {
  it.each([
    ["12.15", 12_150_000n, "12.15"],
    ["12", 12_000_000n, "12.00"],
    ["0.975", 975_000n, "0.975"],
    ["0", 0n, "0.00"],
    ["0.000001", 1n, "0.000001"],
    ["-1.5", -1_500_000n, "-1.50"],
  ])("%s is exact", (source, rate, written) => {
    expect(parseRate(source)).toBe(rate);
    expect(rateToString(rate)).toBe(written);
  });

  it.each(["12,15", "1e1", "12.1234567", "", "%", "12 %", "1234567890"])("is not %j", (source) => {
    expect(parseRate(source)).toBeNull();
  });
});

const floats =
  /parseFloat|\b(amount|principal|interest|gross|net|vat|fee|recoveryFee|base|rate|balance|price|cents|paid|owed)\??: number\b/i;
const roundings = /toFixed|Math\.round/;

describe("an amount is never a float", () => {
  const source = new URL("../../src/", import.meta.url).pathname;
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const holding = (pattern: RegExp, names: readonly string[]): string[] =>
    names.filter((name) => pattern.test(readFileSync(join(source, name), "utf8")));

  it("is what the check would see", () => {
    expect(
      ["amount: number", "grossRate?: string, fee?: number;", "parseFloat(x)"].map((text) => floats.test(text)),
    ).toEqual([true, true, true]);
    expect(floats.test("count: number; page: number")).toBe(false);
  });

  it("anywhere in the program", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(holding(floats, files)).toEqual([]);
  });

  it("nor is rounded as one in the rooms that count", () => {
    const counting = files.filter((name) => /^(claim|money|law|deadlines|policy|road|facts)[\\/]/.test(name));
    expect(holding(roundings, counting)).toEqual([]);
  });
});
