import type { CaseReport, GateReport } from "../assessment/case-report.ts";
import { countCase, newSummary } from "../assessment/summary.ts";
import { caseHeading } from "./case-heading.ts";
import { codeFrame } from "./code-frame.ts";
import { doubtsOf } from "./doubts.ts";
import { errorLines, gateLines } from "./gate-lines.ts";
import { findingLines, placed } from "./pretty-finding.ts";
import type { ReportContext, Reporter } from "./reporter.ts";
import { casesLine, NO_ADVICE } from "./summary-line.ts";
import { printable } from "./text/printable.ts";
import { wrap } from "./text/width.ts";
import { treeLines } from "./tree.ts";
import { verdictMarks } from "./verdict-words.ts";
import { worstFirst } from "./worst-first.ts";

const order: readonly GateReport["verdict"][] = ["incomplete", "to-confirm", "complete", "not-applicable"];
const worstGatesFirst = (gates: readonly GateReport[]): readonly GateReport[] =>
  gates.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));

function* unreadableLines(report: CaseReport, context: ReportContext): Iterable<string> {
  const { locale, columns, paint } = context;
  for (const finding of report.findings) {
    yield* placed(paint.bad(verdictMarks.unreadable), finding, context);
    yield* codeFrame(finding, columns, paint);
    if (finding.fix !== null) yield `     ${printable(finding.fix[locale])}`;
  }
}

const hiddenLine = (hidden: number, locale: "fr" | "en"): string =>
  locale === "fr"
    ? `${String(hidden)} constat${hidden > 1 ? "s" : ""} de plus avec --verbose`
    : `${String(hidden)} more finding${hidden > 1 ? "s" : ""} with --verbose`;

function* caseLines(report: CaseReport, context: ReportContext): Iterable<string> {
  const { locale, paint } = context;
  yield* caseHeading(report, context);
  const gates = worstGatesFirst(report.gates);
  for (const gate of gates) yield* gateLines(gate, report, context);
  const isRule = ({ ruleId, requirement }: CaseReport["findings"][number]): boolean => ruleId !== requirement;
  const errors = report.findings.filter(
    (finding) => isRule(finding) && finding.severity === "error" && finding.waived === null,
  );
  if (context.verbose) {
    for (const finding of report.findings) yield* findingLines(finding, context);
  } else {
    yield* errorLines(errors, context);
    const hidden = report.findings.filter(isRule).length - errors.length;
    if (hidden > 0) yield `  ${paint.faint(hiddenLine(hidden, locale))}`;
  }
  if (context.tree) for (const gate of gates) yield* treeLines(gate, context);
}

/** For people: the worst first, one sentence per case and the ways out; places, ids, why and the tree on demand. The summary comes last. */
export const pretty: Reporter = async function* (cases, context) {
  const { locale, paint, columns } = context;
  const summary = newSummary();
  let nextCommand: string | null = null;
  const all = await worstFirst(cases);
  for (const report of all) {
    countCase(summary, report);
    nextCommand ??= report.nextAction?.commands[locale] ?? null;
    const lines = report.verdict === "unreadable" ? unreadableLines(report, context) : caseLines(report, context);
    yield `${[...lines].join("\n")}\n\n`;
  }
  const doubts = doubtsOf(all, locale).flatMap((doubt) => wrap(printable(doubt), columns));
  if (doubts.length > 0) yield `${doubts.map((line) => paint.faint(line)).join("\n")}\n\n`;
  yield `${paint.strong(casesLine(summary, locale))}\n${NO_ADVICE[locale]}\n`;
  if (nextCommand !== null) {
    yield `${locale === "fr" ? "Prochaine étape\u00a0: " : "Next step: "}${printable(nextCommand)}\n`;
  }
};
