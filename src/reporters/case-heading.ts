import type { CaseReport } from "../assessment/case-report.ts";
import type { CaseVerdict } from "../assessment/assessment.ts";
import type { Locale } from "../locale/text.ts";
import { daysBetween, type PlainDate } from "../time/plain-date.ts";
import type { ReportContext } from "./reporter.ts";
import { dueAmount } from "./doubts.ts";
import { count } from "./text/amount.ts";
import type { Paint } from "./text/paint.ts";
import { printable } from "./text/printable.ts";
import { fit, padEnd, padStart, width } from "./text/width.ts";
import { verdictMarks } from "./verdict-words.ts";

const ID_COLUMNS = 20;
const CLIENT_COLUMNS = 22;
const AMOUNT_COLUMNS = 14;

const paintOf = (verdict: CaseVerdict, paint: Paint): ((text: string) => string) =>
  verdict === "complete"
    ? paint.good
    : verdict === "to-confirm"
      ? paint.doubtful
      : verdict === "not-applicable"
        ? paint.faint
        : paint.bad;

/** Days since the earliest due date of what is claimed; null when nothing is late. */
export function daysLate(report: CaseReport, today: PlainDate): number | null {
  const since = report.claim?.overdueSince ?? null;
  return since === null ? null : daysBetween(since, today) + 1;
}

function lateWords(days: number, locale: Locale): string {
  const number = count(days, locale);
  if (locale === "fr") return `${number} ${days > 1 ? "jours" : "jour"} de retard`;
  return `${number} ${days > 1 ? "days" : "day"} late`;
}

/** `✗ acme-2026-refonte     ACME Industrie SAS          10 710,57 €   173 jours de retard` */
export function caseHeading(report: CaseReport, context: ReportContext): readonly string[] {
  const { locale, paint, columns } = context;
  const mark = paintOf(report.verdict, paint)(verdictMarks[report.verdict]);
  const id = printable(report.id);
  const amount = report.claim === null ? "" : printable(dueAmount(report.claim, locale));
  const days = daysLate(report, context.today);
  const late = days === null ? "" : `  ${lateWords(days, locale)}`;
  const figures = `${padStart(amount, AMOUNT_COLUMNS)}${late}`.trimEnd();
  const room = figures === "" ? columns - 2 - ID_COLUMNS - 1 : CLIENT_COLUMNS;
  const client = fit(printable(report.client ?? ""), room);
  const row = `${padEnd(id, ID_COLUMNS)} ${padEnd(client, CLIENT_COLUMNS)}${figures}`.trimEnd();
  if (width(id) <= ID_COLUMNS && width(row) <= columns - 2) return [`${mark} ${paint.strong(row)}`];
  const second = `${padEnd(client, CLIENT_COLUMNS)}${figures}`.trimEnd();
  return [`${mark} ${paint.strong(id)}`, ...(second === "" ? [] : [`  ${second}`])];
}
