import type { CaseFile } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import { byDay, daysBetween, latest, type PlainDate } from "../time/plain-date.ts";
import { accruedOn, advance, credit, payPrincipal, type Account } from "./account.ts";
import type { LatePaid } from "./claim.ts";
import { bookPortions, isPaidLate, paymentsUntil, type Ledger, type Portion } from "./ledger.ts";
import { ledgersOf } from "./ledgers-of.ts";
import { openAccount } from "./open-account.ts";
import type { ScheduleFrom } from "./rate-schedule.ts";

/** Invoices that were paid in full after their due date. Shown; claimed only if a person says so. */
export function latePaidOn(caseFile: CaseFile, law: Law, until: PlainDate, schedule: ScheduleFrom): LatePaid[] {
  const { ledgers } = ledgersOf(caseFile, law, until);
  const payments = paymentsUntil(caseFile, until);
  const portions = bookPortions(ledgers, payments);
  // A note that came after a payment made nothing of it undue while it was late.
  const received = bookPortions(ledgers, payments, { asOfEach: true });
  return ledgers
    .filter((ledger) => isPaidLate(ledger, portions))
    .map((ledger): LatePaid => {
      const { number } = ledger.invoice;
      const own = received.filter(({ invoice }) => invoice === number);
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
    })
    .filter(({ interest, recoveryFee }) => interest + recoveryFee > 0n);
}

function settle(start: Account, ledger: Ledger, portions: readonly Portion[]): Account {
  const steps = [
    ...ledger.credits.map(({ on, amount }) => ({ on, step: (account: Account) => credit(account, on, amount) })),
    ...portions.map(({ payment: { on }, amount }) => ({
      on,
      step: (account: Account) => payPrincipal(advance(account, on), amount),
    })),
  ].sort((one, other) => byDay(one.on, other.on));
  return steps.reduce((account, { step }) => step(account), start);
}
