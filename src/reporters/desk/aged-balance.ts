import type { CaseReport } from "../../assessment/case-report.ts";
import { type Cents, parseCents } from "../../money/cents.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { daysLate } from "../case-heading.ts";

/** The last day of each span of lateness; what is later still falls into one more. */
export const spans = [30, 60, 90, 120] as const;

/** What one client owes, by how late its oldest claimed invoice is. */
export interface AgedClient {
  readonly client: string;
  readonly currency: string;
  /** One amount for each span, and one for what is later. */
  readonly amounts: readonly Cents[];
  readonly total: Cents;
}

const owed = ({ claim }: CaseReport): Cents => parseCents(claim?.total ?? "0.00") ?? 0n;

function spanOf(days: number): number {
  const found = spans.findIndex((last) => days <= last);
  return found === -1 ? spans.length : found;
}

/** The aged balance (« balance âgée »): each open claim counts once, so that the spans add up to what is due. The largest debtor first. */
export function agedBalance(reports: readonly CaseReport[], today: PlainDate): readonly AgedClient[] {
  const found = new Map<string, { client: string; currency: string; amounts: Cents[] }>();
  for (const report of reports) {
    const days = daysLate(report, today);
    if (report.claim === null || report.closed !== null || days === null) continue;
    const { currency } = report.claim;
    const client = report.client ?? report.id;
    const key = `${currency}\0${client}`;
    const row = found.get(key) ?? { client, currency, amounts: [...spans, 0].map(() => 0n) };
    const span = spanOf(days);
    row.amounts[span] = (row.amounts[span] ?? 0n) + owed(report);
    found.set(key, row);
  }
  return [...found.values()]
    .map((row) => ({ ...row, total: row.amounts.reduce((sum, amount) => sum + amount, 0n) }))
    .sort((one, other) =>
      one.total === other.total ? (one.client < other.client ? -1 : 1) : one.total > other.total ? -1 : 1,
    );
}

/** The sum of the rows in each currency, the currencies in alphabetical order. */
export function agedTotals(rows: readonly AgedClient[]): readonly Omit<AgedClient, "client">[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const same = rows.filter((row) => row.currency === currency);
    const amounts = [...spans, 0].map((_, span) => same.reduce((sum, row) => sum + (row.amounts[span] ?? 0n), 0n));
    return { currency, amounts, total: amounts.reduce((sum, amount) => sum + amount, 0n) };
  });
}
