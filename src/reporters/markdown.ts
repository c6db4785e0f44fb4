import type { CaseReport } from "../assessment/case-report.ts";
import { countCase, newSummary } from "../assessment/summary.ts";
import type { Text } from "../locale/text.ts";
import { doubtsOf, dueAmount } from "./doubts.ts";
import { nameOf } from "./gate-phrases.ts";
import { daysLate } from "./case-heading.ts";
import type { ReportContext, Reporter } from "./reporter.ts";
import { casesLine, findingsLine, NO_ADVICE } from "./summary-line.ts";
import { count } from "./text/amount.ts";
import { markdownText } from "./text/markdown-text.ts";
import { fit } from "./text/width.ts";
import { unmetThings } from "./unmet.ts";
import { verdictMarks, verdictWords } from "./verdict-words.ts";
import { worstFirst } from "./worst-first.ts";

/** A step summary on GitHub holds 1 MiB; beyond, the whole upload fails. */
const MOST_BYTES = 900_000;
const SHOWN_AT_ONCE = 50;
const LONGEST_CELL = 300;

const head: Text = {
  fr: "| État | Dossier | Client | Dû | Retard | Ce qui manque |\n|---|---|---|--:|--:|---|\n",
  en: "| State | Case | Client | Due | Days late | What is missing |\n|---|---|---|--:|--:|---|\n",
};

const more: Text = { fr: "Les autres dossiers", en: "The other cases" };

function missing(report: CaseReport, context: ReportContext): string {
  const { locale } = context;
  if (report.verdict === "unreadable") return report.findings.map(({ message }) => message[locale]).join(" ");
  const things = report.gates.flatMap(({ requirements }) =>
    unmetThings(requirements).map((thing) => nameOf(thing, locale)),
  );
  const errors = report.findings.filter(
    ({ severity, waived, ruleId, requirement }) => severity === "error" && waived === null && ruleId !== requirement,
  );
  return [...things, ...errors.map(({ message }) => message[locale])].join(", ");
}

function row(report: CaseReport, context: ReportContext): string {
  const { locale, today } = context;
  const cell = (text: string): string => markdownText(fit(text, LONGEST_CELL));
  const late = daysLate(report, today);
  const cells = [
    `${verdictMarks[report.verdict]} ${verdictWords[report.verdict][locale]}`,
    cell(report.id),
    cell(report.client ?? ""),
    report.claim === null ? "" : cell(dueAmount(report.claim, locale)),
    late === null ? "" : count(late, locale),
    cell(missing(report, context)),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

const leftOut = (number: number, locale: "fr" | "en"): string =>
  locale === "fr"
    ? `\n${count(number, locale)} dossiers de plus, non montrés ici\u00a0: voir le rapport complet.\n`
    : `\n${count(number, locale)} more cases, not shown here: see the full report.\n`;

/** For a job's summary: the counts, the worst cases in a table, the rest folded. Cut before the size that GitHub refuses. */
export const markdown: Reporter = async function* (cases, context) {
  const { locale } = context;
  const summary = newSummary();
  const all = await worstFirst(cases);
  for (const report of all) countCase(summary, report);
  yield `### ${markdownText(casesLine(summary, locale))}\n\n${markdownText(findingsLine(summary, locale))}\n\n`;
  let bytes = 0;
  let shown = 0;
  for (const report of all) {
    const line = row(report, context);
    bytes += Buffer.byteLength(line);
    if (bytes > MOST_BYTES) break;
    if (shown === 0) yield head[locale];
    if (shown === SHOWN_AT_ONCE) yield `\n<details><summary>${more[locale]}</summary>\n\n${head[locale]}`;
    yield line;
    shown += 1;
  }
  if (shown > SHOWN_AT_ONCE) yield "\n</details>\n";
  if (shown < all.length) yield leftOut(all.length - shown, locale);
  for (const doubt of doubtsOf(all, locale)) yield `\n${markdownText(doubt)}\n`;
  yield `\n${NO_ADVICE[locale]}\n`;
};
