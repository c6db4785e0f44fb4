import type { Text } from "../locale/text.ts";
import type { Clue, GateVerdict, RequirementVerdict } from "../policy/verdict.ts";
import type { Finding } from "../findings/finding.ts";
import type { Limitation } from "../deadlines/deadlines.ts";
import type { NextAction } from "../road/next-action.ts";
import type { Assessment } from "./assessment.ts";
import type {
  ActionReport,
  CaseReport,
  ClueReport,
  FindingReport,
  FrameReport,
  GateReport,
  LimitationReport,
  RequirementReport,
} from "./case-report.ts";
import { deskOf } from "./desk-of.ts";
import { reportClaim } from "./report-claim.ts";

/** The reason of a leaf is mostly that of its clue: it is not told twice. */
function reportClue({ because, ...clue }: Clue, node: RequirementVerdict): ClueReport {
  return because.fr === node.because.fr ? clue : { ...clue, because };
}

/** Undefined is left out of the JSON. Written out, a leaf and a branch each with one shape: a case has a hundred of them. */
function reportRequirement(node: RequirementVerdict): RequirementReport {
  const { id, operator, verdict, level, basis, label, because } = node;
  const subject = node.subject ?? undefined;
  const fix = node.fix ?? undefined;
  const waived = node.waived ?? undefined;
  if (operator === "leaf") {
    const evidence = node.evidence.map((clue) => reportClue(clue, node));
    return { id, verdict, level, basis, label, subject, because, evidence, fix, waived };
  }
  const children = node.children.map(reportRequirement);
  return { id, operator, verdict, level, basis, label, subject, because, fix, waived, children };
}

const reportGate = (gate: GateVerdict, isStrict: boolean): GateReport => ({
  id: gate.id,
  verdict: gate.verdict,
  strict: isStrict,
  label: gate.label,
  because: gate.because,
  requirements: reportRequirement(gate.requirements),
});

function labelsIn(gates: readonly GateVerdict[]): ReadonlyMap<string, Text> {
  const labels = new Map<string, Text>();
  const visit = ({ id, label, children }: RequirementVerdict): void => {
    if (!labels.has(id)) labels.set(id, label);
    children.forEach(visit);
  };
  for (const gate of gates) visit(gate.requirements);
  return labels;
}

/** Longest line kept in a frame: a file of one endless line must not travel with every finding. */
const LONGEST_LINE = 200;
const WORD = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s:,[\]{}#]+)/;

function frameOf({ place, ruleId, requirement }: Finding, lines: readonly string[]): FrameReport | null {
  const line = lines[place.line - 1];
  if (line === undefined || ruleId === requirement) return null;
  const first = Math.max(1, place.line - 1);
  const word = WORD.exec(line.slice(place.column - 1, place.column - 1 + LONGEST_LINE))?.[0] ?? "";
  return {
    first,
    lines: lines.slice(first - 1, place.line + 1).map((text) => text.slice(0, LONGEST_LINE)),
    length: Math.max(1, word.length),
  };
}

const reportLimitation = (limitation: Limitation): LimitationReport => ({
  date: limitation.date,
  daysLeft: limitation.daysLeft,
  invoice: limitation.invoice,
  starts: limitation.starts,
  confirmedEvents: limitation.confirmedEvents,
  possibleInterruptions: limitation.possibleInterruptions,
});

const reportAction = ({ label, command, by, before, reason, gate, cost, from }: NextAction): ActionReport => ({
  label,
  command: command.en,
  commands: command,
  by,
  before,
  reason,
  gate: gate ?? null,
  cost: cost ?? null,
  from: from ?? null,
});

/** The plain JSON of an assessment. `titles`: what each rule looks for, by its id. */
export function reportCase(assessment: Assessment, titles: ReadonlyMap<string, Text>): CaseReport {
  const { dossier, gates, claim, limitation, nextAction, otherwise } = assessment;
  const closed = dossier?.caseFile.closed ?? null;
  const labels = labelsIn(gates);
  const reportFinding = (finding: Finding): FindingReport => ({
    ruleId: finding.ruleId,
    severity: finding.severity,
    requirement: finding.requirement,
    gates: finding.gates,
    title: titles.get(finding.ruleId) ?? labels.get(finding.ruleId) ?? { fr: finding.ruleId, en: finding.ruleId },
    place: finding.place,
    message: finding.message,
    why: finding.why,
    fix: finding.fix,
    source: finding.source,
    fingerprint: finding.fingerprint,
    waived: finding.waived,
    frame: frameOf(finding, assessment.lines),
  });
  return {
    path: assessment.path,
    id: assessment.id,
    client: assessment.client,
    responsible: assessment.responsible,
    verdict: assessment.verdict,
    desk: deskOf(assessment),
    gates: gates.map((gate) =>
      reportGate(gate, dossier?.policy.gates.find(({ id }) => id === gate.id)?.strict ?? true),
    ),
    findings: assessment.findings.map(reportFinding),
    claim: claim === null ? null : reportClaim(claim),
    limitation: limitation === null ? null : reportLimitation(limitation),
    deadlines: dossier?.deadlines.terms ?? [],
    nextAction: nextAction === null ? null : reportAction(nextAction),
    otherwise: otherwise === null ? null : reportAction(otherwise),
    closed: closed === null ? null : { on: closed.on, reason: closed.reason },
  };
}
