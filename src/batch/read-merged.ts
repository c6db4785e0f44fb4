import { readFile } from "node:fs/promises";
import type * as z from "zod";
import type { CaseReport } from "../assessment/case-report.ts";
import { parsePlainDate, type PlainDate } from "../time/plain-date.ts";
import { byPath } from "./in-path-order.ts";

/** Several runs of parts of a workspace, as one. */
export interface Merged {
  readonly today: PlainDate;
  readonly asked: string;
  readonly cases: readonly CaseReport[];
}

/** Why parts cannot be put together; the shell words it. */
export class MergeProblem extends Error {
  readonly code: "unreadable" | "not-a-report" | "different-day" | "different-gate" | "case-twice";
  readonly file: string;
  readonly detail: string;

  constructor(code: MergeProblem["code"], file: string, detail: string) {
    super(`${code}: ${file} ${detail}`);
    this.name = "MergeProblem";
    this.code = code;
    this.file = file;
    this.detail = detail;
  }
}

async function parsed(file: string): Promise<unknown> {
  let source: string;
  try {
    source = await readFile(file, "utf8");
  } catch (error) {
    throw new MergeProblem("unreadable", file, error instanceof Error && "code" in error ? String(error.code) : "");
  }
  try {
    return JSON.parse(source) as unknown;
  } catch {
    throw new MergeProblem("not-a-report", file, "");
  }
}

/** Reads what `check --format json` wrote on each part. Throws a {@link MergeProblem} when they do not make one run. */
export async function readMerged(files: readonly string[]): Promise<Merged> {
  const { checkOutputSchema } = await import("../assessment/check-output.ts");
  const seen = new Map<string, CaseReport>();
  let first: { readonly today: string; readonly for: string } | null = null;
  for (const file of files) {
    const content = await parsed(file);
    const result = checkOutputSchema.safeParse(content);
    if (!result.success) {
      const [issue] = result.error.issues;
      throw new MergeProblem("not-a-report", file, issue?.path.map(String).join(".") ?? "");
    }
    // Checked, then taken as it stands: the keys a later version may add must not be lost on the way.
    const output = content as z.input<typeof checkOutputSchema>;
    first ??= output;
    if (output.today !== first.today) throw new MergeProblem("different-day", file, output.today);
    if (output.for !== first.for) throw new MergeProblem("different-gate", file, output.for);
    for (const report of output.cases) {
      if (seen.has(report.path)) throw new MergeProblem("case-twice", file, report.path);
      seen.set(report.path, report as unknown as CaseReport);
    }
  }
  const today = parsePlainDate(first?.today ?? "");
  if (first === null || today === null) throw new MergeProblem("not-a-report", files[0] ?? "", "today");
  return { today, asked: first.for, cases: [...seen.values()].sort((a, b) => byPath(a.path, b.path)) };
}
