import { describe, expect, it } from "vitest";
import { findsAmount, findsDay, findsReference } from "../../src/facts/search-text.ts";
import { parseCents } from "../../src/money/cents.ts";
import { must } from "../must.ts";
import { plainDate } from "../../src/time/plain-date.ts";

describe("a reference in a text", () => {
  it.each<[string, string, boolean]>([
    ["Facture WP-2026-0412 du 4 mai", "wp-2026-0412", true],
    ["Facture WP - 2026 - 0412", "WP-2026-0412", true],
    ["Facture WP-2026-\n0412", "WP-2026-0412", true],
    ["FactureWP-2026-0412du", "WP-2026-0412", true],
    ["WP-2026-04120", "WP-2026-0412", false],
    ["12026-0412", "2026-0412", false],
    ["réf. D 14", "D-14", false],
    ["réf. D.14", "D.14", true],
    ["réf. D514", "D.14", false],
    ["réf. (14)", "(14)", true],
    ["réf. 14", "(14)", false],
    ["n° é12", "É12", true],
    ["", "", false],
    ["texte", "  ", false],
  ])("« %s » holds « %s »: %s", (text, reference, isFound) => {
    expect(findsReference(text, reference)).toBe(isFound);
  });
});

describe("an amount in a text", () => {
  it.each<[string, string, boolean]>([
    ["total 10080.00", "10080.00", true],
    ["total 10 080,00 €", "10080.00", true],
    ["total 10\u202f080,00 €", "10080.00", true],
    ["total 10,080.00 EUR", "10080.00", true],
    ["total 10'080.00 CHF", "10080.00", true],
    ["total 10’080.00 CHF", "10080.00", true],
    ["total 10 080 €", "10080.00", true],
    ["total 1 010 080,00", "10080.00", false],
    ["total 110080,00", "10080.00", false],
    ["total 5.10080", "10080.00", false],
    ["total 10 080,50", "10080.00", false],
    ["total 10 0805", "10080.00", false],
    ["total 10 080,50", "10080.50", true],
    ["total 10 080", "10080.50", false],
    ["total 10 080,501", "10080.50", false],
    ["total 1 234 567,89", "1234567.89", true],
    ["total 0,05 €", "0.05", true],
    ["avoir de -40,00 €", "-40.00", true],
    ["40", "-40.00", true],
    ["1 0080,00", "10080.00", false],
    ["total 40,00.", "40.00", true],
  ])("« %s » holds %s: %s", (text, amount, isFound) => {
    expect(findsAmount(text, must(parseCents(amount)))).toBe(isFound);
  });
});

describe("a day in a text", () => {
  it.each<[string, string, boolean]>([
    ["le 2026-02-24", "2026-02-24", true],
    ["le 2026/2/24", "2026-02-24", true],
    ["le 24/02/2026", "2026-02-24", true],
    ["le 24.02.26", "2026-02-24", true],
    ["le 24 - 02 - 2026", "2026-02-24", true],
    ["le 24 février 2026", "2026-02-24", true],
    ["le 24 FEVRIER 2026", "2026-02-24", true],
    ["le 1er mars 2026", "2026-03-01", true],
    ["le 01 mars 2026", "2026-03-01", true],
    ["24 February, 2026", "2026-02-24", true],
    ["February 24th, 2026", "2026-02-24", true],
    ["February 24 2026", "2026-02-24", true],
    ["March 1st, 2026", "2026-03-01", true],
    ["2nd March 2026", "2026-03-02", true],
    ["3rd March 2026", "2026-03-03", true],
    ["4th March 2026", "2026-03-04", true],
    ["le 24 mars 2026", "2026-02-24", false],
    ["le 25 février 2026", "2026-02-24", false],
    ["le 24 février 2025", "2026-02-24", false],
    ["le 124/02/2026", "2026-02-24", false],
    ["le 24/02/20261", "2026-02-24", false],
    ["le 02/24/2026", "2026-02-24", false],
    ["le 24 février", "2026-02-24", false],
    ["mars 24 2026", "2026-03-24", false],
    ["le 12 2026", "2026-02-01", false],
  ])("« %s » holds %s: %s", (text, day, isFound) => {
    expect(findsDay(text, plainDate(day))).toBe(isFound);
  });

  it("knows the twelve months in both languages", () => {
    const names = {
      fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      en: "January February March April May June July August September October November December",
    };
    for (const line of Object.values(names))
      line.split(" ").forEach((name, index) => {
        const day = plainDate(`2026-${String(index + 1).padStart(2, "0")}-09`);
        expect(findsDay(`9 ${name} 2026`, day), name).toBe(true);
      });
  });
});
