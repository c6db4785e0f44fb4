import type { Assessment } from "../../src/assessment/assessment.ts";
import type { CaseReport } from "../../src/assessment/case-report.ts";
import { reportCase } from "../../src/assessment/report-case.ts";
import type { Text } from "../../src/locale/text.ts";
import type { Piece, ReportContext, Reporter } from "../../src/reporters/reporter.ts";
import { plainPaint } from "../../src/reporters/text/paint.ts";
import { plainDate } from "../../src/time/plain-date.ts";

export const aContext = (rest: Partial<ReportContext> = {}): ReportContext => ({
  version: "1.2.3",
  today: plainDate("2026-11-23"),
  asked: "auto",
  locale: "fr",
  columns: 80,
  paint: plainPaint,
  csvDialect: "excel",
  tree: false,
  verbose: false,
  passes: ({ verdict, strict }) =>
    verdict === "complete" || verdict === "not-applicable" || (verdict === "to-confirm" && !strict),
  baselineState: () => null,
  ...rest,
});

const titles: ReadonlyMap<string, Text> = new Map([
  ["invoice/above-the-order", { fr: "Facture et commande", en: "Invoice and order" }],
  ["case/unknown-key", { fr: "Clé inconnue", en: "Unknown key" }],
]);

export const reportsOf = (assessments: readonly Assessment[]): readonly CaseReport[] =>
  assessments.map((assessment) => reportCase(assessment, titles));

export async function* streamOf<T>(items: readonly T[]): AsyncIterable<T> {
  await Promise.resolve();
  yield* items;
}

export async function textOf(pieces: AsyncIterable<Piece>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += typeof piece === "string" ? piece : Buffer.from(piece).toString();
  return text;
}

/** All that a reporter writes, as one text. */
export async function written(
  reporter: Reporter,
  assessments: readonly Assessment[],
  rest: Partial<ReportContext> = {},
): Promise<string> {
  return textOf(reporter(streamOf(reportsOf(assessments)), aContext(rest)));
}
