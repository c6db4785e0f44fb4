import type { CaseReport } from "../../assessment/case-report.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { Progress } from "./check-progress.ts";

/** What a run reports on, wherever the cases come from. */
export interface Run {
  readonly cases: AsyncIterable<CaseReport>;
  readonly today: PlainDate;
  readonly asked: string;
  /** What the workspace says. */
  readonly maxWarnings: number | null;
  readonly progress: Progress;
}
