import type { CaseVerdict } from "../assessment/assessment.ts";
import type { CaseReport } from "../assessment/case-report.ts";

const order: readonly CaseVerdict[] = ["unreadable", "incomplete", "to-confirm", "complete", "not-applicable"];

const cents = (amount: string): bigint => BigInt(amount.replace(".", ""));
const claimed = (report: CaseReport): bigint => (report.claim === null ? -1n : cents(report.claim.total));

function compare(a: CaseReport, b: CaseReport): number {
  const byVerdict = order.indexOf(a.verdict) - order.indexOf(b.verdict);
  if (byVerdict !== 0) return byVerdict;
  const [left, right] = [claimed(a), claimed(b)];
  if (left !== right) return left > right ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}

/** Every case, the worst first, then the largest claim. Formats for people need the whole run before their first line. */
export async function worstFirst(cases: AsyncIterable<CaseReport>): Promise<readonly CaseReport[]> {
  const all: CaseReport[] = [];
  for await (const report of cases) all.push(report);
  return all.sort(compare);
}
