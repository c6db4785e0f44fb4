import { longDate } from "../locale/format-date.ts";
import type { Text } from "../locale/text.ts";
import type { Cents } from "../money/cents.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { creditedOf, type Ledger } from "./ledger.ts";

/** Why an invoice is not claimed on a day; null when it is. */
export function whyExcluded(ledger: Ledger, paid: Cents, until: PlainDate): Text | null {
  const { invoice, due } = ledger;
  if (!invoice.exhibit) return { fr: "gardée au dossier, mais écartée", en: "kept in the case, but left out" };
  if (invoice.issuer !== null && invoice.issuer !== "umbrella-company") {
    return { fr: "elle n’est pas émise par la société", en: "the company did not issue it" };
  }
  const owed = invoice.gross - creditedOf(ledger);
  if (owed <= 0n) return { fr: "annulée par un avoir", en: "cancelled by a credit note" };
  if (paid >= owed) return { fr: "payée", en: "paid" };
  if (due.dueOn >= until) {
    return { fr: `pas encore échue (${longDate(due.dueOn, "fr")})`, en: `not due yet (${longDate(due.dueOn, "en")})` };
  }
  return null;
}
