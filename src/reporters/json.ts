import { countCase, newSummary } from "../assessment/summary.ts";
import type { ReportContext, Reporter } from "./reporter.ts";
import { jsonText } from "./text/json-text.ts";

/** Version of the JSON of `check`: keys are added, never renamed or removed. */
export const JSON_VERSION = 1;

const head = (context: ReportContext): Record<string, unknown> => ({
  version: JSON_VERSION,
  tool: { name: "dossier", version: context.version },
  today: context.today,
  for: context.asked,
});

/** One JSON document, one case per line in it; the summary stands last, so that nothing is held back in memory. */
export const json: Reporter = async function* (cases, context) {
  const summary = newSummary();
  yield `${jsonText(head(context)).slice(0, -1)},"cases":[`;
  for await (const report of cases) {
    yield `${summary.cases === 0 ? "\n" : ",\n"}${jsonText(report)}`;
    countCase(summary, report);
  }
  yield `\n],"summary":${jsonText(summary)}}\n`;
};

/** One case per line, then a line with the summary: without that last line, the run was cut short. */
export const jsonl: Reporter = async function* (cases, context) {
  const summary = newSummary();
  for await (const report of cases) {
    countCase(summary, report);
    yield `${jsonText(report)}\n`;
  }
  yield `${jsonText({ ...head(context), summary })}\n`;
};
