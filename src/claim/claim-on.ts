import type { CaseFile } from "../case/case-file.ts";
import type { Facts } from "../facts/facts.ts";
import type { Law } from "../law/law.ts";
import type { Text } from "../locale/text.ts";
import { sumCents, type Cents } from "../money/cents.ts";
import type { Rate } from "../money/rate.ts";
import { addDays, earliest, type PlainDate } from "../time/plain-date.ts";
import { accruedOn, interestPaidOn, type Account } from "./account.ts";
import type { Claim, InvoiceClaim } from "./claim.ts";
import { claimCurrency } from "./currency.ts";
import { doubtsOf } from "./doubts.ts";
import { dueDateOf } from "./due-date.ts";
import { undated, whyExcluded, whyOutside } from "./excluded.ts";
import { bookPortions, creditedOf, creditsOf, isPaidLate, paymentsUntil, type Ledger } from "./ledger.ts";
import { openAccount } from "./open-account.ts";
import { contractualSchedule, defaultSchedule, type RateSchedule } from "./rate-schedule.ts";
import { runAccounts } from "./run-accounts.ts";

export interface ClaimOptions {
  /** A rate in place of the contract's. */
  readonly rate?: Rate | null;
  /** Whether the last day bears interest; the law does not say, practice differs by a day. */
  readonly lastDay?: "included" | "excluded";
  /** An invoice paid in full but late is claimed only if a person says so. */
  readonly latePaid?: "shown" | "claimed";
}

type Exclusion = Claim["excluded"][number];

/**
 * What is owed on a day: the invoices claimed then, interest line by line (C. com. L441-10 II), payments to interest first
 * (C. civ. 1343-1), the recovery fee (D441-5). Payments after that day are ignored. null when nothing is claimed.
 */
export function claimOn({ caseFile }: Facts, law: Law, until: PlainDate, options: ClaimOptions = {}): Claim | null {
  const { ledgers, outside } = ledgersOf(caseFile, law, until);
  const payments = paymentsUntil(caseFile, until);
  const portions = bookPortions(ledgers, payments);
  const paidOn = (number: string): Cents =>
    sumCents(portions.filter(({ invoice }) => invoice === number).map(({ amount }) => amount));
  const excluded: Exclusion[] = [...outside];
  const claimed = ledgers.filter((ledger) => {
    const { number } = ledger.invoice;
    if (options.latePaid === "claimed" && isPaidLate(ledger, portions)) return true;
    const reason = whyExcluded(ledger, paidOn(number), until);
    if (reason !== null) excluded.push({ invoice: number, reason });
    return reason === null;
  });
  if (claimed.length === 0) return null;
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
    toConfirm: doubtsOf(caseFile, invoices, schedule, law),
  };
}

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

/** Invoices and deposits of the account with the client, with their due dates and credit notes; and why the others are not. */
export function ledgersOf(
  caseFile: CaseFile,
  law: Law,
  until: PlainDate,
): { ledgers: Ledger[]; outside: { invoice: string; reason: Text }[] } {
  const ledgers: Ledger[] = [];
  const outside: { invoice: string; reason: Text }[] = [];
  for (const invoice of caseFile.invoices) {
    if (invoice.kind === "credit-note") continue;
    const due = dueDateOf(invoice, caseFile, law);
    const reason = whyOutside(invoice, caseFile) ?? (due === null ? undated : null);
    if (reason !== null) outside.push({ invoice: invoice.number, reason });
    else if (due !== null) ledgers.push({ invoice, due, credits: creditsOf(caseFile, invoice, until) });
  }
  return { ledgers, outside };
}

function inFileOrder(excluded: readonly Exclusion[], caseFile: CaseFile): Exclusion[] {
  const position = (number: string): number => caseFile.invoices.findIndex((invoice) => invoice.number === number);
  return [...excluded].sort((one, other) => position(one.invoice) - position(other.invoice));
}

export function scheduleOf(caseFile: CaseFile, rate: Rate | null, law: Law): RateSchedule {
  const agreed = rate ?? caseFile.mission?.payment?.penaltyRate ?? null;
  return agreed === null ? defaultSchedule(law) : contractualSchedule(agreed);
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
