import type { CaseReport } from "../assessment/case-report.ts";
import { reportCase } from "../assessment/report-case.ts";
import { ruleTitles } from "../assessment/rule-titles.ts";
import { readCase } from "../case/read-case.ts";
import type { BatchContext } from "./batch-context.ts";
import { notJudged } from "./not-judged.ts";
import { readAhead } from "./read-ahead.ts";
import { judgeFolder } from "./read-assessments.ts";
import { reportKeptIn, type ReportCache } from "./read-cached-report.ts";
import { keptReader } from "./read-kept-aside.ts";
import { writeCachedReport } from "./write-cached-report.ts";

/** Cases in flight: enough to read while judging, few enough that memory does not grow. */
const AHEAD = 8;

async function readReport(
  dir: string,
  known: Promise<Uint8Array | null>,
  context: BatchContext,
  cache: ReportCache | null,
): Promise<CaseReport> {
  try {
    const kept = await known;
    if (kept !== null) return reportKeptIn(kept);
    const folder = await readCase(dir);
    const assessment = await judgeFolder(folder, context);
    const report = reportCase(assessment, ruleTitles);
    if (cache !== null) await writeCachedReport(folder, assessment.dossier?.evidence ?? null, report, cache);
    return report;
  } catch (error) {
    return reportCase(notJudged(dir, context.cwd, error), ruleTitles);
  }
}

const nothingKept = Promise.resolve(null);

/**
 * The cases in the order given, as reports take them; from the cache where nothing they depend on has changed. Each report that is `fleeting` is
 * done with once the next is asked for.
 */
export async function* readReports(
  dirs: readonly string[],
  context: BatchContext,
  cache: ReportCache | null,
  { fleeting = false } = {},
): AsyncGenerator<CaseReport> {
  const kept = cache === null ? null : keptReader(dirs, cache, fleeting);
  try {
    yield* readAhead(
      dirs.entries(),
      ([index, dir]) => readReport(dir, kept?.of(index) ?? nothingKept, context, cache),
      AHEAD,
    );
  } finally {
    kept?.end();
  }
}
