import { subjectOf, type Scope } from "./leaf.ts";
import type { RequirementNode } from "./policy.ts";
import type { RequirementVerdict, Subject } from "./verdict.ts";

type Outcome = Pick<RequirementVerdict, "operator" | "verdict" | "because" | "fix" | "contradicted"> &
  Partial<Pick<RequirementVerdict, "subject" | "children" | "evidence" | "path">>;

/** A node with what was found for it. Written out: a case has a hundred of them. */
export function judged(
  node: RequirementNode,
  scope: Scope,
  level: RequirementVerdict["level"],
  outcome: Outcome,
): RequirementVerdict {
  return {
    id: node.id,
    operator: outcome.operator,
    verdict: outcome.verdict,
    level,
    basis: node.basis,
    label: node.label,
    subject: outcome.subject === undefined ? subjectOf(scope.documents) : outcome.subject,
    children: outcome.children ?? [],
    evidence: outcome.evidence ?? [],
    because: outcome.because,
    fix: outcome.fix,
    path: outcome.path ?? scope.documents[0]?.path ?? [],
    waived: null,
    contradicted: outcome.contradicted,
  };
}

/** A node that does not count here. */
export const outOfPlay = (node: RequirementNode, scope: Scope, subjects: readonly Subject[]): RequirementVerdict =>
  judged(node, scope, node.level, {
    operator: node.operator,
    verdict: "not-applicable",
    subject: subjects.at(-1) ?? null,
    because: { fr: "sans objet ici", en: "not applicable here" },
    fix: null,
    path: [],
    contradicted: false,
  });
