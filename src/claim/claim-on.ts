import type { CaseFile } from "../case/case-file.ts";
import type { Facts } from "../facts/facts.ts";
import type { Law } from "../law/law.ts";
import { sumCents, type Cents } from "../money/cents.ts";
import type { Rate } from "../money/rate.ts";
import { addDays, earliest, type PlainDate } from "../time/plain-date.ts";
import { accruedOn, interestPaidOn, type Account } from "./account.ts";
import type { Claim, InvoiceClaim } from "./claim.ts";
import { claimCurrency } from "./currency.ts";
import { doubtsOf } from "./doubts.ts";
import { whyExcluded } from "./excluded.ts";
import { latePaidOn } from "./late-paid.ts";
import { bookPortions, creditedOf, isPaidLate, paymentsUntil, type Ledger } from "./ledger.ts";
import { ledgersOf } from "./ledgers-of.ts";
import { openAccount } from "./open-account.ts";
import { ownValuesOf } from "./own-values.ts";
import { scheduleOf } from "./rate-schedule.ts";
import { runAccounts } from "./run-accounts.ts";

export interface ClaimOptions {
  /** A rate in place of the contract's. */
  readonly rate?: Rate | null;
  /** Whether the last day bears interest; the law does not say, practice differs by a day. */
  readonly lastDay?: "included" | "excluded";
  /** An invoice paid in full but late is claimed only if a person says so: in the case, or here for all of them. */
  readonly latePaid?: "as-recorded" | "shown" | "claimed";
}

type Exclusion = Claim["excluded"][number];

/** The {@link statementOn} a day, null when nothing is claimed. */
export function claimOn(facts: Facts, law: Law, until: PlainDate, options: ClaimOptions = {}): Claim | null {
  const statement = statementOn(facts, law, until, options);
  return statement.invoices.length === 0 ? null : statement;
}

/**
 * What is owed on a day: the invoices claimed then, interest line by line (C. com. L441-10 II), payments to interest first
 * (C. civ. 1343-1), the recovery fee (D441-5). Payments after that day are ignored. Beside it, why the other invoices are not claimed, and what
 * those paid late still give a right to.
 */
export function statementOn({ caseFile }: Facts, law: Law, until: PlainDate, options: ClaimOptions = {}): Claim {
  const { ledgers, outside } = ledgersOf(caseFile, law, until);
  const payments = paymentsUntil(caseFile, until);
  const portions = bookPortions(ledgers, payments);
  const paidOn = (number: string): Cents =>
    sumCents(portions.filter(({ invoice }) => invoice === number).map(({ amount }) => amount));
  const excluded: Exclusion[] = [...outside];
  const claimed = ledgers.filter((ledger) => {
    const { number } = ledger.invoice;
    if (isWanted(ledger, options) && isPaidLate(ledger, portions)) return true;
    const reason = whyExcluded(ledger, paidOn(number), until);
    if (reason !== null) excluded.push({ invoice: number, reason });
    return reason === null;
  });
  const schedule = scheduleOf(caseFile, options.rate ?? null, law);
  const through = options.lastDay === "excluded" ? addDays(until, -1) : until;
  const start = new Map(
    ledgers.map((ledger) => [ledger.invoice.number, openAccount(ledger, caseFile, law, schedule, through)]),
  );
  const accounts = runAccounts(ledgers, start, payments, through);
  const invoices = claimed.flatMap((ledger) => {
    const account = accounts.get(ledger.invoice.number);
    return account === undefined ? [] : [invoiceClaim(ledger, account)];
  });
  const overdue = earliest(claimed.map(({ due }) => due.dueOn));
  return {
    until,
    currency: claimCurrency(caseFile),
    invoices,
    excluded: inFileOrder(excluded, caseFile),
    ...booksOf(claimed, paidOn),
    ...totalsOf(invoices),
    overdueSince: overdue === null ? null : addDays(overdue, 1),
    toConfirm: doubtsOf(caseFile, invoices, law),
    fromWorkspace: ownValuesOf(invoices, law),
    latePaid: latePaidOn(caseFile, law, until, schedule, {
      isClaimed: (number) => claimed.some((ledger) => ledger.invoice.number === number),
      accounts,
    }),
  };
}

/** Whether a person said that lateness is claimed of this invoice. */
const isWanted = ({ invoice }: Ledger, { latePaid = "as-recorded" }: ClaimOptions): boolean =>
  latePaid === "claimed" || (latePaid === "as-recorded" && invoice.latenessClaimed !== null);

function booksOf(claimed: readonly Ledger[], paidOn: (number: string) => Cents) {
  const invoiced = sumCents(claimed.map((ledger) => ledger.invoice.gross - creditedOf(ledger)));
  const paid = sumCents(claimed.map(({ invoice }) => paidOn(invoice.number)));
  return { invoiced, paid, balance: invoiced - paid };
}

export function totalsOf(invoices: readonly InvoiceClaim[]) {
  const sum = (pick: (one: InvoiceClaim) => Cents): Cents => sumCents(invoices.map(pick));
  const principal = sum(({ principalLeft }) => principalLeft);
  const interest = sum((one) => one.interest);
  const recoveryFee = sum((one) => one.recoveryFee);
  return {
    principal,
    interestAccrued: sum(({ interestAccrued }) => interestAccrued),
    interestPaid: sum(({ interestPaid }) => interestPaid),
    interest,
    recoveryFee,
    total: principal + interest + recoveryFee,
  };
}

function inFileOrder(excluded: readonly Exclusion[], caseFile: CaseFile): Exclusion[] {
  const position = (number: string): number => caseFile.invoices.findIndex((invoice) => invoice.number === number);
  return [...excluded].sort((one, other) => position(one.invoice) - position(other.invoice));
}

function invoiceClaim(ledger: Ledger, account: Account): InvoiceClaim {
  const interestAccrued = accruedOn(account);
  const interestPaid = interestPaidOn(account);
  return {
    number: ledger.invoice.number,
    principal: ledger.invoice.gross - creditedOf(ledger),
    dueOn: ledger.due.dueOn,
    lines: account.lines,
    payments: account.payments,
    interestAccrued,
    interestPaid,
    interest: interestAccrued - interestPaid,
    recoveryFee: account.fee,
    principalLeft: account.base,
  };
}
