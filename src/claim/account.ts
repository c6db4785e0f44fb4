import { divideHalfUp, smallerOf, sumCents, type Cents } from "../money/cents.ts";
import { ONE_PERCENT, type Rate } from "../money/rate.ts";
import { addDays, daysBetween, earliest, type PlainDate } from "../time/plain-date.ts";
import type { Allocation, InterestLine } from "./claim.ts";
import type { RateSchedule } from "./rate-schedule.ts";

/** What is owed on one invoice, as the days pass. Each step gives a new value. */
export interface Account {
  readonly number: string | null;
  readonly dueOn: PlainDate;
  /** First day that has not borne its interest yet. */
  readonly nextDay: PlainDate;
  /** Last day that bears interest: the day of the statement, or sooner when an insolvency stops it (C. com. L622-28). */
  readonly stopsAfter: PlainDate;
  readonly base: Cents;
  readonly lines: readonly InterestLine[];
  readonly payments: readonly Allocation[];
  readonly fee: Cents;
  readonly schedule: RateSchedule;
}

// ACT/365, in leap years too: late-payment/day-count.
const YEAR_IN_DAYS = 365n;

/** Simple interest over whole days, rounded half up to the cent. */
export const interestOver = (base: Cents, rate: Rate, days: number): Cents =>
  divideHalfUp(base * rate * BigInt(days), YEAR_IN_DAYS * 100n * ONE_PERCENT);

/** The same before rounding, to a hundredth of a cent and cut there: what a person checks by hand. */
export function exactInterest(base: Cents, rate: Rate, days: number): string {
  const hundredths = (base * rate * BigInt(days)) / (YEAR_IN_DAYS * ONE_PERCENT);
  return `${String(hundredths / 10_000n)}.${String(hundredths % 10_000n).padStart(4, "0")}`;
}

/** Bears interest up to and including a day, one line per stretch that shares base and rate. */
export function advance(account: Account, through: PlainDate): Account {
  const last = account.stopsAfter < through ? account.stopsAfter : through;
  const lines: InterestLine[] = [];
  let from = account.nextDay;
  while (from <= last && account.base > 0n) {
    const cut = account.schedule.lastDayOfLine(from);
    const to = earliest(cut === null ? [last] : [last, cut]) ?? last;
    lines.push(lineOf(account, from, to));
    if (to === last) break;
    from = addDays(to, 1);
  }
  const nextDay = through >= account.nextDay ? addDays(through, 1) : account.nextDay;
  return { ...account, nextDay, lines: [...account.lines, ...lines] };
}

function lineOf(account: Account, from: PlainDate, to: PlainDate): InterestLine {
  const { rate, source, toConfirm: doubt, parts } = account.schedule.rateOn(from);
  const days = daysBetween(from, to) + 1;
  const amount = interestOver(account.base, rate, days);
  const fromWorkspace = parts.some(({ value }) => value.fromWorkspace);
  return { from, to, days, base: account.base, rate, amount, source, doubt, fromWorkspace, parts };
}

/** A sum that settles an account: a payment, or what a credit note leaves over on another invoice. */
export type Received = Pick<Allocation, "on" | "reference" | "from">;

export const accruedOn = (account: Account): Cents => sumCents(account.lines.map(({ amount }) => amount));

export const interestPaidOn = (account: Account): Cents =>
  sumCents(account.payments.map(({ toInterest }) => toInterest));

/** Interest first, then principal (C. civ. 1343-1). The day of a payment still bears interest on the old base. */
export function pay(
  before: Account,
  { on, reference, from }: Received,
  amount: Cents,
): { account: Account; left: Cents } {
  const account = advance(before, on);
  const toInterest = smallerOf(amount, accruedOn(account) - interestPaidOn(account));
  const toPrincipal = smallerOf(amount - toInterest, account.base);
  const used = toInterest + toPrincipal;
  if (used === 0n) return { account, left: amount };
  const allocation: Allocation = { on, amount: used, reference, from, toInterest, toPrincipal, toFee: 0n };
  return {
    account: { ...account, base: account.base - toPrincipal, payments: [...account.payments, allocation] },
    left: amount - used,
  };
}

/** A payment as the books take it: all of it principal. */
export const payPrincipal = (account: Account, amount: Cents): Account => ({
  ...account,
  base: account.base - smallerOf(amount, account.base),
});

/** What is left of a payment once interest and principal are settled goes to the fee. */
export function payFee(
  account: Account,
  { on, reference, from }: Received,
  amount: Cents,
): { account: Account; left: Cents } {
  const toFee = smallerOf(amount, account.fee);
  if (toFee === 0n) return { account, left: amount };
  const allocation: Allocation = { on, amount: toFee, reference, from, toInterest: 0n, toPrincipal: 0n, toFee };
  return {
    account: { ...account, fee: account.fee - toFee, payments: [...account.payments, allocation] },
    left: amount - toFee,
  };
}

/** A credit note lowers the base from its own day on. */
export function credit(before: Account, on: PlainDate, amount: Cents): Account {
  const account = advance(before, addDays(on, -1));
  return { ...account, base: account.base > amount ? account.base - amount : 0n };
}
