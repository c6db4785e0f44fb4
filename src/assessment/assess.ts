import { relative, sep } from "node:path";
import type { Severity } from "../findings/finding.ts";
import type { Finding } from "../findings/finding.ts";
import { evaluate } from "../policy/evaluate.ts";
import { gateOf } from "../policy/policy.ts";
import { gatesReached } from "../policy/reached.ts";
import type { GateVerdict } from "../policy/verdict.ts";
import { nextStep } from "../road/next-step.ts";
import { checkRules, type Stamp } from "../rules/check-rules.ts";
import { fileRules, rules } from "../rules/index.ts";
import type { Assessment, CaseVerdict } from "./assessment.ts";
import { dossierOf, type Material } from "./dossier-of.ts";
import { requirementFindings } from "./requirement-findings.ts";

export interface Question {
  /** `auto`: what the case has reached; else gates of the policy. */
  readonly gates: "auto" | readonly string[];
  readonly noWaivers: boolean;
  readonly severities: Readonly<Record<string, Severity | "off">>;
}

/** Judges one case on one day: the one value that every face of the program shows. Pure. */
export function assess(material: Material & { readonly cwd: string }, question: Question): Assessment {
  const { folder, parsed, cwd } = material;
  const path = relative(cwd, folder.path).split(sep).join("/") || ".";
  const file = path === "." ? "case.yaml" : `${path}/case.yaml`;
  const stamp: Stamp = {
    caseId: parsed.caseFile?.id ?? folder.name,
    file,
    parsed,
    gates: [],
    severities: question.severities,
  };
  const fileFindings = checkRules(fileRules, { parsed, folder, evidence: material.evidence }, stamp);
  if (parsed.caseFile === null) return unreadable(path, folder.name, fileFindings, parsed.lines);

  const dossier = dossierOf(material, parsed.caseFile);
  const asked = question.gates === "auto" ? gatesReached(dossier) : question.gates;
  const judged = asked.flatMap((id) => {
    const gate = gateOf(material.policy, id);
    return gate === null ? [] : [evaluate(gate, dossier, { waivers: !question.noWaivers })];
  });
  const within = { ...stamp, gates: judged };
  const ruled = [...fileFindings, ...checkRules(rules, dossier, within)];
  const gates = judged.map((gate) => withErrors(gate, ruled));
  const findings = [...inFileOrder(ruled), ...inFileOrder(requirementFindings(gates, within))];
  const { caseFile } = dossier;
  return {
    path,
    id: caseFile.id,
    client: caseFile.client.name,
    responsible: caseFile.responsible,
    verdict: verdictOf(gates, findings, caseFile.closed !== null),
    gates,
    findings,
    claim: dossier.claim,
    limitation: dossier.deadlines.limitation,
    ...nextStep(dossier, gates),
    dossier,
    lines: parsed.lines,
  };
}

function unreadable(path: string, id: string, findings: readonly Finding[], lines: readonly string[]): Assessment {
  return {
    path,
    id,
    client: null,
    responsible: null,
    verdict: "unreadable",
    gates: [],
    findings: inFileOrder(findings),
    claim: null,
    limitation: null,
    nextAction: null,
    otherwise: null,
    dossier: null,
    lines,
  };
}

const blocks = ({ severity, waived }: Finding): boolean => severity === "error" && waived === null;

/** An unwaived error that matters to a gate makes it incomplete, although nothing is missing. */
function withErrors(gate: GateVerdict, findings: readonly Finding[]): GateVerdict {
  if (gate.verdict !== "complete" && gate.verdict !== "to-confirm") return gate;
  const error = findings.find((finding) => blocks(finding) && finding.gates.includes(gate.id));
  return error === undefined ? gate : { ...gate, verdict: "incomplete", because: error.message };
}

const worstFirst: readonly CaseVerdict[] = ["incomplete", "to-confirm", "complete", "not-applicable"];

/** The worst of the gates; an error makes a case incomplete even where its gate is not applicable, unless it is closed. */
function verdictOf(gates: readonly GateVerdict[], findings: readonly Finding[], isClosed: boolean): CaseVerdict {
  if (!isClosed && findings.some(blocks)) return "incomplete";
  return worstFirst.find((verdict) => gates.some((gate) => gate.verdict === verdict)) ?? "not-applicable";
}

const inFileOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((one, other) => one.place.line - other.place.line || one.place.column - other.place.column);
