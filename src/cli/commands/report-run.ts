import { resolve } from "node:path";
import type { CaseReport } from "../../assessment/case-report.ts";
import { inPathOrder } from "../../batch/in-path-order.ts";
import { readReports } from "../../batch/read-reports.ts";
import { deskCalendar } from "../../reporters/desk/desk-calendar.ts";
import { deskCsv } from "../../reporters/desk/desk-csv.ts";
import { deskHtml } from "../../reporters/desk/desk-html.ts";
import type { ReportContext } from "../../reporters/reporter.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { version } from "../version.ts";
import { reportCacheFor } from "./check-cache.ts";
import { groundFor } from "./check-ground.ts";
import { paintFor } from "./check-paint.ts";
import { pour } from "./check-sink.ts";
import { casesUnder, noCase } from "./check-source.ts";
import type { ReportOptions } from "./report-options.ts";

type Page = (reports: readonly CaseReport[], context: ReportContext) => string;

const pages: Readonly<Record<ReportOptions["format"], Page>> = { html: deskHtml, csv: deskCsv, ics: deskCalendar };

/** Writes the desk view of every case, closed ones included. */
export async function writeReport(options: ReportOptions, shell: Shell): Promise<ExitCode> {
  const { cwd, today, locale } = shell;
  const { workspace, policy, law, limits, evidenceCache } = await groundFor(shell);
  const dirs = inPathOrder(await casesUnder(options.paths, workspace, cwd), cwd);
  if (dirs.length === 0) throw noCase;
  const asked = { gates: "auto" as const, noWaivers: false, severities: workspace.severities };
  const batch = { cwd, today, role: workspace.role, law, policy, asked, limits, evidenceCache };
  const reports: CaseReport[] = [];
  for await (const report of readReports(dirs, batch, reportCacheFor(batch, shell)))
    if (options.responsible === null || report.responsible === options.responsible) reports.push(report);
  const context: ReportContext = {
    version,
    today,
    asked: "auto",
    locale,
    columns: 80,
    paint: await paintFor(false),
    csvDialect: "excel",
    tree: false,
    verbose: false,
    passes: ({ verdict }) => verdict === "complete",
    baselineState: () => null,
  };
  const file = options.output === null || options.output === "-" ? null : resolve(cwd, options.output);
  await pour(only(pages[options.format](reports, context)), file, shell);
  if (file !== null) shell.note({ fr: `Écrit\u00a0: ${file}`, en: `Written: ${file}` });
  return EXIT.done;
}

async function* only(text: string): AsyncIterable<string> {
  yield await Promise.resolve(text);
}
