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
const aMovement = fc.record({ on: aDay, amount: fc.integer({ min: 1, max: 1_500_000 }) });
const aDebt = fc.record({ dueOn: aDay, gross: anAmount, credits: fc.array(aMovement, { maxLength: 2 }) });

const aClaim = fc.record({
  debts: fc.uniqueArray(aDebt, { minLength: 1, maxLength: 3, selector: ({ dueOn }) => dueOn }),
  payments: fc.array(aMovement, { maxLength: 4 }),
  until: aDay,
  rate: fc.option(fc.integer({ min: 0, max: 2_500 })),
});

const euros = (cents: number): string => (cents / 100).toFixed(2);

/** So many random claims: the program and the day-by-day calculator agree to the cent on every one. */
export function agreeOn(numRuns: number, seed: number): void {
  let compared = 0;
  fc.assert(
    fc.property(aClaim, ({ debts, payments, until, rate }) => {
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
        payments: payments.map(({ on, amount }) => ({ on, amount: euros(amount) })),
      });
      const owed = owedDayByDay(debts, payments, until, rate);
      for (const invoice of claimOn(facts, law, plainDate(until))?.invoices ?? []) {
        const { principal, accrued, paidInterest, fee } = owed[Number(invoice.number?.slice(1))] ?? {};
        compared++;
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
  expect(compared).toBeGreaterThan(numRuns / 3);
}
