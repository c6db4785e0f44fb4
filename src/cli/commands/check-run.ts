import { resolve } from "node:path";
import type { CaseReport } from "../../assessment/case-report.ts";
import { broadcast } from "../../batch/broadcast.ts";
import { reporters } from "../../reporters/index.ts";
import type { ReportContext } from "../../reporters/reporter.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import type { CheckOptions } from "./check-options.ts";
import { baselineWriter, readBaseline } from "./check-baseline.ts";
import { type ExitSettings, exitCounter, gatePasses } from "./check-exit.ts";
import { type Output, outputsOf } from "./check-outputs.ts";
import { paintFor } from "./check-paint.ts";
import { pour } from "./check-sink.ts";
import type { Run } from "./check-cases.ts";
import { runOf } from "./check-source.ts";
import { csvDialectOf } from "./check-csv.ts";
import { version } from "../version.ts";

interface Follower {
  readonly see: (report: CaseReport) => void;
}

/** Passes the cases on, showing each to whoever counts; ends early when interrupted, so that what is done is still reported. */
async function* followed(
  cases: AsyncIterable<CaseReport>,
  followers: readonly Follower[],
  stop: AbortSignal,
): AsyncIterable<CaseReport> {
  for await (const report of cases) {
    for (const follower of followers) follower.see(report);
    yield report;
    if (stop.aborted) return;
  }
}

async function contextFor(
  run: Run,
  output: Output,
  options: CheckOptions,
  settings: ExitSettings,
  shell: Shell,
): Promise<ReportContext> {
  return {
    version,
    today: run.today,
    asked: run.asked,
    locale: shell.locale,
    columns: output.file === null ? Math.max(40, Math.min(shell.columns, 120)) : 80,
    paint: await paintFor(output.file === null && shell.colour.out),
    csvDialect: csvDialectOf(options.csvDialect),
    tree: options.tree,
    verbose: options.verbose,
    passes: (gate) => gatePasses(gate, settings),
    baselineState: ({ fingerprint }) =>
      settings.baseline === null ? null : settings.baseline.has(fingerprint) ? "unchanged" : "new",
  };
}

/** One run of `dossier check`: reads, judges, reports in every format asked for at the same pace, and answers by its exit code. */
export async function checkOnce(options: CheckOptions, shell: Shell): Promise<ExitCode> {
  const outputs = outputsOf(options.format, options.output, shell.cwd);
  const run = await runOf(options, shell);
  const settings: ExitSettings = {
    strict: options.strict,
    isExplicit: run.asked !== "auto",
    maxWarnings: options.maxWarnings ?? run.maxWarnings,
    baseline: options.baseline === null ? null : await readBaseline(resolve(shell.cwd, options.baseline)),
  };
  const exit = exitCounter(settings);
  const baseline = options.writeBaseline === null ? null : baselineWriter();
  const stop = new AbortController();
  const onInterrupt = (): void => {
    stop.abort();
  };
  process.once("SIGINT", onInterrupt);
  try {
    const cases = followed(run.cases, [exit, run.progress, ...(baseline === null ? [] : [baseline])], stop.signal);
    const contexts = await Promise.all(outputs.map((output) => contextFor(run, output, options, settings, shell)));
    const streams = broadcast(cases, outputs.length);
    await Promise.all(
      outputs.map(async ({ format, file }, index) => {
        const [stream, context] = [streams[index], contexts[index]];
        if (stream !== undefined && context !== undefined) await pour(reporters[format](stream, context), file, shell);
      }),
    );
  } finally {
    process.removeListener("SIGINT", onInterrupt);
    run.progress.end();
  }
  if (stop.signal.aborted) return EXIT.interrupted;
  if (baseline !== null && options.writeBaseline !== null) {
    await pour(oneText(baseline.text()), resolve(shell.cwd, options.writeBaseline), shell);
  }
  return exit.code();
}

async function* oneText(text: string): AsyncIterable<string> {
  await Promise.resolve();
  yield text;
}
