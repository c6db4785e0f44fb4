import type { CaseReport } from "./case-report.ts";
import { gistOf } from "./kept-report.ts";

/** How many of each, over a run. A waived finding counts as waived, never as an error. */
export interface Summary {
  cases: number;
  complete: number;
  incomplete: number;
  toConfirm: number;
  notApplicable: number;
  unreadable: number;
  errors: number;
  warnings: number;
  notes: number;
  waived: number;
}

const verdictKeys = {
  complete: "complete",
  incomplete: "incomplete",
  "to-confirm": "toConfirm",
  "not-applicable": "notApplicable",
  unreadable: "unreadable",
} as const;

const severityKeys = { error: "errors", warning: "warnings", note: "notes" } as const;

/** Counts of no case yet; {@link countCase} adds to it, so that a run of any length keeps one small object. */
export const newSummary = (): Summary => ({
  cases: 0,
  complete: 0,
  incomplete: 0,
  toConfirm: 0,
  notApplicable: 0,
  unreadable: 0,
  errors: 0,
  warnings: 0,
  notes: 0,
  waived: 0,
});

export function countCase(summary: Summary, report: CaseReport): void {
  summary.cases += 1;
  summary[verdictKeys[report.verdict]] += 1;
  for (const finding of gistOf(report).findings) {
    summary[finding.waived === null ? severityKeys[finding.severity] : "waived"] += 1;
  }
}
