import type { Payment } from "../case/case-file.ts";
import type { Cents } from "../money/cents.ts";
import { byDay, type PlainDate } from "../time/plain-date.ts";
import { advance, credit, pay, payFee, type Account } from "./account.ts";
import { bookPortions, inDueOrder, type Ledger } from "./ledger.ts";

interface Event {
  readonly on: PlainDate;
  readonly credit: { readonly invoice: string; readonly amount: Cents } | null;
  readonly payment: Payment | null;
}

/**
 * Lets the days pass over all invoices: credit notes and payments in their order, interest first, the oldest due first, then what is left to
 * the fees. An invoice that the books already show as paid takes no later payment that does not name it.
 */
export function runAccounts(
  ledgers: readonly Ledger[],
  start: ReadonlyMap<string, Account>,
  payments: readonly Payment[],
  until: PlainDate,
): Map<string, Account> {
  const accounts = new Map(start);
  const booked: Payment[] = [];
  for (const event of eventsOf(ledgers, payments)) {
    const account = event.credit === null ? undefined : accounts.get(event.credit.invoice);
    if (event.credit !== null && account !== undefined) {
      accounts.set(event.credit.invoice, credit(account, event.on, event.credit.amount));
    }
    if (event.payment !== null) {
      impute(event.payment, openLedgers(ledgers, booked), accounts);
      booked.push(event.payment);
    }
  }
  for (const [number, account] of accounts) accounts.set(number, advance(account, until));
  return accounts;
}

function eventsOf(ledgers: readonly Ledger[], payments: readonly Payment[]): Event[] {
  const credits = ledgers.flatMap(({ invoice, credits: notes }) =>
    notes.map(({ on, amount }): Event => ({ on, credit: { invoice: invoice.number, amount }, payment: null })),
  );
  const paid = payments.map((payment): Event => ({ on: payment.on, credit: null, payment }));
  // On the same day a credit note counts first: it applies from its date, and the day of a payment still bears the old base.
  return [...credits, ...paid].sort((one, other) => byDay(one.on, other.on));
}

function openLedgers(ledgers: readonly Ledger[], booked: readonly Payment[]): Ledger[] {
  const paid = new Map<string, Cents>();
  for (const { invoice, amount } of bookPortions(ledgers, booked))
    paid.set(invoice, (paid.get(invoice) ?? 0n) + amount);
  return inDueOrder(ledgers).filter(({ invoice, credits }) => {
    const credited = credits.reduce((sum, { amount }) => sum + amount, 0n);
    return invoice.gross - credited > (paid.get(invoice.number) ?? 0n);
  });
}

function impute(payment: Payment, open: readonly Ledger[], accounts: Map<string, Account>): void {
  const { on, reference } = payment;
  const give = (number: string, amount: Cents, step: typeof pay): Cents => {
    const account = accounts.get(number);
    if (account === undefined || amount <= 0n) return amount;
    const given = step(account, on, amount, reference);
    accounts.set(number, given.account);
    return given.left;
  };
  if (payment.allocations !== null) {
    for (const { invoice, amount } of payment.allocations) give(invoice, give(invoice, amount, pay), payFee);
    return;
  }
  let left = payment.amount;
  for (const { invoice } of open) left = give(invoice.number, left, pay);
  for (const { invoice } of open) left = give(invoice.number, left, payFee);
}
