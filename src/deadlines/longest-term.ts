import type { Invoice, Mission } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import { wholeNumberOn } from "../law/value-on.ts";
import { addDays, endOfMonth, latest, type PlainDate } from "../time/plain-date.ts";

type Terms = Pick<NonNullable<Mission["payment"]>, "from">;

/**
 * The last day to which two professionals may put off payment (C. com. L441-10 I): so many days after the invoice; so many days end of month,
 * in either count, when the contract says so. null when the law or the date is unknown.
 */
export function longestDueDate(invoice: Pick<Invoice, "issuedOn">, terms: Terms | null, law: Law): PlainDate | null {
  const { issuedOn } = invoice;
  if (issuedOn === null) return null;
  const days = wholeNumberOn(law, "late-payment/longest-agreed-term", issuedOn);
  const endOfMonthDays = wholeNumberOn(law, "late-payment/longest-agreed-term-end-of-month", issuedOn);
  if (days === null || endOfMonthDays === null) return null;
  switch (terms?.from) {
    case "invoice-date-then-end-of-month":
      return latest([addDays(issuedOn, days), endOfMonth(addDays(issuedOn, endOfMonthDays))]);
    case "end-of-month-then-days":
      return latest([addDays(issuedOn, days), addDays(endOfMonth(issuedOn), endOfMonthDays)]);
    case "invoice-date":
    case null:
    case undefined:
      return addDays(issuedOn, days);
  }
}
