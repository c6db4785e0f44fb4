import type { CaseFile } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import { smallerOf, sumCents, type Cents } from "../money/cents.ts";
import { byDay, daysBetween, latest, type PlainDate } from "../time/plain-date.ts";
import { accruedOn, advance, credit, payPrincipal, type Account } from "./account.ts";
import type { LatePaid } from "./claim.ts";
import { bookPortions, inDueOrder, isPaidLate, paymentsUntil, type Ledger, type Portion } from "./ledger.ts";
import { ledgersOf } from "./ledgers-of.ts";
import { openAccount } from "./open-account.ts";
import type { ScheduleFrom } from "./rate-schedule.ts";

/** What was claimed, and what every account came to by law. */
interface Settled {
  readonly isClaimed: (number: string) => boolean;
  readonly accounts: ReadonlyMap<string, Account>;
}

/**
 * Invoices that were paid in full after their due date, and what that still gives a right to. Shown; claimed only if a person says so. Each counts
 * its payments as the books do; what the invoices not claimed received beyond that went to their interest, the oldest due first (C. civ. 1343-1).
 */
export function latePaidOn(
  caseFile: CaseFile,
  law: Law,
  until: PlainDate,
  schedule: ScheduleFrom,
  { isClaimed, accounts }: Settled,
): LatePaid[] {
  const ledgers = ledgersOf(caseFile, law, until).ledgers.filter(({ invoice }) => accounts.has(invoice.number));
  const payments = paymentsUntil(caseFile, until);
  const portions = bookPortions(ledgers, payments);
  // A note that came after a payment made nothing of it undue while it was late.
  const received = bookPortions(ledgers, payments, { asOfEach: true });
  const apart = inDueOrder(ledgers).filter(({ invoice }) => !isClaimed(invoice.number));
  let beyond = sumCents(apart.map(({ invoice: { number } }) => beyondBooks(number, accounts, received)));
  const settled = (interest: Cents): Cents => {
    const part = beyond <= 0n ? 0n : smallerOf(interest, beyond);
    beyond -= part;
    return interest - part;
  };
  return apart
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
        interest: settled(accruedOn(account)),
        recoveryFee: accounts.get(number)?.fee ?? 0n,
      };
    })
    .filter(({ interest, recoveryFee }) => interest + recoveryFee > 0n);
}

/** What payments settled of an invoice by law, its fee left out, beyond what the books gave it; negative where it is less. */
function beyondBooks(number: string, accounts: ReadonlyMap<string, Account>, portions: readonly Portion[]): Cents {
  const byLaw = (accounts.get(number)?.payments ?? []).filter(({ from }) => from === "payment");
  const byBooks = portions.filter(({ invoice }) => invoice === number);
  return (
    sumCents(byLaw.map(({ toInterest, toPrincipal }) => toInterest + toPrincipal)) -
    sumCents(byBooks.map(({ amount }) => amount))
  );
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
