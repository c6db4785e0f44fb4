import type { Law } from "../law/law.ts";
import { valueOn } from "../law/value-on.ts";
import { parseCents, sumCents, type Cents } from "../money/cents.ts";
import type { Rate } from "../money/rate.ts";
import { addDays, byDay, type PlainDate } from "../time/plain-date.ts";
import { accruedOn, advance, interestPaidOn, pay, payFee, type Account } from "./account.ts";
import type { Claim } from "./claim.ts";
import { rateDoubts } from "./doubts.ts";
import { ownValuesOf } from "./own-values.ts";
import { contractualSchedule, defaultSchedule } from "./rate-schedule.ts";

export interface PenaltyInput {
  readonly principal: Cents;
  readonly dueOn: PlainDate;
  readonly until: PlainDate;
  /** null: the default rate of L441-10 II. */
  readonly rate: Rate | null;
  readonly payments: readonly { readonly on: PlainDate; readonly amount: Cents }[];
  readonly lastDay: "included" | "excluded";
}

/** The statement of a single debt, without a case. */
export function penaltiesOn(input: PenaltyInput, law: Law): Claim {
  const schedule = input.rate === null ? defaultSchedule(law) : contractualSchedule(input.rate);
  const first = addDays(input.dueOn, 1);
  let account: Account = {
    number: null,
    dueOn: input.dueOn,
    nextDay: first,
    stopsAfter: input.lastDay === "excluded" ? addDays(input.until, -1) : input.until,
    base: input.principal,
    lines: [],
    payments: [],
    fee: first > input.until ? 0n : (parseCents(valueOn(law, "late-payment/recovery-fee", first)?.value ?? "") ?? 0n),
    schedule,
  };
  const payments = input.payments.filter(({ on }) => on <= input.until).sort((one, other) => byDay(one.on, other.on));
  for (const { on, amount } of payments) {
    const received = { on, reference: null, from: "payment" } as const;
    const paid = pay(account, received, amount);
    account = payFee(paid.account, received, paid.left).account;
  }
  account = advance(account, account.stopsAfter);
  return statementOf(account, input, sumCents(payments.map(({ amount }) => amount)), law);
}

function statementOf(account: Account, input: PenaltyInput, paid: Cents, law: Law): Claim {
  const interestAccrued = accruedOn(account);
  const interestPaid = interestPaidOn(account);
  const interest = interestAccrued - interestPaid;
  const amounts = { interestAccrued, interestPaid, interest, recoveryFee: account.fee };
  const invoices = [
    {
      number: null,
      principal: input.principal,
      dueOn: input.dueOn,
      lines: account.lines,
      payments: account.payments,
      ...amounts,
      principalLeft: account.base,
    },
  ];
  return {
    until: input.until,
    currency: "EUR",
    invoices,
    excluded: [],
    invoiced: input.principal,
    paid,
    balance: input.principal - paid,
    principal: account.base,
    ...amounts,
    total: account.base + interest + account.fee,
    overdueSince: addDays(input.dueOn, 1),
    toConfirm: rateDoubts(invoices, law),
    fromWorkspace: ownValuesOf(invoices, law),
    latePaid: [],
  };
}
