import type { CaseFile } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import type { Text } from "../locale/text.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { dueDateOf } from "./due-date.ts";
import { undated, whyOutside } from "./excluded.ts";
import { creditsOf, type Ledger } from "./ledger.ts";

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
