import * as fc from "fast-check";
import { expect, it } from "vitest";
import { penaltiesOn, type PenaltyInput } from "../../src/claim/penalties-on.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { sumCents, type Cents } from "../../src/money/cents.ts";
import { parseRate } from "../../src/money/rate.ts";
import { addDays, plainDate } from "../../src/time/plain-date.ts";
import { must } from "../must.ts";

const law = await readLaw();
const start = plainDate("2022-03-10");
const days = fc.integer({ min: 1, max: 1_500 });
const principal = fc.bigInt({ min: 1n, max: 10_000_000n });

const owed = (changes: Partial<PenaltyInput>) =>
  penaltiesOn(
    {
      principal: 100_000n,
      dueOn: start,
      until: addDays(start, 100),
      rate: null,
      payments: [],
      lastDay: "included",
      ...changes,
    },
    law,
  );

it("costs at most a cent per further line to split a period at any day", () => {
  fc.assert(
    fc.property(principal, days, days, (amount, one, other) => {
      const cut = addDays(start, Math.min(one, other));
      const end = addDays(start, one + other);
      const whole = owed({ principal: amount, until: end });
      const parts = [owed({ principal: amount, until: cut }), owed({ principal: amount, dueOn: cut, until: end })];
      const lines = parts.reduce((sum, { invoices }) => sum + must(invoices[0]).lines.length, 0);
      const further = BigInt(lines - must(whole.invoices[0]).lines.length);
      const difference = sumCents(parts.map(({ interest }) => interest)) - whole.interest;
      expect(difference <= further && -difference <= further).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("never falls as days pass, nor as the principal grows", () => {
  fc.assert(
    fc.property(principal, days, days, principal, (amount, one, more, greater) => {
      const now = owed({ principal: amount, until: addDays(start, one) }).interest;
      expect(owed({ principal: amount, until: addDays(start, one + more) }).interest >= now).toBe(true);
      expect(owed({ principal: amount + greater, until: addDays(start, one) }).interest >= now).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it("accounts for every cent of a payment", () => {
  const payment = fc.record({
    on: days.map((after) => addDays(start, after - 200)),
    amount: fc.bigInt({ min: 1n, max: 3_000_000n }),
  });
  fc.assert(
    fc.property(principal, fc.array(payment, { maxLength: 5 }), (amount, payments) => {
      const until = addDays(start, 1_000);
      const claim = owed({ principal: amount, until, payments });
      const [invoice] = claim.invoices;
      const sum = (pick: (one: NonNullable<typeof invoice>["payments"][number]) => Cents): Cents =>
        sumCents(must(invoice).payments.map(pick));
      const received = sumCents(payments.filter(({ on }) => on <= until).map((one) => one.amount));
      const used = sum((one) => one.amount);
      expect(used).toBe(sum(({ toInterest, toPrincipal, toFee }) => toInterest + toPrincipal + toFee));
      expect(claim.principal).toBe(amount - sum(({ toPrincipal }) => toPrincipal));
      expect(claim.interest).toBe(claim.interestAccrued - sum(({ toInterest }) => toInterest));
      expect(claim.recoveryFee).toBe(4_000n - sum(({ toFee }) => toFee));
      // What is over is over everything that was owed then.
      expect(used === received || (used < received && claim.principal === 0n)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("counts 365 days to the year, in a leap year too", () => {
  const rate = parseRate("10");
  const interest = (dueOn: string, until: string): Cents =>
    owed({ principal: 365_000n, dueOn: plainDate(dueOn), until: plainDate(until), rate }).interest;
  expect(interest("2023-12-31", "2024-12-31")).toBe(36_600n);
  expect(interest("2024-02-28", "2024-02-29")).toBe(100n);
  expect(interest("2024-12-30", "2024-12-31")).toBe(100n);
});
