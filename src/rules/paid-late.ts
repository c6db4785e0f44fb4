import type { Invoice } from "../case/case-file.ts";
import { bookPortions, isPaidLate, paymentsUntil } from "../claim/ledger.ts";
import { ledgersOf } from "../claim/ledgers-of.ts";
import type { Dossier } from "../policy/dossier.ts";
import { latest, type PlainDate } from "../time/plain-date.ts";

/** The day an invoice was paid in full, when that was after its due date; null otherwise. */
export function paidLateOn({ caseFile, law, today }: Dossier, { number }: Invoice): PlainDate | null {
  const { ledgers } = ledgersOf(caseFile, law, today);
  const portions = bookPortions(ledgers, paymentsUntil(caseFile, today));
  const own = ledgers.find(({ invoice }) => invoice.number === number);
  if (own === undefined || !isPaidLate(own, portions)) return null;
  return latest(portions.filter(({ invoice }) => invoice === number).map(({ payment }) => payment.on));
}
