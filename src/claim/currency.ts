import type { CaseFile, Invoice } from "../case/case-file.ts";

/** An invoice that names no currency is in the mission's, else in euro. */
export const currencyOf = (invoice: Pick<Invoice, "currency">, caseFile: CaseFile): string =>
  invoice.currency ?? caseFile.mission?.price?.currency ?? "EUR";

/** A claim adds up one currency only: the euro if any invoice is in euro, else that of the first. Payments are in it too. */
export function claimCurrency(caseFile: CaseFile): string {
  const currencies = caseFile.invoices
    .filter(({ kind, exhibit }) => kind !== "credit-note" && exhibit)
    .map((invoice) => currencyOf(invoice, caseFile));
  return currencies.includes("EUR") ? "EUR" : (currencies[0] ?? caseFile.mission?.price?.currency ?? "EUR");
}
