import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contractualFloorOn } from "../../src/claim/contractual-floor.ts";
import { defaultRateOn } from "../../src/claim/rate-schedule.ts";
import { compileLaw, lawWith, type LawOverride, type WrittenParameter } from "../../src/law/parse-law.ts";
import { readLaw, readLawSources } from "../../src/law/read-law.ts";
import { valueOn, wholeNumberOn } from "../../src/law/value-on.ts";
import { rateToString } from "../../src/money/rate.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { lawOf2026 } from "../law-of-2026.ts";
import { must } from "../must.ts";

const law = await readLaw();
const shared = new URL("../../../shared/law/parameters.yaml", import.meta.url);

const anOverride: LawOverride = {
  parameter: "rates/ecb-main-refinancing-half-year",
  from: plainDate("2027-01-01"),
  to: plainDate("2027-06-30"),
  value: "2.65",
  source: { title: "BCE", url: "https://www.ecb.europa.eu", article: null },
  toConfirm: false,
  note: null,
};

describe("the records", () => {
  it.skipIf(!existsSync(shared))("hold every value and note that was gathered", () => {
    const gathered = parse(readFileSync(shared, "utf8")) as { asOf: string; parameters: WrittenParameter[] };
    expect(law.asOf).toBe(gathered.asOf);
    // Named in the prose beside the data, not in the data itself.
    const fromProse = [
      "limitation/long-stop",
      "insolvency/late-declaration",
      "late-payment/public-body-margin",
      "recourse/small-claims-between-traders",
    ];
    const ids = [...gathered.parameters.map(({ id }) => id), ...fromProse];
    expect([...law.parameters.keys()].sort()).toEqual(ids.sort());
    for (const { id, label, unit, values } of gathered.parameters) {
      const own = must(law.parameters.get(id));
      // French no-break spaces are the program's own.
      const written = { ...own.label, fr: own.label.fr.replaceAll(/[\u00a0\u202f]/g, " ") };
      expect({ label: written, unit: own.unit }).toEqual({ label, unit });
      expect(own.values).toEqual(values.map((value) => ({ ...value, fromWorkspace: false })));
    }
  });

  it("have a source and a confidence each, in periods that do not overlap", async () => {
    const { parameters } = await readLawSources();
    expect(parameters.length).toBeGreaterThan(40);
    for (const { values } of parameters) for (const value of values) expect(value.source.title).not.toBe("");
  });

  const record = (values: object[]): WrittenParameter =>
    ({ id: "a/b", label: { fr: "x", en: "x" }, unit: "days", values }) as WrittenParameter;
  const value = {
    from: "2020-01-01",
    to: null,
    value: "1",
    source: { title: "t", url: null, article: null },
    confidence: "unverified",
    toConfirm: true,
    note: null,
  };

  it.each([
    [
      "periods overlap",
      [
        { ...value, to: "2021-01-01" },
        { ...value, from: "2021-01-01" },
      ],
    ],
    ["no such day: 2021-02-30", [{ ...value, from: "2021-02-30" }]],
    ["no source or confidence", [{ ...value, confidence: "sure" }]],
    ["a value is text", [{ ...value, value: 12 }]],
    ["incomplete", []],
  ])("are refused: %s", (why, values) => {
    expect(() => compileLaw("2026-11-23", [record(values)])).toThrow(why);
  });
});

describe("a value on a day", () => {
  it.each([
    ["payment-order/serve-within", "2026-08-31", "6"],
    ["payment-order/serve-within", "2026-09-01", "3"],
    ["late-payment/recovery-fee", "2013-01-01", "40"],
    ["late-payment/recovery-fee", "2012-12-31", null],
    ["rates/ecb-main-refinancing-half-year", "2026-12-31", "2.40"],
    ["rates/ecb-main-refinancing-half-year", "2027-01-01", null],
    ["no/such", "2026-01-01", null],
  ])("%s on %s is %s", (id, day, value) => {
    expect(valueOn(law, id, plainDate(day))?.value ?? null).toBe(value);
  });

  it("is to confirm for a past day when its start was not established", () => {
    expect(valueOn(law, "payment-order/objection", law.asOf)?.toConfirm).toBe(false);
    expect(valueOn(law, "payment-order/objection", plainDate("2020-01-01"))?.toConfirm).toBe(true);
  });

  it("counts only when it is a whole number", () => {
    expect(wholeNumberOn(law, "late-payment/default-term", law.asOf)).toBe(30);
    expect(wholeNumberOn(law, "payment-order/clerk-fee-commercial-court", law.asOf)).toBeNull();
    expect(wholeNumberOn(law, "deadline/rollover", law.asOf)).toBeNull();
  });
});

