import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { interestOver } from "../../src/claim/account.ts";
import { penaltiesOn } from "../../src/claim/penalties-on.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { valueOn } from "../../src/law/value-on.ts";
import { centsToString, parseCents, sumCents, type Cents } from "../../src/money/cents.ts";
import { parseRate, rateToString, type Rate } from "../../src/money/rate.ts";
import { addDays, daysBetween, plainDate } from "../../src/time/plain-date.ts";
import { must } from "../must.ts";

interface Line {
  from: string;
  to: string;
  days: number;
  rate: string;
  amount: string;
}
interface Example {
  name: string;
  kind: string;
  input: Record<string, string>;
  expect: Record<string, string> & { lines?: Line[] };
}

const shared = new URL("../../../shared/law/examples.yaml", import.meta.url);
const examples = existsSync(shared) ? (parse(readFileSync(shared, "utf8")) as { examples: Example[] }).examples : [];
const law = await readLaw();
const cents = (source: string | undefined): Cents => parseCents(source ?? "") ?? -1n;
const percent = (source: string | undefined): Rate => parseRate(source ?? "") ?? -1n;
const named = (part: string): Example | undefined => examples.find(({ name }) => name.includes(part));

describe.skipIf(examples.length === 0)("published computations", () => {
  it.each(examples.filter(({ input }) => "days" in input))("$name", ({ input, expect: expected }) => {
    const interest = interestOver(cents(input["principal"]), percent(input["rate"]), Number(input["days"]));
    expect(centsToString(interest)).toBe(expected["interest"]);
  });

  it("counts legal interest across a half-year, with its increase", () => {
    const { input, expect: expected } = must(named("increase of five points"));
    const rateOn = (day: string): Rate =>
      percent(valueOn(law, "rates/legal-interest-individuals", plainDate(day))?.value ?? undefined) +
      (day >= must(input["increaseFrom"])
        ? percent(valueOn(law, "rates/legal-interest-increase", plainDate(day))?.value ?? undefined)
        : 0n);
    const amounts = must(expected.lines).map(({ from, to, days, rate, amount }) => {
      expect(rateToString(rateOn(from))).toBe(rate);
      expect(daysBetween(plainDate(from), plainDate(to)) + 1).toBe(days);
      const interest = interestOver(cents(input["principal"]), rateOn(from), days);
      expect(centsToString(interest)).toBe(amount);
      return interest;
    });
    // Its own convention: the day of payment is not counted.
    expect(addDays(plainDate(must(must(expected.lines).at(-1)).to), 1)).toBe(input["paidOn"]);
    expect(centsToString(sumCents(amounts))).toBe(expected["interest"]);
  });

  it("puts a partial payment on interest first", () => {
    const { input, expect: expected } = must(named("interest first"));
    // 3,000.00 of interest on 20,000.00 in 365 days is 15 %.
    const claim = penaltiesOn(
      {
        principal: cents(input["principal"]),
        dueOn: plainDate("2025-01-01"),
        until: plainDate("2026-01-01"),
        rate: percent("15"),
        payments: [{ on: plainDate("2026-01-01"), amount: cents(input["payment"]) }],
        lastDay: "included",
      },
      law,
    );
    const [payment] = must(claim.invoices[0]).payments;
    expect(centsToString(claim.interestAccrued)).toBe(input["accruedInterest"]);
    expect(centsToString(must(payment).toInterest)).toBe(expected["toInterest"]);
    expect(centsToString(must(payment).toPrincipal)).toBe(expected["toPrincipal"]);
    expect(centsToString(claim.interest)).toBe(expected["remainingInterest"]);
    expect(centsToString(claim.principal)).toBe(expected["remainingPrincipal"]);
  });

  it.each(["included", "excluded"] as const)(
    "counts statutory penalties across 1 July 2026, last day %s",
    (lastDay) => {
      const { input, expect: expected } = must(named("last day counted"));
      const claim = penaltiesOn(
        {
          principal: cents(input["principal"]),
          dueOn: plainDate(must(input["dueOn"])),
          until: plainDate(must(input["until"])),
          rate: null,
          payments: [],
          lastDay,
        },
        law,
      );
      expect(centsToString(claim.interest)).toBe(lastDay === "included" ? expected["interest"] : "410.36");
      if (lastDay === "excluded") return;
      expect(centsToString(claim.recoveryFee)).toBe(expected["recoveryFee"]);
      expect(centsToString(claim.total)).toBe(expected["total"]);
      const lines = must(claim.invoices[0]).lines.map(({ from, to, days, rate, amount }) => ({
        from,
        to,
        days,
        rate: rateToString(rate),
        amount: centsToString(amount),
      }));
      expect(lines).toEqual(expected.lines);
    },
  );
});
