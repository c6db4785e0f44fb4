import type { CaseFile, Invoice, Mission } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import { wholeNumberOn } from "../law/value-on.ts";
import { addDays, endOfMonth, latest, type PlainDate } from "../time/plain-date.ts";

export interface DueOn {
  readonly dueOn: PlainDate;
  readonly basis: "stated" | "terms" | "legal";
}

type Terms = NonNullable<Mission["payment"]>;

/** When an invoice falls due: as it states, else from the mission's terms, else the legal term; null when no date is known at all. */
export function dueDateOf(invoice: Invoice, caseFile: CaseFile, law: Law): DueOn | null {
  if (invoice.dueOn !== null) return { dueOn: invoice.dueOn, basis: "stated" };
  if (invoice.issuedOn === null) return null;
  const terms = caseFile.mission?.payment ?? null;
  if (terms?.days != null) return { dueOn: dueByTerms(invoice.issuedOn, terms, terms.days), basis: "terms" };
  const days = wholeNumberOn(law, "late-payment/default-term", invoice.issuedOn);
  if (days === null) return null;
  // L441-10 I counts from performance; nothing can be asked before it is invoiced.
  // A deposit is asked before the service; any other invoice of a period is for work that ends with it.
  const periodEnd = invoice.kind === "deposit" ? null : (invoice.period?.to ?? null);
  const performed = [...performedOn(invoice, caseFile), ...(periodEnd === null ? [] : [periodEnd])];
  const from = latest([invoice.issuedOn, ...performed]) ?? invoice.issuedOn;
  return { dueOn: addDays(from, days), basis: "legal" };
}

/** Both ways of counting to an end of month are tolerated: the contract says which. */
export function dueByTerms(issuedOn: PlainDate, terms: Pick<Terms, "from">, days: number): PlainDate {
  switch (terms.from) {
    case "invoice-date-then-end-of-month":
      return endOfMonth(addDays(issuedOn, days));
    case "end-of-month-then-days":
      return addDays(endOfMonth(issuedOn), days);
    case "invoice-date":
    case null:
      return addDays(issuedOn, days);
  }
}

/** The days on which what the invoice is for was delivered, as far as the case says. */
export function performedOn(invoice: Invoice, caseFile: CaseFile): PlainDate[] {
  return caseFile.deliveries.flatMap(({ deliveredOn, covers }) =>
    deliveredOn !== null && covers.some((cover) => cover.invoice === invoice.number) ? [deliveredOn] : [],
  );
}
