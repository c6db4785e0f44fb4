import type { CaseReport } from "../assessment/case-report.ts";
import { countCase, newSummary } from "../assessment/summary.ts";
import type { Text } from "../locale/text.ts";
import { byDesk, deskWords } from "./desk/desk-order.ts";
import { doubtsOf, dueAmount } from "./doubts.ts";
import type { ReportContext } from "./reporter.ts";
import { casesLine, NO_ADVICE } from "./summary-line.ts";
import { shortDate } from "../locale/format-date.ts";
import { printable } from "./text/printable.ts";
import { fit, padEnd, padStart, wrap } from "./text/width.ts";
import { verdictMarks, verdictWords } from "./verdict-words.ts";

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
  const groups = byDesk(all).map(({ desk, reports }) => {
    const title = paint.strong(`${deskWords[desk][locale]} (${String(reports.length)})`);
    return [title, paint.faint(columnTitles[locale]), ...reports.map((report) => row(report, context))].join("\n");
  });
  const doubts = doubtsOf(all, locale).flatMap((doubt) => wrap(printable(doubt), context.columns));
  const notes = doubts.length === 0 ? [] : [doubts.map((line) => paint.faint(line)).join("\n")];
  return `${[...groups, ...notes, `${casesLine(summary, locale)}\n${NO_ADVICE[locale]}`].join("\n\n")}\n`;
}
