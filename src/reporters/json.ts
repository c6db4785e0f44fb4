import type { CaseReport } from "../assessment/case-report.ts";
import { keptJson } from "../assessment/kept-report.ts";
import { countCase, newSummary } from "../assessment/summary.ts";
import type { ReportContext, Reporter } from "./reporter.ts";
import { jsonText } from "../locale/json-text.ts";

/** Version of the JSON of `check`: keys are added, never renamed or removed. */
export const JSON_VERSION = 1;

const head = (context: ReportContext): Record<string, unknown> => ({
  version: JSON_VERSION,
  tool: { name: "dossier", version: context.version },
  today: context.today,
  for: context.asked,
});

/** What a cache gave as JSON is passed on as it stands. */
const caseJson = (report: CaseReport): string | Uint8Array => keptJson(report) ?? jsonText(report);

/** One JSON document, one case per line in it; the summary stands last, so that nothing is held back in memory. */
export const json: Reporter = async function* (cases, context) {
  const summary = newSummary();
  yield `${jsonText(head(context)).slice(0, -1)},"cases":[`;
  for await (const report of cases) {
    yield summary.cases === 0 ? "\n" : ",\n";
    yield caseJson(report);
    countCase(summary, report);
  }
  yield `\n],"summary":${jsonText(summary)}}\n`;
};

/** One case per line, then a line with the summary: without that last line, the run was cut short. */
export const jsonl: Reporter = async function* (cases, context) {
  const summary = newSummary();
  for await (const report of cases) {
    countCase(summary, report);
    yield caseJson(report);
    yield "\n";
  }
  yield `${jsonText({ ...head(context), summary })}\n`;
};
