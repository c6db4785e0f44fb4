import type { Payment } from "../case/case-file.ts";
import { smallerOf, sumCents, type Cents } from "../money/cents.ts";
import { byDay, type PlainDate } from "../time/plain-date.ts";
import { advance, credit, pay, payFee, type Account, type Received } from "./account.ts";
import { bookPortions, creditedOf, inDueOrder, type Ledger } from "./ledger.ts";

/**
 * Lets the days pass over all invoices: credit notes and payments in their order, interest first, the oldest due first, then what is left to
 * the fees. An invoice that the books already show as paid takes no later payment that does not name it. On one day credit notes count first:
 * they apply from their date, and the day of a payment still bears the old base.
 */
export function runAccounts(
  ledgers: readonly Ledger[],
  start: ReadonlyMap<string, Account>,
  payments: readonly Payment[],
  until: PlainDate,
): Map<string, Account> {
  const accounts = new Map(start);
  const booked: Payment[] = [];
  const days = [...ledgers.flatMap(({ credits }) => credits.map(({ on }) => on)), ...payments.map(({ on }) => on)];
  for (const day of [...new Set(days)].sort(byDay)) {
    for (const surplus of creditOn(day, ledgers, accounts)) impute(surplus, openLedgers(ledgers, booked), accounts);
    for (const payment of payments.filter(({ on }) => on === day)) {
      impute({ ...payment, from: "payment" }, openLedgers(ledgers, booked), accounts);
      booked.push(payment);
    }
  }
  for (const [number, account] of accounts) accounts.set(number, advance(account, until));
  return accounts;
}

/** Takes off the credit notes of a day. What was paid of an invoice before its credit note then settles the others, as in the books. */
function creditOn(day: PlainDate, ledgers: readonly Ledger[], accounts: Map<string, Account>): Imputed[] {
  return ledgers.flatMap(({ invoice, credits }) =>
    credits
      .filter(({ on }) => on === day)
      .flatMap(({ note, on, amount }) => {
        const account = accounts.get(invoice.number);
        if (account === undefined) return [];
        accounts.set(invoice.number, credit(account, on, amount));
        const surplus = amount - smallerOf(amount, account.base);
        return [{ on, amount: surplus, reference: note, allocations: null, from: "credit-note" as const }];
      }),
  );
}

function openLedgers(ledgers: readonly Ledger[], booked: readonly Payment[]): Ledger[] {
  const portions = bookPortions(ledgers, booked);
  const paidOf = (number: string): Cents =>
    sumCents(portions.filter(({ invoice }) => invoice === number).map(({ amount }) => amount));
  return inDueOrder(ledgers).filter(
    (ledger) => ledger.invoice.gross - creditedOf(ledger) > paidOf(ledger.invoice.number),
  );
}

interface Imputed extends Received, Pick<Payment, "amount" | "allocations"> {}

/** To the invoices it names, then by law to those still open. What names an invoice of another account is no part of this one. */
function impute(payment: Imputed, open: readonly Ledger[], accounts: Map<string, Account>): void {
  const give = (number: string, amount: Cents, step: typeof pay): Cents => {
    const account = accounts.get(number);
    if (account === undefined || amount <= 0n) return amount;
    const given = step(account, payment, amount);
    accounts.set(number, given.account);
    return given.left;
  };
  let left = payment.amount;
  for (const { invoice, amount } of payment.allocations ?? []) {
    const part = smallerOf(amount, left);
    left -= accounts.has(invoice) ? part - give(invoice, give(invoice, part, pay), payFee) : part;
  }
  for (const { invoice } of open) left = give(invoice.number, left, pay);
  for (const { invoice } of open) left = give(invoice.number, left, payFee);
}
