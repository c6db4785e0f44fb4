import { resolve } from "node:path";
import type { CaseReport } from "../../assessment/case-report.ts";
import type { BatchContext } from "../../batch/batch-context.ts";
import { inPathOrder } from "../../batch/in-path-order.ts";
import { readReports } from "../../batch/read-reports.ts";
import { deskCalendar } from "../../reporters/desk/desk-calendar.ts";
import { deskCsv } from "../../reporters/desk/desk-csv.ts";
import { deskHtml } from "../../reporters/desk/desk-html.ts";
import type { ReportContext } from "../../reporters/reporter.ts";
import { plainPaint } from "../../reporters/text/paint.ts";
import { printable } from "../../reporters/text/printable.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { version } from "../version.ts";
import { reportCacheFor } from "./check-cache.ts";
import { csvDialectOf } from "./check-csv.ts";
import { groundFor } from "./check-ground.ts";
import { progressOf } from "./check-progress.ts";
import { pour } from "./check-sink.ts";
import { casesUnder, noCase } from "./check-source.ts";
import type { ReportOptions } from "./report-options.ts";

/** The desk view of every case, closed ones included; or the e-mails that ask for what is missing. */
export async function writeReport(options: ReportOptions, shell: Shell): Promise<ExitCode> {
  const { cwd, today } = shell;
  const { workspace, policy, law, limits, evidenceCache } = await groundFor(shell);
  const dirs = inPathOrder(await casesUnder(options.paths, workspace, cwd), cwd);
  if (dirs.length === 0) throw noCase;
  const asked = { gates: "auto" as const, noWaivers: false, severities: workspace.severities };
  const batch = { cwd, today, role: workspace.role, law, policy, asked, limits, evidenceCache };
  if (options.drafts) {
    const { writeDrafts } = await import("./report-drafts.ts");
    return writeDrafts(dirs, batch, workspace.root, options, shell);
  }
  return writePage(await reportsOf(dirs, batch, options, shell), options, shell);
}

async function reportsOf(
  dirs: readonly string[],
  batch: BatchContext,
  { responsible }: ReportOptions,
  shell: Shell,
): Promise<readonly CaseReport[]> {
  const progress = progressOf(dirs.length, shell);
  const reports: CaseReport[] = [];
  try {
    for await (const report of readReports(dirs, batch, reportCacheFor(batch, shell))) {
      progress.see();
      if (responsible === null || report.responsible === responsible) reports.push(report);
    }
  } finally {
    progress.end();
  }
  return reports;
}

async function writePage(
  reports: readonly CaseReport[],
  { format, output, csvDialect, responsible }: ReportOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { cwd, today, locale } = shell;
  const context: ReportContext = {
    version,
    today,
    asked: "auto",
    locale,
    columns: 80,
    paint: plainPaint,
    csvDialect: csvDialectOf(csvDialect),
    tree: false,
    verbose: false,
    passes: ({ verdict }) => verdict === "complete",
    baselineState: () => null,
  };
  const pages = {
    html: () => deskHtml(reports, context, responsible),
    csv: () => deskCsv(reports, context),
    ics: () => deskCalendar(reports, context) ?? noDate(),
  };
  const file = output === null || output === "-" ? null : resolve(cwd, output);
  await pour(only(pages[format]()), file, shell);
  if (file !== null) {
    const shown = printable(file);
    shell.note({ fr: `Écrit\u00a0: ${shown}`, en: `Written: ${shown}` });
  }
  return EXIT.done;
}

/** A calendar holds at least one event (RFC 5545, 3.4): programs refuse an empty one. */
function noDate(): never {
  throw new Refusal(
    {
      fr: "Ces dossiers n’ont aucune date à mettre dans un agenda. Rien n’a été écrit.",
      en: "These cases have no date to put in a calendar. Nothing was written.",
    },
    EXIT.no,
  );
}

async function* only(text: string): AsyncIterable<string> {
  yield await Promise.resolve(text);
}
