import type { CaseFile } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import type { Cents } from "../money/cents.ts";
import { daysBetween, latest, type PlainDate } from "../time/plain-date.ts";
import { accruedOn, advance, credit, payPrincipal, type Account } from "./account.ts";
import { ledgersOf, scheduleOf } from "./claim-on.ts";
import { bookPortions, isPaidLate, paymentsUntil, type Ledger, type Portion } from "./ledger.ts";
import { openAccount } from "./open-account.ts";

/** An invoice paid in full, but late: no longer claimed, and what its lateness still gives a right to. */
export interface LatePaid {
  readonly invoice: string;
  readonly dueOn: PlainDate;
  /** The day its last part was paid. */
  readonly paidOn: PlainDate;
  readonly daysLate: number;
  /** With every payment taken as principal, as the books do. */
  readonly interest: Cents;
  readonly recoveryFee: Cents;
}

/** Invoices that were paid in full after their due date. Shown; claimed only if a person says so. */
export function latePaidOn(caseFile: CaseFile, law: Law, until: PlainDate): LatePaid[] {
  const { ledgers } = ledgersOf(caseFile, law, until);
  const portions = bookPortions(ledgers, paymentsUntil(caseFile, until));
  const schedule = scheduleOf(caseFile, null, law);
  return ledgers
    .filter((ledger) => isPaidLate(ledger, portions))
    .map((ledger) => {
      const { number } = ledger.invoice;
      const own = portions.filter(({ invoice }) => invoice === number);
      const paidOn = latest(own.map(({ payment }) => payment.on)) ?? until;
      const account = settle(openAccount(ledger, caseFile, law, schedule, until), ledger, own);
      return {
        invoice: number,
        dueOn: ledger.due.dueOn,
        paidOn,
        daysLate: daysBetween(ledger.due.dueOn, paidOn),
        interest: accruedOn(account),
        recoveryFee: account.fee,
      };
    });
}

function settle(start: Account, ledger: Ledger, portions: readonly Portion[]): Account {
  const steps = [
    ...ledger.credits.map(({ on, amount }) => ({ on, step: (account: Account) => credit(account, on, amount) })),
    ...portions.map(({ payment: { on }, amount }) => ({
      on,
      step: (account: Account) => payPrincipal(advance(account, on), amount),
    })),
  ].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return steps.reduce((account, { step }) => step(account), start);
}
