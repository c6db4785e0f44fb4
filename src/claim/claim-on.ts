import type { CaseFile, Invoice } from "../case/case-file.ts";
import type { Facts } from "../facts/facts.ts";
import type { Law } from "../law/law.ts";
import { valueOn } from "../law/value-on.ts";
import type { Text } from "../locale/text.ts";
import { parseCents, sumCents, type Cents } from "../money/cents.ts";
import type { Rate } from "../money/rate.ts";
import { addDays, earliest, type PlainDate } from "../time/plain-date.ts";
import { accruedOn, interestPaidOn, type Account } from "./account.ts";
import type { Claim, InvoiceClaim } from "./claim.ts";
import { doubtsOf } from "./doubts.ts";
import { dueDateOf } from "./due-date.ts";
import { whyExcluded } from "./excluded.ts";
import { bookPortions, creditedOf, creditsOf, paymentsUntil, type Ledger } from "./ledger.ts";
import { contractualSchedule, defaultSchedule, type RateSchedule } from "./rate-schedule.ts";
import { runAccounts } from "./run-accounts.ts";

export interface ClaimOptions {
  /** A rate in place of the contract's. */
  readonly rate?: Rate | null;
  /** Whether the last day bears interest; the law does not say, practice differs by a day. */
  readonly lastDay?: "included" | "excluded";
}

/**
 * What is owed on a day: the invoices claimed then, interest line by line (C. com. L441-10 II), payments to interest first
 * (C. civ. 1343-1), the recovery fee (D441-5). Payments after that day are ignored. null when nothing is claimed.
 */
export function claimOn({ caseFile }: Facts, law: Law, until: PlainDate, options: ClaimOptions = {}): Claim | null {
  const ledgers = ledgersOf(caseFile, law, until);
  const payments = paymentsUntil(caseFile, until);
  const portions = bookPortions(ledgers, payments);
  const paidOn = (number: string): Cents =>
    sumCents(portions.filter(({ invoice }) => invoice === number).map(({ amount }) => amount));
  const excluded: { invoice: string; reason: Text }[] = [];
  const claimed = ledgers.filter((ledger) => {
    const reason = whyExcluded(ledger, paidOn(ledger.invoice.number), until);
    if (reason !== null) excluded.push({ invoice: ledger.invoice.number, reason });
    return reason === null;
  });
  const currency = claimed[0]?.invoice.currency ?? caseFile.mission?.price?.currency ?? "EUR";
  const [first] = claimed;
  if (first === undefined) return null;
  const schedule = scheduleOf(caseFile, law, options.rate ?? null);
  const through = options.lastDay === "excluded" ? addDays(until, -1) : until;
  const start = new Map(ledgers.map((ledger) => [ledger.invoice.number, accountOf(ledger, caseFile, law, schedule)]));
  const accounts = runAccounts(ledgers, start, payments, through);
  const invoices = claimed.flatMap((ledger) => {
    const account = accounts.get(ledger.invoice.number);
    return account === undefined ? [] : [invoiceClaim(ledger, account)];
  });
  const invoiced = sumCents(claimed.map((ledger) => ledger.invoice.gross - creditedOf(ledger)));
  const paid = sumCents(claimed.map(({ invoice }) => paidOn(invoice.number)));
  const sum = (pick: (one: InvoiceClaim) => Cents): Cents => sumCents(invoices.map(pick));
  const totals = {
    principal: sum(({ principalLeft }) => principalLeft),
    interestAccrued: sum(({ interestAccrued }) => interestAccrued),
    interestPaid: sum(({ interestPaid }) => interestPaid),
    interest: sum(({ interest }) => interest),
    recoveryFee: sum(({ recoveryFee }) => recoveryFee),
  };
  const overdue = earliest(claimed.map(({ due }) => due.dueOn));
  return {
    until,
    currency,
    invoices,
    excluded,
    invoiced,
    paid,
    balance: invoiced - paid,
    ...totals,
    total: totals.principal + totals.interest + totals.recoveryFee,
    overdueSince: overdue === null ? null : addDays(overdue, 1),
    toConfirm: doubtsOf(caseFile, invoices, schedule, currency),
  };
}

/** Invoices and deposits relied upon, with their due dates and credit notes; one without any date cannot fall due. */
function ledgersOf(caseFile: CaseFile, law: Law, until: PlainDate): Ledger[] {
  return caseFile.invoices.flatMap((invoice) => {
    const due = invoice.kind === "credit-note" ? null : dueDateOf(invoice, caseFile, law);
    return due === null ? [] : [{ invoice, due, credits: creditsOf(caseFile, invoice, until) }];
  });
}

function scheduleOf(caseFile: CaseFile, law: Law, rate: Rate | null): RateSchedule {
  const agreed = rate ?? caseFile.mission?.payment?.penaltyRate ?? null;
  return agreed === null ? defaultSchedule(law) : contractualSchedule(agreed);
}

function accountOf(ledger: Ledger, caseFile: CaseFile, law: Law, schedule: RateSchedule): Account {
  const { invoice, due } = ledger;
  const opened = caseFile.client.insolvency?.openedOn ?? null;
  const isConsumer = caseFile.client.kind === "consumer";
  return {
    number: invoice.number,
    dueOn: due.dueOn,
    nextDay: penaltiesFrom(caseFile, invoice) ?? addDays(due.dueOn, 1),
    // Penalties are for professionals only (L441-10); an insolvency stops them at its opening (L622-28).
    stopsAfter: isConsumer ? due.dueOn : opened === null ? null : addDays(opened, -1),
    base: invoice.gross,
    lines: [],
    payments: [],
    fee: isConsumer || (opened !== null && opened <= due.dueOn) ? 0n : feeOn(invoice, law, addDays(due.dueOn, 1)),
    schedule,
  };
}

/** Once per invoice, in euro, never bearing interest (D441-5). */
function feeOn(invoice: Invoice, law: Law, day: PlainDate): Cents {
  if ((invoice.currency ?? "EUR") !== "EUR") return 0n;
  return parseCents(valueOn(law, "late-payment/recovery-fee", day)?.value ?? "") ?? 0n;
}

/** An extension moves what is claimed only if a person said from when. */
function penaltiesFrom(caseFile: CaseFile, invoice: Invoice): PlainDate | null {
  const extensions = caseFile.journal.filter(
    ({ kind, penaltiesFrom: from, invoices }) =>
      kind === "extension" && from !== null && (invoices.length === 0 || invoices.includes(invoice.number)),
  );
  return extensions.at(-1)?.penaltiesFrom ?? null;
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
