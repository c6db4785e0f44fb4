import type { CaseReport, FindingReport, GateReport, RequirementReport } from "../assessment/case-report.ts";
import type { ReportContext } from "./reporter.ts";

/** One line of a test report: a requirement that holds, a finding, or a gate that fails without one. */
export interface Check {
  /** Unique within the case. */
  readonly name: string;
  readonly ruleId: string;
  readonly outcome: "passed" | "noted" | "failed" | "skipped" | "unreadable";
  readonly line: number | null;
  readonly message: string;
  /** `file:line:column` and the fix, one per line; not yet escaped. */
  readonly details: readonly string[];
}

function passedOf(gate: GateReport, { locale }: ReportContext): Check[] {
  const found: Check[] = [];
  const visit = (node: RequirementReport): void => {
    if (node.verdict !== "satisfied") {
      if (node.operator === "all" || node.operator === "each") node.children?.forEach(visit);
      return;
    }
    if (node.operator === "each") {
      node.children?.forEach(visit);
      return;
    }
    const subject = node.subject === undefined ? "" : ` [${node.subject.id}]`;
    found.push({
      name: `${gate.id}: ${node.id}${subject}`,
      ruleId: node.id,
      outcome: "passed",
      line: null,
      message: node.label[locale],
      details: [],
    });
  };
  gate.requirements.children?.forEach(visit);
  return found;
}

function checkOf(finding: FindingReport, report: CaseReport, context: ReportContext): Check {
  const { locale } = context;
  const { file, line, column } = finding.place;
  const gates = report.gates.filter(({ id }) => finding.gates.includes(id));
  const isDoubt = finding.severity === "warning" && finding.requirement === finding.ruleId;
  const fails = finding.severity === "error" || (isDoubt && gates.some((gate) => !context.passes(gate)));
  const outcome =
    finding.waived !== null ? "skipped" : report.verdict === "unreadable" ? "unreadable" : fails ? "failed" : "noted";
  const waiver =
    finding.waived === null ? [] : [`${finding.waived.by}, ${finding.waived.until}: ${finding.waived.reason}`];
  return {
    name: finding.ruleId,
    ruleId: finding.ruleId,
    outcome,
    line,
    message: finding.message[locale],
    details: [
      `${file}:${String(line)}:${String(column)}`,
      ...waiver,
      ...(finding.fix === null ? [] : [finding.fix[locale]]),
    ],
  };
}

/** A case as a list of tests, each name once: what JUnit and TAP show. */
export function checksOf(report: CaseReport, context: ReportContext): readonly Check[] {
  const findings = report.findings.map((finding) => checkOf(finding, report, context));
  const passed = report.gates.flatMap((gate) => passedOf(gate, context));
  const failing = findings.some(({ outcome }) => outcome === "failed");
  const gates = report.gates
    .filter((gate) => !failing && !context.passes(gate))
    .map((gate): Check => ({
      name: gate.id,
      ruleId: gate.id,
      outcome: "failed",
      line: null,
      message: gate.because[context.locale],
      details: [],
    }));
  const verdict: Check[] =
    findings.length + passed.length + gates.length > 0
      ? []
      : [
          {
            name: report.verdict,
            ruleId: report.verdict,
            outcome: "passed",
            line: null,
            message: report.gates[0]?.because[context.locale] ?? "",
            details: [],
          },
        ];
  return named([...passed, ...gates, ...findings, ...verdict]);
}

function named(checks: readonly Check[]): Check[] {
  const seen = new Map<string, number>();
  return checks.map((check) => {
    const times = (seen.get(check.name) ?? 0) + 1;
    seen.set(check.name, times);
    return times === 1 ? check : { ...check, name: `${check.name} (${String(times)})` };
  });
}
