import type { FindingReport } from "../assessment/case-report.ts";
import type { Text } from "../locale/text.ts";
import { codeFrame } from "./code-frame.ts";
import type { ReportContext } from "./reporter.ts";
import { printable } from "./text/printable.ts";
import { wrap } from "./text/width.ts";

const marks = { error: "✗", warning: "⚠", note: "ℹ" } as const;

const labels = {
  why: { fr: "Pourquoi", en: "Why" },
  fix: { fr: "Comment", en: "How" },
  source: { fr: "Source", en: "Source" },
  waived: { fr: "Dérogation", en: "Waived" },
} satisfies Record<string, Text>;

function* labelled(label: string, text: string, { columns, paint }: ReportContext): Iterable<string> {
  const [first = "", ...rest] = wrap(printable(text), columns - 18);
  yield `      ${paint.faint(label.padEnd(11))} ${first}`;
  for (const line of rest) yield `${" ".repeat(18)}${line}`;
}

/** `case.yaml:14:3  « cleint » n’existe pas ici` */
export function* placed(mark: string, finding: FindingReport, context: ReportContext): Iterable<string> {
  const { file, line, column } = finding.place;
  const [first = "", ...rest] = wrap(
    `${mark} ${printable(file)}:${String(line)}:${String(column)}  ${printable(finding.message[context.locale])}`,
    context.columns - 2,
  );
  yield context.paint.strong(first);
  for (const one of rest) yield `  ${one}`;
}

/** A finding with all that is known of it: its place and lines, why, how to mend it, its source. */
export function* findingLines(finding: FindingReport, context: ReportContext): Iterable<string> {
  const { locale, columns, paint } = context;
  for (const line of placed(marks[finding.severity], finding, context)) yield `  ${line}`;
  if (context.verbose) yield `      ${paint.faint(printable(finding.ruleId))}`;
  yield* codeFrame(finding, columns, paint);
  if (finding.why !== null) yield* labelled(labels.why[locale], finding.why[locale], context);
  if (finding.fix !== null) yield* labelled(labels.fix[locale], finding.fix[locale], context);
  if (finding.waived !== null)
    yield* labelled(
      labels.waived[locale],
      `${finding.waived.by}, ${finding.waived.until}, ${finding.waived.reason}`,
      context,
    );
  if (finding.source !== null) {
    const { title, url } = finding.source;
    yield* labelled(labels.source[locale], url === null ? title : `${title} ${url}`, context);
  }
}
