import type { Invoice } from "../case/case-file.ts";
import { bookPortions, creditedOf, creditsOf, paymentsUntil } from "../claim/ledger.ts";
import { dueDateOf } from "../claim/due-date.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** The day an invoice was paid in full, when that was after its due date; null otherwise. */
export function paidLateOn(dossier: Dossier, invoice: Invoice): PlainDate | null {
  const { caseFile, law, today } = dossier;
  const ledgers = caseFile.invoices.flatMap((one) => {
    const due = one.kind === "credit-note" ? null : dueDateOf(one, caseFile, law);
    return due === null ? [] : [{ invoice: one, due, credits: creditsOf(caseFile, one, today) }];
  });
  const own = ledgers.find((ledger) => ledger.invoice === invoice);
  if (own === undefined) return null;
  let left = invoice.gross - creditedOf(own);
  for (const { payment, amount } of bookPortions(ledgers, paymentsUntil(caseFile, today)).filter(
    (one) => one.invoice === invoice.number,
  )) {
    left -= amount;
    if (left <= 0n) return payment.on > own.due.dueOn ? payment.on : null;
  }
  return null;
}
