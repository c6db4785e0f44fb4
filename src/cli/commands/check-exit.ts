import type { CaseReport } from "../../assessment/case-report.ts";
import { type Gist, gistOf } from "../../assessment/kept-report.ts";
import { EXIT, type ExitCode } from "../shell.ts";

export interface ExitSettings {
  /** null: strict where the policy says so. */
  readonly strict: boolean | null;
  /** A gate was named: « may this go to recourse? » is answered no where it does not apply. */
  readonly isExplicit: boolean;
  readonly maxWarnings: number | null;
  /** Fingerprints that were there before; null without a baseline. */
  readonly baseline: ReadonlySet<string> | null;
}

/** Waivers that no longer hold fail the run, whatever they weigh: a list of exceptions that nobody prunes hides what it was for. */
const stale = new Set(["waiver/expired", "waiver/unused"]);

export function gatePasses(gate: Gist["gates"][number], { strict, isExplicit }: ExitSettings): boolean {
  if (gate.verdict === "complete") return true;
  if (gate.verdict === "to-confirm") return !(strict ?? gate.strict);
  return gate.verdict === "not-applicable" && !isExplicit;
}

type WeighedFinding = Gist["findings"][number];

const isNew = ({ fingerprint }: WeighedFinding, { baseline }: ExitSettings): boolean => !baseline?.has(fingerprint);

/** A finding that can make a run fail: an error, or a doubt at a gate that admits none. */
function counts(finding: WeighedFinding, report: Gist, settings: ExitSettings): boolean {
  if (finding.waived !== null) return false;
  if (finding.severity === "error" || stale.has(finding.ruleId)) return true;
  if (finding.severity !== "warning" || finding.ruleId !== finding.requirement) return false;
  return report.gates.some((gate) => finding.gates.includes(gate.id) && !gatePasses(gate, settings));
}

/** Whether a case fails the run. With a baseline, one whose every reason was there before does not. */
function caseFails(report: Gist, settings: ExitSettings): boolean {
  const fails =
    report.verdict === "unreadable" ||
    report.verdict === "incomplete" ||
    report.gates.some((gate) => !gatePasses(gate, settings)) ||
    report.findings.some(({ ruleId, waived }) => waived === null && stale.has(ruleId));
  if (!fails || settings.baseline === null) return fails;
  const reasons = report.findings.filter((finding) => counts(finding, report, settings));
  return reasons.length === 0 || reasons.some((finding) => isNew(finding, settings));
}

/** Follows a run case by case and says how it ends. */
export function exitCounter(settings: ExitSettings): {
  readonly see: (report: CaseReport) => void;
  readonly code: () => ExitCode;
} {
  let failed = false;
  let warnings = 0;
  return {
    see: (report) => {
      const gist = gistOf(report);
      failed ||= caseFails(gist, settings);
      warnings += gist.findings.filter(
        (finding) => finding.severity === "warning" && finding.waived === null && isNew(finding, settings),
      ).length;
    },
    code: () => (failed || (settings.maxWarnings !== null && warnings > settings.maxWarnings) ? EXIT.no : EXIT.done),
  };
}
