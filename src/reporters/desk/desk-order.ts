import type { CaseReport } from "../../assessment/case-report.ts";
import { desks, type Desk } from "../../assessment/desk-of.ts";
import type { Text } from "../../locale/text.ts";

export const deskWords: Readonly<Record<Desk, Text>> = {
  "to-sort": { fr: "À trier", en: "To sort" },
  consultant: { fr: "En attente du consultant", en: "Waiting for the consultant" },
  client: { fr: "En attente du client", en: "Waiting for the client" },
  "umbrella-company": { fr: "En attente de la société", en: "Waiting for the company" },
  bailiff: { fr: "En attente du commissaire de justice", en: "Waiting for the bailiff" },
  closed: { fr: "Fermés", en: "Closed" },
};

const NO_LIMITATION = "9999-12-31";
const cents = (report: CaseReport): bigint => BigInt((report.claim?.total ?? "0.00").replace(".", ""));

/** The nearest limitation first, then the largest claim. */
function byUrgency(a: CaseReport, b: CaseReport): number {
  const [left, right] = [a.limitation?.date ?? NO_LIMITATION, b.limitation?.date ?? NO_LIMITATION];
  if (left !== right) return left < right ? -1 : 1;
  if (cents(a) !== cents(b)) return cents(a) > cents(b) ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}

/** Cases by who they wait for, the most urgent first in each group; a group without cases is left out. */
export const byDesk = (
  reports: readonly CaseReport[],
): readonly { readonly desk: Desk; readonly reports: readonly CaseReport[] }[] =>
  desks
    .map((desk) => ({ desk, reports: reports.filter((report) => report.desk === desk).sort(byUrgency) }))
    .filter((group) => group.reports.length > 0);
