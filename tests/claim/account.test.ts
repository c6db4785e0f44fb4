import { describe, expect, it } from "vitest";
import { advance, pay, payFee, type Account } from "../../src/claim/account.ts";
import { contractualSchedule } from "../../src/claim/rate-schedule.ts";
import { parseRate } from "../../src/money/rate.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { must } from "../must.ts";

const due = plainDate("2026-06-30");
const after = plainDate("2026-07-10");
const received = { on: after, reference: "VIR-1", from: "payment" } as const;
const account = (base: bigint, fee: bigint): Account => ({
  number: "F-1",
  dueOn: due,
  nextDay: plainDate("2026-07-01"),
  stopsAfter: plainDate("2026-12-31"),
  base,
  lines: [],
  payments: [],
  fee,
  schedule: contractualSchedule(must(parseRate("36.5"))),
});

describe("an account on which nothing is left", () => {
  it("bears no interest line", () => {
    expect(advance(account(0n, 4000n), after).lines).toEqual([]);
    expect(advance(account(100_000n, 4000n), after).lines.map(({ days, amount }) => [days, amount])).toEqual([
      [10, 1000n],
    ]);
  });

  it("takes nothing of a payment, and lists none", () => {
    const paid = pay(account(0n, 4000n), received, 500n);
    expect([paid.left, paid.account.payments]).toEqual([500n, []]);
    const fee = payFee(account(0n, 0n), received, 500n);
    expect([fee.left, fee.account.payments]).toEqual([500n, []]);
  });

  it("gives the fee what it owes, and hands back the rest", () => {
    const { left, account: settled } = payFee(account(0n, 4000n), received, 4500n);
    expect([left, settled.fee]).toEqual([500n, 0n]);
    expect(settled.payments).toEqual([
      { on: after, amount: 4000n, reference: "VIR-1", from: "payment", toInterest: 0n, toPrincipal: 0n, toFee: 4000n },
    ]);
  });
});
