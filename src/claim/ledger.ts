import type { CaseFile, Invoice, Payment } from "../case/case-file.ts";
import { smallerOf, type Cents } from "../money/cents.ts";
import { byDay, type PlainDate } from "../time/plain-date.ts";
import type { DueOn } from "./due-date.ts";

/** What a credit note takes off its invoice, from its day on. */
export interface Credit {
  readonly note: string;
  readonly on: PlainDate;
  readonly amount: Cents;
}

/** An invoice that may be claimed, with what the books say of it. */
export interface Ledger {
  readonly invoice: Invoice;
  readonly due: DueOn;
  readonly credits: readonly Credit[];
}

/** Credit notes that correct an invoice, up to a day; one without a date counts from the start. Together they take no more than its gross. */
export function creditsOf(caseFile: CaseFile, invoice: Invoice, until: PlainDate): Credit[] {
  let left = invoice.gross;
  return caseFile.invoices
    .flatMap((note) => {
      const on = note.issuedOn ?? invoice.issuedOn ?? until;
      if (note.kind !== "credit-note" || note.corrects !== invoice.number || !note.exhibit || on > until) return [];
      return [{ note: note.number, on, amount: note.gross }];
    })
    .sort((one, other) => byDay(one.on, other.on))
    .map((credit) => {
      const amount = smallerOf(credit.amount, left);
      left -= amount;
      return { ...credit, amount };
    });
}

export const creditedOf = ({ credits }: Pick<Ledger, "credits">): Cents =>
  credits.reduce((sum, { amount }) => sum + amount, 0n);

/** Paid in full by the books, the last part of it after the due date. */
export function isPaidLate(ledger: Ledger, portions: readonly Portion[]): boolean {
  const own = portions.filter(({ invoice }) => invoice === ledger.invoice.number);
  const paid = own.reduce((sum, { amount }) => sum + amount, 0n);
  const owed = ledger.invoice.gross - creditedOf(ledger);
  return paid >= owed && own.some(({ payment }) => payment.on > ledger.due.dueOn);
}

/** A part of a payment that goes to one invoice. */
export interface Portion {
  readonly payment: Payment;
  readonly invoice: string;
  readonly amount: Cents;
}

/** Payments up to a day, in the order they were made. */
export const paymentsUntil = (caseFile: CaseFile, until: PlainDate): Payment[] =>
  caseFile.payments.filter(({ on }) => on <= until).sort((one, other) => byDay(one.on, other.on));

/**
 * Every payment as principal, the way the books show it: to the invoices it names, then the due ones first, the oldest due first
 * (C. civ. 1342-10). What an invoice takes is bounded by all its credit notes; `asOfEach`, by those it had when the payment came.
 */
export function bookPortions(
  ledgers: readonly Ledger[],
  payments: readonly Payment[],
  { asOfEach = false }: { readonly asOfEach?: boolean } = {},
): Portion[] {
  const open = new Map(ledgers.map(({ invoice }) => [invoice.number, invoice.gross]));
  const creditedBy = new Map(
    ledgers.map(({ invoice, credits }) => [
      invoice.number,
      (day: PlainDate): Cents => creditedOf({ credits: asOfEach ? credits.filter(({ on }) => on <= day) : credits }),
    ]),
  );
  const oldest = inDueOrder(ledgers);
  return payments.flatMap((payment) => {
    const portions: Portion[] = [];
    const take = (number: string, amount: Cents): Cents => {
      const credited = creditedBy.get(number)?.(payment.on) ?? 0n;
      const part = smallerOf(amount, (open.get(number) ?? 0n) - credited);
      if (part <= 0n) return 0n;
      open.set(number, (open.get(number) ?? 0n) - part);
      portions.push({ payment, invoice: number, amount: part });
      return part;
    };
    let left = payment.amount;
    for (const { invoice, amount } of payment.allocations ?? []) {
      const part = smallerOf(amount, left);
      left -= open.has(invoice) ? take(invoice, part) : part;
    }
    for (const { invoice } of oldest) left -= take(invoice.number, left);
    return portions;
  });
}

export const inDueOrder = (ledgers: readonly Ledger[]): Ledger[] =>
  [...ledgers].sort((one, other) => byDay(one.due.dueOn, other.due.dueOn));
