import { fingerprintOf } from "../findings/fingerprint.ts";
import type { Finding, Severity } from "../findings/finding.ts";
import type { Locale, Text } from "../locale/text.ts";
import { unmetLeaves } from "../policy/nearness.ts";
import type { GateVerdict, RequirementVerdict, Subject } from "../policy/verdict.ts";
import type { Stamp } from "../rules/check-rules.ts";

interface Unmet {
  readonly node: RequirementVerdict;
  readonly subject: Subject | null;
  readonly severity: Severity;
}

/**
 * Every unmet requirement as a finding: missing is an error, to confirm a warning, recommended a note. An unmet `any` is one finding, whose fix
 * lists its branches. The same requirement in several gates is one finding that names them all.
 */
export function requirementFindings(gates: readonly GateVerdict[], stamp: Stamp): Finding[] {
  const findings = new Map<string, Finding>();
  for (const gate of gates) {
    if (gate.verdict === "not-applicable") continue;
    for (const unmet of unmetIn(gate.requirements, null, false)) {
      const weight = stamp.severities[unmet.node.id] ?? unmet.severity;
      if (weight === "off") continue;
      const finding = findingOf(unmet, weight, gate.id, stamp);
      const known = findings.get(finding.fingerprint);
      findings.set(
        finding.fingerprint,
        known === undefined ? finding : { ...worse(known, finding), gates: [...known.gates, gate.id] },
      );
    }
  }
  return [...findings.values()];
}

const rank: Record<Severity, number> = { note: 0, warning: 1, error: 2 };
const worse = (one: Finding, other: Finding): Finding => (rank[one.severity] >= rank[other.severity] ? one : other);

function unmetIn(node: RequirementVerdict, above: Subject | null, isRecommended: boolean): Unmet[] {
  if (node.verdict === "not-applicable") return [];
  const subject = node.subject ?? above;
  const recommended = isRecommended || node.level === "recommended";
  if (node.waived !== null) return [{ node, subject, severity: recommended ? "note" : "error" }];
  const isUnmet = node.verdict === "missing" || node.verdict === "to-confirm";
  if (isUnmet && (node.operator === "any" || node.children.length === 0)) {
    const severity = recommended ? "note" : node.verdict === "missing" ? "error" : "warning";
    return [{ node, subject, severity }];
  }
  const children =
    node.operator === "any"
      ? node.children.filter(({ verdict }) => verdict === node.verdict).slice(0, 1)
      : node.children;
  return children.flatMap((child) => unmetIn(child, subject, recommended));
}

function findingOf({ node, subject }: Unmet, severity: Severity, gate: string, stamp: Stamp): Finding {
  const place = { file: stamp.file, path: node.path, ...stamp.parsed.placeOf(node.path) };
  return {
    ruleId: node.id,
    severity,
    requirement: node.id,
    gates: [gate],
    place,
    message: messageOf(node, subject),
    why: null,
    fix: node.operator === "any" ? waysOf(node) : node.fix,
    source: null,
    fingerprint: fingerprintOf(node.id, stamp.caseId, subject?.id ?? null, place),
    waived: node.waived,
  };
}

function messageOf(node: RequirementVerdict, subject: Subject | null): Text {
  const what = (locale: Locale): string => `${node.label[locale]}${subject === null ? "" : ` (${subject.id})`}`;
  if (node.operator === "any" && node.verdict === "missing") {
    return { fr: `Il manque\u00a0: ${what("fr")}.`, en: `Missing: ${what("en")}.` };
  }
  return {
    fr: because(what("fr"), "\u00a0: ", node.because.fr),
    en: because(what("en"), ": ", node.because.en),
  };
}

/** A label that asks is answered by a sentence of its own. */
const because = (what: string, colon: string, reason: string): string =>
  what.endsWith("?") ? `${what} ${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` : `${what}${colon}${reason}.`;

/** The branches, the nearest to complete first. */
function waysOf(node: RequirementVerdict): Text | null {
  const ways = node.children
    .filter(({ verdict }) => verdict !== "not-applicable")
    .sort((one, other) => unmetLeaves(one) - unmetLeaves(other))
    .flatMap((branch) => nearestFix(branch) ?? []);
  if (ways.length === 0) return node.fix;
  const list = (locale: Locale): string => [...new Set(ways.map((way) => way[locale]))].join("\u202f; ");
  return ways.length === 1
    ? { fr: list("fr"), en: list("en").replaceAll("\u202f", "") }
    : {
        fr: `Au choix, le plus proche d’abord\u00a0: ${list("fr")}`,
        en: `Any of, the nearest first: ${list("en").replaceAll("\u202f", "")}`,
      };
}

/** What would complete a branch: its own fix while it has no document, else that of its first unmet leaf. */
function nearestFix(branch: RequirementVerdict): Text | null {
  if (branch.subject === null) return branch.fix ?? branch.children[0]?.fix ?? null;
  const open = branch.children.find(
    ({ level, verdict }) => level === "required" && (verdict === "missing" || verdict === "to-confirm"),
  );
  return open?.fix ?? branch.fix;
}
