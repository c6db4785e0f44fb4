import { reportCase } from "../../assessment/report-case.ts";
import { ruleTitles } from "../../assessment/rule-titles.ts";
import type { CaseReport } from "../../assessment/case-report.ts";
import type { BatchContext } from "../../batch/batch-context.ts";
import { byPath } from "../../batch/in-path-order.ts";
import { readAssessment } from "../../batch/read-assessments.ts";
import { readReports } from "../../batch/read-reports.ts";
import type { ReportContext } from "../../reporters/reporter.ts";
import { statusText } from "../../reporters/status.ts";
import { statusTable } from "../../reporters/status-table.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { version } from "../version.ts";
import { reportCacheFor } from "./check-cache.ts";
import { gateNamed } from "./check-gates.ts";
import { groundFor } from "./check-ground.ts";
import { paintFor } from "./check-paint.ts";
import { casesUnder, noCase } from "./check-source.ts";
import { caseFor } from "./status-case.ts";
import type { StatusOptions } from "./status-options.ts";

const reportContext = async (options: StatusOptions, shell: Shell): Promise<ReportContext> => ({
  version,
  today: shell.today,
  asked: options.for,
  locale: shell.locale,
  columns: Math.max(40, Math.min(shell.columns, 120)),
  paint: await paintFor(shell.colour.out),
  csvDialect: "excel",
  tree: options.tree,
  verbose: options.verbose,
  passes: ({ verdict }) => verdict === "complete",
  baselineState: () => null,
});

async function* followedBy(cases: AsyncIterable<CaseReport>, responsible: string | null): AsyncIterable<CaseReport> {
  for await (const report of cases) if (responsible === null || report.responsible === responsible) yield report;
}

/** Shows; the answer is in the text, so the exit code only says whether it could be shown. */
export async function showStatus(options: StatusOptions, shell: Shell): Promise<ExitCode> {
  const { cwd, today } = shell;
  const { workspace, policy, law, limits, evidenceCache } = await groundFor(shell);
  const gates = options.for === "auto" ? ("auto" as const) : [gateNamed(options.for, policy)];
  const asked = { gates, noWaivers: false, severities: workspace.severities };
  const batch: BatchContext = {
    cwd,
    today,
    role: workspace.role,
    law,
    policy,
    asked,
    limits,
    evidenceCache,
  };
  const context = await reportContext(options, shell);
  const one = await caseFor(options.case, workspace, cwd);
  if (one !== null) {
    const assessment = await readAssessment(one, batch);
    await shell.print(statusText(assessment, reportCase(assessment, ruleTitles), context));
    return assessment.verdict === "unreadable" ? EXIT.no : EXIT.done;
  }
  const dirs = await casesUnder([], workspace, cwd);
  if (dirs.length === 0) throw noCase;
  const reports = readReports(dirs.sort(byPath), batch, reportCacheFor(batch, shell));
  await shell.print(await statusTable(followedBy(reports, options.responsible), context));
  return EXIT.done;
}