describe("derived rates", () => {
  it.each([
    ["2015-06-30", "10.05", "2.79"],
    ["2016-07-01", "10.00", "2.79"],
    ["2022-12-31", "10.00", "2.31"],
    ["2023-01-01", "12.50", "6.18"],
    ["2023-06-30", "12.50", "6.18"],
    ["2023-07-01", "14.00", "12.66"],
    ["2024-02-29", "14.50", "15.21"],
    ["2024-12-31", "14.25", "14.76"],
    ["2025-01-01", "13.15", "11.13"],
    ["2025-12-31", "12.15", "8.28"],
    ["2026-06-30", "12.15", "7.86"],
    ["2026-07-01", "12.40", "8.25"],
  ])("on %s: default %s, floor of a contractual rate %s", (day, rate, floor) => {
    expect(rateToString(defaultRateOn(law, plainDate(day)).rate)).toBe(rate);
    expect(rateToString(contractualFloorOn(law, plainDate(day)).rate)).toBe(floor);
  });

  it.each([
    ["2015-1", "10.05", "2.79"],
    ["2015-2", "10.05", "2.97"],
    ["2016-1", "10.05", "3.03"],
    ["2016-2", "10.00", "2.79"],
    ["2017-1", "10.00", "2.70"],
    ["2017-2", "10.00", "2.70"],
    ["2018-1", "10.00", "2.67"],
    ["2018-2", "10.00", "2.64"],
    ["2019-1", "10.00", "2.58"],
    ["2019-2", "10.00", "2.61"],
    ["2020-1", "10.00", "2.61"],
    ["2020-2", "10.00", "2.52"],
    ["2021-1", "10.00", "2.37"],
    ["2021-2", "10.00", "2.28"],
    ["2022-1", "10.00", "2.28"],
    ["2022-2", "10.00", "2.31"],
    ["2023-1", "12.50", "6.18"],
    ["2023-2", "14.00", "12.66"],
    ["2024-1", "14.50", "15.21"],
    ["2024-2", "14.25", "14.76"],
    ["2025-1", "13.15", "11.13"],
    ["2025-2", "12.15", "8.28"],
    ["2026-1", "12.15", "7.86"],
    ["2026-2", "12.40", "8.25"],
  ])("on the first and the last day of %s: default %s, floor %s", (half, rate, floor) => {
    const [year = "", which] = half.split("-");
    for (const day of which === "1" ? ["01-01", "06-30"] : ["07-01", "12-31"]) {
      const on = plainDate(`${year}-${day}`);
      expect(rateToString(defaultRateOn(law, on).rate)).toBe(rate);
      expect(rateToString(contractualFloorOn(law, on).rate)).toBe(floor);
    }
  });

  it("names the last known value for a half-year not yet known", async () => {
    const { rate, toConfirm } = defaultRateOn(await lawOf2026(), plainDate("2027-03-01"));
    expect(rateToString(rate)).toBe("12.40");
    expect(toConfirm?.fr).toMatch(
      /1er\u00a0semestre 2027 n’est pas encore connu.*2,40\u00a0%.*31\u00a0décembre\u00a02026/,
    );
    expect(defaultRateOn(law, plainDate("2013-12-31")).toConfirm?.en).toMatch(/second half of 2013 is missing/);
    expect(defaultRateOn(law, plainDate("2026-06-30")).toConfirm).toBeNull();
    expect(defaultRateOn(law, plainDate("2026-07-01")).toConfirm?.fr).toMatch(/à confirmer/);
  });
});

describe("a workspace's own values", () => {
  it("are used, and shown as such", async () => {
    const own = await readLaw([anOverride]);
    const day = plainDate("2027-03-01");
    expect(valueOn(own, anOverride.parameter, day)).toMatchObject({ value: "2.65", fromWorkspace: true });
    expect(defaultRateOn(own, day)).toMatchObject({ rate: 12_650_000n, source: { title: "BCE" }, toConfirm: null });
    const doubtful = await readLaw([{ ...anOverride, toConfirm: true }]);
    expect(defaultRateOn(doubtful, day).toConfirm?.fr).toMatch(/saisi dans votre espace de travail/);
  });

  it("cut the periods they replace, and may add a parameter", async () => {
    const compiled = await readLawSources();
    const own = lawWith(compiled, [
      { ...anOverride, from: plainDate("2026-08-01"), to: plainDate("2026-08-31") },
      { ...anOverride, parameter: "own/figure", from: null, to: null },
    ]);
    const value = (day: string) => valueOn(own, anOverride.parameter, plainDate(day))?.value;
    expect(["2026-07-31", "2026-08-01", "2026-08-31", "2026-09-01"].map(value)).toEqual([
      "2.40",
      "2.65",
      "2.65",
      "2.40",
    ]);
    expect(valueOn(own, "own/figure", plainDate("1999-01-01"))?.value).toBe("2.65");
  });
});
