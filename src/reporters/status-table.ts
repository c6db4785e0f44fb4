import type { CaseReport } from "../assessment/case-report.ts";
import { type Desk, desks } from "../assessment/desk-of.ts";
import { countCase, newSummary } from "../assessment/summary.ts";
import type { Text } from "../locale/text.ts";
import { doubtsOf, dueAmount } from "./doubts.ts";
import type { ReportContext } from "./reporter.ts";
import { casesLine, NO_ADVICE } from "./summary-line.ts";
import { shortDate } from "../locale/format-date.ts";
import { printable } from "./text/printable.ts";
import { fit, padEnd, padStart, wrap } from "./text/width.ts";
import { verdictMarks, verdictWords } from "./verdict-words.ts";

const deskWords: Readonly<Record<Desk, Text>> = {
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

function row(report: CaseReport, { locale, columns }: ReportContext): string {
  const amount = report.claim === null ? "" : printable(dueAmount(report.claim, locale));
  const limitation =
    report.limitation === null ? "" : locale === "fr" ? shortDate(report.limitation.date) : report.limitation.date;
  const cells = [
    verdictMarks[report.verdict],
    padEnd(fit(printable(report.id), 20), 20),
    padEnd(fit(printable(report.client ?? ""), 21), 21),
    padStart(amount, 14),
    padEnd(limitation, 10),
    verdictWords[report.verdict][locale],
  ];
  return fit(cells.join(" "), columns).trimEnd();
}

const columnTitles: Text = {
  fr: `  ${"Dossier".padEnd(20)} ${"Client".padEnd(21)} ${"Dû".padStart(14)} Prescrit   État`,
  en: `  ${"Case".padEnd(20)} ${"Client".padEnd(21)} ${"Due".padStart(14)} Limitation State`,
};

/** Every case, by who it waits for; in each group the nearest limitation first, then the largest claim. */
export async function statusTable(cases: AsyncIterable<CaseReport>, context: ReportContext): Promise<string> {
  const { locale, paint } = context;
  const summary = newSummary();
  const all: CaseReport[] = [];
  for await (const report of cases) {
    countCase(summary, report);
    all.push(report);
  }
  const groups = desks
    .map((desk) => ({ desk, reports: all.filter((report) => report.desk === desk).sort(byUrgency) }))
    .filter(({ reports }) => reports.length > 0)
    .map(({ desk, reports }) => {
      const title = paint.strong(`${deskWords[desk][locale]} (${String(reports.length)})`);
      return [title, paint.faint(columnTitles[locale]), ...reports.map((report) => row(report, context))].join("\n");
    });
  const doubts = doubtsOf(all, locale).flatMap((doubt) => wrap(printable(doubt), context.columns));
  const notes = doubts.length === 0 ? [] : [doubts.map((line) => paint.faint(line)).join("\n")];
  return `${[...groups, ...notes, `${casesLine(summary, locale)}\n${NO_ADVICE[locale]}`].join("\n\n")}\n`;
}
