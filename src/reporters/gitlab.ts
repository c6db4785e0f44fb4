import type { CaseReport, FindingReport } from "../assessment/case-report.ts";
import { messageAndFix } from "./finding-text.ts";
import type { Reporter } from "./reporter.ts";
import { jsonText } from "../locale/json-text.ts";

const severities = { error: "major", warning: "minor", note: "info" } as const;

function issueOf(finding: FindingReport, report: CaseReport, fingerprint: string, description: string): unknown {
  return {
    description,
    check_name: finding.ruleId,
    fingerprint,
    severity: report.verdict === "unreadable" ? "blocker" : severities[finding.severity],
    location: { path: finding.place.file.replace(/^(?:\.\/)+/, ""), lines: { begin: finding.place.line } },
  };
}

/** Code Quality: an array even when empty. Two issues with one fingerprint would show as one, so a repeated one gets its rank. */
export const gitlab: Reporter = async function* (cases, { locale }) {
  const seen = new Map<string, number>();
  let isFirst = true;
  yield "[";
  for await (const report of cases) {
    for (const finding of report.findings) {
      if (finding.waived !== null) continue;
      const times = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, times);
      const fingerprint = times === 1 ? finding.fingerprint : `${finding.fingerprint}-${String(times)}`;
      yield `${isFirst ? "\n" : ",\n"}${jsonText(issueOf(finding, report, fingerprint, messageAndFix(finding, locale)))}`;
      isFirst = false;
    }
  }
  yield isFirst ? "]\n" : "\n]\n";
};
