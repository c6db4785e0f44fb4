import type { CaseReport } from "../../assessment/case-report.ts";

/** An invoice number that more than one case claims. */
export interface SharedInvoice {
  readonly number: string;
  /** Ids of the cases, in path order. */
  readonly cases: readonly string[];
}

/** No rule looks across cases, so that shards and caches change no answer: what only shows between them is told here. */
export function sharedInvoices(reports: readonly CaseReport[]): readonly SharedInvoice[] {
  const casesOf = new Map<string, string[]>();
  for (const { claim, id } of reports)
    for (const number of new Set(claim?.invoices ?? []))
      if (number !== null) casesOf.set(number, [...(casesOf.get(number) ?? []), id]);
  return [...casesOf]
    .filter(([, cases]) => cases.length > 1)
    .map(([number, cases]) => ({ number, cases }))
    .sort((one, other) => (one.number < other.number ? -1 : 1));
}
