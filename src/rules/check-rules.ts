import { fingerprintOf } from "../findings/fingerprint.ts";
import type { Finding, Severity } from "../findings/finding.ts";
import type { Parsed } from "../case/parsed.ts";
import type { GateVerdict } from "../policy/verdict.ts";
import { instancesIn, type Instance } from "./explained.ts";
import type { Fault, Rule } from "./rule.ts";

/** What a rule's fault is stamped with. */
export interface Stamp {
  readonly caseId: string;
  /** `case.yaml` relative to the working directory, with `/`. */
  readonly file: string;
  readonly parsed: Pick<Parsed, "placeOf">;
  readonly gates: readonly GateVerdict[];
  /** Rule id → what it weighs here; a rule that is `off` does not run. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
}

/** Runs each rule on a dossier and stamps what it yields: id, severity, gates, place, source, fingerprint, waiver. */
export function checkRules<D>(
  rules: readonly (Omit<Rule, "check"> & { readonly check: (dossier: D) => Iterable<Fault> })[],
  dossier: D,
  stamp: Stamp,
): Finding[] {
  const instances = instancesIn(stamp.gates);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = stamp.severities[rule.id] ?? rule.severity;
    if (severity === "off") continue;
    for (const fault of rule.check(dossier)) {
      const explained = rule.explains === null ? [] : relevant(instances.get(rule.explains) ?? [], fault.subject);
      if (explained.length > 0 && !explained.some(speaks)) continue;
      findings.push(stamped(rule, severity, fault, explained, stamp));
    }
  }
  return findings;
}

// A rule that explains a requirement speaks only while it and every `any` above it is unmet; a contradicted document is always said.
const speaks = ({ node, isOpen }: Instance): boolean => isOpen || node.contradicted || node.waived !== null;

const relevant = (instances: readonly Instance[], subject: string | null): readonly Instance[] => {
  const about = instances.filter(({ subjects }) => subject !== null && subjects.includes(subject));
  return about.length > 0 ? about : instances;
};

function stamped(
  rule: Omit<Rule, "check">,
  severity: Severity,
  fault: Fault,
  explained: readonly Instance[],
  stamp: Stamp,
): Finding {
  const place = { file: stamp.file, path: fault.path, ...(fault.at ?? stamp.parsed.placeOf(fault.path)) };
  const all = stamp.gates.map(({ id }) => id);
  return {
    ruleId: rule.id,
    severity,
    requirement: rule.explains,
    gates: rule.gates === "all" ? all : rule.gates,
    place,
    message: fault.message,
    why: rule.why,
    fix: fault.fix,
    source: rule.source,
    fingerprint: fingerprintOf(rule.id, stamp.caseId, fault.subject, place),
    waived: explained.find(({ node }) => node.waived !== null)?.node.waived ?? null,
  };
}
