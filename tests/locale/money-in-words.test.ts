import { describe, expect, it } from "vitest";
import { moneyInWords } from "../../src/locale/money-in-words.ts";

describe("an amount in words", () => {
  it.each([
    [0n, "zéro euro", "zero euros"],
    [100n, "un euro", "one euro"],
    [101n, "un euro et un centime", "one euro and one cent"],
    [
      840_050n,
      "huit mille quatre cents euros et cinquante centimes",
      "eight thousand four hundred euros and fifty cents",
    ],
    [7_180n, "soixante et onze euros et quatre-vingts centimes", "seventy-one euros and eighty cents"],
    [20_008_100n, "deux cent mille quatre-vingt-un euros", "two hundred thousand and eighty-one euros"],
    [100_000_000n, "un million d’euros", "one million euros"],
    [200_000_100n, "deux millions un euros", "two million and one euros"],
    [-500n, "moins cinq euros", "minus five euros"],
  ])("writes %s cents", (cents, fr, en) => {
    expect(moneyInWords(cents, "EUR", "fr")).toBe(fr);
    expect(moneyInWords(cents, "EUR", "en")).toBe(en);
  });

  it("goes by the code of another currency", () => {
    expect(moneyInWords(12_000n, "CHF", "fr")).toBe("cent vingt CHF");
  });
});
