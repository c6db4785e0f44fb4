import * as fc from "fast-check";
import { expect } from "vitest";
import { claimOn } from "../../src/claim/claim-on.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { owedDayByDay } from "./day-by-day.ts";
import { anInvoice, factsOf } from "./facts-of.ts";

const law = await readLaw();

const FIRST = Date.parse("2021-03-01") / 86_400_000;
/** A day between March 2021 and the end of 2026. */
const aDay = fc
  .integer({ min: 0, max: 2_130 })
  .map((days) => new Date((FIRST + days) * 86_400_000).toISOString().slice(0, 10));
const anAmount = fc.integer({ min: 1, max: 3_000_000 });
const movement = { on: aDay, amount: fc.integer({ min: 1, max: 1_500_000 }) };
const aMovement = fc.record(movement);
/** One payment in three says what it is for: parts that add up or not, beyond what is owed, of an invoice that is not there. */
const aPayment = fc.record({
  ...movement,
  parts: fc.option(
    fc.array(fc.record({ debt: fc.integer({ min: 0, max: 3 }), amount: anAmount }), { minLength: 1, maxLength: 3 }),
    { freq: 2 },
  ),
});
const aDebt = fc.record({ dueOn: aDay, gross: anAmount, credits: fc.array(aMovement, { maxLength: 2 }) });

const aClaim = fc.record({
  debts: fc.uniqueArray(aDebt, { minLength: 1, maxLength: 3, selector: ({ dueOn }) => dueOn }),
  payments: fc.array(aPayment, { maxLength: 4 }),
  until: aDay,
  rate: fc.option(fc.integer({ min: 0, max: 2_500 })),
});

const euros = (cents: number): string => (cents / 100).toFixed(2);

/** So many random claims: the program and the day-by-day calculator agree to the cent on every one. */
export function agreeOn(numRuns: number, seed: number): void {
  let runs = 0;
  const met = { lines: 0, payments: 0, creditNotes: 0, allocations: 0, rateChanges: 0, surpluses: 0 };
  fc.assert(
    fc.property(aClaim, ({ debts, payments, until, rate }) => {
      runs++;
      const facts = factsOf({
        mission: { payment: { penaltyRate: rate === null ? null : euros(rate) } },
        invoices: debts.flatMap(({ dueOn, gross, credits }, index) => [
          anInvoice({ number: `F${String(index)}`, dueOn, gross: euros(gross) }),
          ...credits.map(({ on, amount }, note) =>
            anInvoice({
              number: `A${String(index)}-${String(note)}`,
              kind: "credit-note",
              corrects: `F${String(index)}`,
              issuedOn: on,
              gross: euros(amount),
            }),
          ),
        ]),
        payments: payments.map(({ on, amount, parts }) => ({
          on,
          amount: euros(amount),
          allocations: parts?.map((part) => ({ invoice: `F${String(part.debt)}`, amount: euros(part.amount) })) ?? null,
        })),
      });
      const given = payments.map(({ parts, ...payment }) => ({ ...payment, ...(parts === null ? {} : { parts }) }));
      const owed = owedDayByDay(debts, given, until, rate);
      for (const invoice of claimOn(facts, law, plainDate(until))?.invoices ?? []) {
        const { principal, accrued, paidInterest, fee } = owed[Number(invoice.number?.slice(1))] ?? {};
        met.lines += invoice.lines.length;
        met.payments += invoice.payments.length;
        met.creditNotes += debts[Number(invoice.number?.slice(1))]?.credits.length ?? 0;
        met.allocations += payments.filter(({ parts }) => parts !== null).length;
        met.rateChanges += new Set(invoice.lines.map((line) => line.rate)).size > 1 ? 1 : 0;
        met.surpluses += invoice.payments.filter(({ from }) => from === "credit-note").length;
        expect([invoice.principalLeft, invoice.interestAccrued, invoice.interestPaid, invoice.recoveryFee]).toEqual([
          principal,
          accrued,
          paidInterest,
          fee,
        ]);
      }
    }),
    { numRuns, seed },
  );
  expect(runs).toBe(numRuns);
  // Each of these is met often enough for the agreement to say something of it.
  expect(Math.min(...Object.values(met))).toBeGreaterThanOrEqual(Math.floor(numRuns / 200));
}
