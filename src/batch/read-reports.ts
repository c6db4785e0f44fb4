import type { CaseReport } from "../assessment/case-report.ts";
import { reportCase } from "../assessment/report-case.ts";
import { ruleTitles } from "../assessment/rule-titles.ts";
import { readCase } from "../case/read-case.ts";
import type { BatchContext } from "./batch-context.ts";
import { notJudged } from "./not-judged.ts";
import { readAhead } from "./read-ahead.ts";
import { judgeFolder } from "./read-assessments.ts";
import { readCachedReport, type ReportCache } from "./read-cached-report.ts";
import { stateReader, type StateReader } from "./read-states-aside.ts";
import { writeCachedReport } from "./write-cached-report.ts";

/** Cases in flight: enough to read while judging, few enough that memory does not grow. */
const AHEAD = 8;

async function readReport(
  dir: string,
  context: BatchContext,
  cache: ReportCache | null,
  states: StateReader,
): Promise<CaseReport> {
  try {
    const folder = await readCase(dir);
    const known = cache === null ? null : await readCachedReport(folder, cache, states.read);
    if (known !== null) return known;
    const assessment = await judgeFolder(folder, context);
    const report = reportCase(assessment, ruleTitles);
    if (cache !== null) await writeCachedReport(folder, assessment.dossier?.evidence ?? null, report, cache);
    return report;
  } catch (error) {
    return reportCase(notJudged(dir, context.cwd, error), ruleTitles);
  }
}

/** The cases in the order given, as reports take them; from the cache where nothing they depend on has changed. */
export async function* readReports(
  dirs: readonly string[],
  context: BatchContext,
  cache: ReportCache | null,
): AsyncGenerator<CaseReport> {
  const states = stateReader(cache === null ? 0 : dirs.length);
  try {
    yield* readAhead(dirs, (dir) => readReport(dir, context, cache, states), AHEAD);
  } finally {
    states.end();
  }
}
