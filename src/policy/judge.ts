import type { Role } from "../case/case-file.ts";
import { leaves } from "./leaves/index.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import { isWorse } from "./fact-verdict.ts";
import { judged, outOfPlay } from "./judged.ts";
import { missing, subjectOf, type LeafVerdict, type Scope } from "./leaf.ts";
import { isBetter } from "./nearness.ts";
import type { BranchNode, LeafCall, LeafNode, RequirementNode } from "./policy.ts";
import { emptyTexts, membersOf } from "./sets.ts";
import type { RequirementVerdict, Subject, Verdict } from "./verdict.ts";
import { waive } from "./waive.ts";
import type { Judging } from "./judging.ts";

/** Judges a node in a scope, with its derivation. `subjects` are those above it, the nearest last. */
export function judgeNode(
  node: RequirementNode,
  scope: Scope,
  judging: Judging,
  subjects: readonly Subject[],
): RequirementVerdict {
  const within = isSame(scope.attestableBy, node.attestableBy) ? scope : { ...scope, attestableBy: node.attestableBy };
  if (node.when !== null && judgeCall(node.when, within).verdict !== "satisfied")
    return outOfPlay(node, scope, subjects);
  return node.each === null ? judgeOnce(node, within, judging, subjects) : judgeEach(node, within, judging, subjects);
}

const isSame = (one: readonly Role[], other: readonly Role[]): boolean =>
  one.length === other.length && one.every((role, index) => role === other[index]);

function levelOf(node: RequirementNode, scope: Scope): RequirementVerdict["level"] {
  if (node.level === "recommended" || node.recommendedWhen === null) return node.level;
  return judgeCall(node.recommendedWhen, scope).verdict === "satisfied" ? "recommended" : "required";
}

const judgeCall = (call: LeafCall, scope: Scope): LeafVerdict =>
  leaves[call.leaf]?.judge(call.arguments, scope) ?? missing({ fr: call.leaf, en: call.leaf });

function judgeEach(
  node: RequirementNode,
  scope: Scope,
  judging: Judging,
  subjects: readonly Subject[],
): RequirementVerdict {
  const members = node.each === null ? [] : membersOf(node.each, scope);
  const children = members.map(({ subject, scope: inner }) => {
    const member = judgeOnce(node, inner, judging, [...subjects, subject]);
    return member.subject === null ? { ...member, subject } : member;
  });
  const empty = node.each === null ? null : emptyTexts[node.each];
  const verdict = members.length > 0 ? worstOf(children) : node.optional ? "not-applicable" : emptyVerdict(node);
  return judged(node, scope, levelOf(node, scope), {
    operator: "each",
    subject: null,
    verdict,
    children,
    because: members.length === 0 && empty !== null ? empty : becauseOf(children, verdict, node),
    fix: node.fix,
    contradicted: children.some(({ contradicted }) => contradicted),
  });
}

// Only deposits are claimed: they have no delivery to prove yet.
const emptyVerdict = (node: RequirementNode): Verdict =>
  node.each === "claimed-invoice-but-deposits" ? "not-applicable" : "missing";

function judgeOnce(
  node: RequirementNode,
  scope: Scope,
  judging: Judging,
  subjects: readonly Subject[],
): RequirementVerdict {
  const found = node.operator === "leaf" ? judgeLeaf(node, scope) : judgeBranch(node, scope, judging, subjects);
  return waive(node, found, judging, found.subject === null ? subjects : [...subjects, found.subject]);
}

function judgeLeaf(node: LeafNode, scope: Scope): RequirementVerdict {
  const found = judgeCall(node.call, scope);
  const verdict: Verdict = node.strict && found.verdict === "to-confirm" ? "missing" : found.verdict;
  return judged(node, scope, levelOf(node, scope), {
    operator: "leaf",
    verdict,
    evidence: found.evidence,
    because: found.because,
    fix: verdict === "satisfied" ? null : (node.fix ?? found.fix),
    path: found.path,
    contradicted: found.contradicted,
  });
}

/** The leaves of a branch speak of one document: each candidate is tried, and the best counts. */
function judgeBranch(
  node: BranchNode,
  scope: Scope,
  judging: Judging,
  subjects: readonly Subject[],
): RequirementVerdict {
  const candidates = candidatesOf(node, scope);
  if (candidates === null) return judgeChildren(node, scope, judging, subjects);
  const tried = (candidates.length === 0 ? [[]] : candidates).map((documents) => {
    const subject = subjectOf(documents);
    const within = subject === null ? subjects : [...subjects, subject];
    return { ...judgeChildren(node, { ...scope, documents }, judging, within), subject };
  });
  const [first, ...others] = tried;
  if (first === undefined) return judgeChildren(node, scope, judging, subjects);
  return others.reduce((best, one) => (isBetter(one, best) ? one : best), first);
}

function candidatesOf(node: BranchNode, scope: Scope): readonly (readonly DocumentFacts[])[] | null {
  if (node.operator === "any") return null;
  for (const child of node.children) {
    const leaf = child.operator === "leaf" && child.each === null ? leaves[child.call.leaf] : undefined;
    if (child.operator === "leaf" && leaf?.candidates !== undefined)
      return leaf.candidates(child.call.arguments, scope);
  }
  return null;
}

function judgeChildren(
  node: BranchNode,
  scope: Scope,
  judging: Judging,
  subjects: readonly Subject[],
): RequirementVerdict {
  const children = node.children.map((child) => judgeNode(child, scope, judging, subjects));
  const verdict = node.operator === "any" ? bestOf(children) : worstOf(children);
  const [document] = scope.documents;
  return judged(node, scope, levelOf(node, scope), {
    operator: node.operator,
    subject: null,
    verdict,
    children,
    because: becauseOf(children, verdict, node),
    fix: verdict === "satisfied" ? null : node.fix,
    path: document?.path ?? children.find((child) => child.verdict === verdict)?.path ?? [],
    contradicted: children.some(({ contradicted }) => contradicted),
  });
}

const counting = (children: readonly RequirementVerdict[]): readonly RequirementVerdict[] =>
  children.filter(({ level, verdict }) => level === "required" && verdict !== "not-applicable");

function worstOf(children: readonly RequirementVerdict[]): Verdict {
  const verdicts = counting(children).map(({ verdict }) => verdict);
  if (verdicts.length === 0)
    return children.length > 0 && children.some(({ level }) => level === "recommended")
      ? "satisfied"
      : "not-applicable";
  return verdicts.reduce((left, right) => (isWorse(right, left) ? right : left));
}

function bestOf(children: readonly RequirementVerdict[]): Verdict {
  const verdicts = counting(children).map(({ verdict }) => verdict);
  return verdicts.length === 0
    ? "not-applicable"
    : verdicts.reduce((left, right) => (isWorse(left, right) ? right : left));
}

function becauseOf(
  children: readonly RequirementVerdict[],
  verdict: Verdict,
  node: RequirementNode,
): RequirementVerdict["because"] {
  const decisive = children.filter((child) => child.level === "required" && child.verdict === verdict);
  const [first] = decisive;
  if (first === undefined || verdict === "satisfied") return node.label;
  return first.operator === "leaf" ? first.because : first.label;
}
