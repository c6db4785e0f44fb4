import { leaves } from "./leaves/index.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import type { Dossier } from "./dossier.ts";
import { isWorse } from "./fact-verdict.ts";
import { missing, subjectOf, type LeafVerdict, type Scope } from "./leaf.ts";
import type { BranchNode, LeafCall, LeafNode, RequirementNode } from "./policy.ts";
import { emptyTexts, membersOf } from "./sets.ts";
import type { RequirementVerdict, Subject, Verdict } from "./verdict.ts";
import { waiverFor } from "./waivers.ts";

/** What stays the same while a gate is judged. */
export interface Judging {
  readonly dossier: Dossier;
  readonly gate: string;
  readonly waivers: boolean;
}

/** Judges a node in a scope, with its derivation. `subjects` are those above it, the nearest last. */
export function judgeNode(
  node: RequirementNode,
  scope: Scope,
  judging: Judging,
  subjects: readonly Subject[],
): RequirementVerdict {
  const within: Scope = { ...scope, attestableBy: node.attestableBy };
  if (node.when !== null && judgeCall(node.when, within).verdict !== "satisfied") return outOfPlay(node, subjects);
  return node.each === null ? judgeOnce(node, within, judging, subjects) : judgeEach(node, within, judging, subjects);
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
    const judged = judgeOnce(node, inner, judging, [...subjects, subject]);
    return { ...judged, subject: judged.subject ?? subject };
  });
  const empty = node.each === null ? null : emptyTexts[node.each];
  const verdict = members.length > 0 ? worstOf(children) : node.optional ? "not-applicable" : emptyVerdict(node);
  return {
    ...base(node, scope),
    operator: "each",
    subject: null,
    verdict,
    children,
    because: members.length === 0 && empty !== null ? empty : becauseOf(children, verdict, node),
    fix: node.fix,
    contradicted: children.some(({ contradicted }) => contradicted),
  };
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
  const judged = node.operator === "leaf" ? judgeLeaf(node, scope) : judgeBranch(node, scope, judging, subjects);
  return waive(node, judged, judging, judged.subject === null ? subjects : [...subjects, judged.subject]);
}

function judgeLeaf(node: LeafNode, scope: Scope): RequirementVerdict {
  const found = judgeCall(node.call, scope);
  const verdict: Verdict = node.strict && found.verdict === "to-confirm" ? "missing" : found.verdict;
  return { ...base(node, scope), ...found, verdict, fix: verdict === "satisfied" ? null : (node.fix ?? found.fix) };
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
    const judged = judgeChildren(
      node,
      { ...scope, documents },
      judging,
      subject === null ? subjects : [...subjects, subject],
    );
    return { ...judged, subject };
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

function isBetter(one: RequirementVerdict, other: RequirementVerdict): boolean {
  if (one.verdict !== other.verdict) return isWorse(other.verdict, one.verdict);
  return unmetLeaves(one) < unmetLeaves(other);
}

// A signature takes someone else’s good will: it is further away than a paper; a doubt only takes a word.
const SIGNATURE = 4;
const PAPER = 3;
const DOUBT = 1;

/** How far a branch is from complete: what its required leaves that are not met would take. */
export function unmetLeaves(judged: RequirementVerdict): number {
  if (judged.level === "recommended") return 0;
  if (judged.children.length === 0) {
    if (judged.verdict === "missing") return judged.id.includes("signed-by") ? SIGNATURE : PAPER;
    return judged.verdict === "to-confirm" ? DOUBT : 0;
  }
  const counts = judged.children.map(unmetLeaves);
  return judged.operator === "any" ? Math.min(...counts) : counts.reduce((sum, one) => sum + one, 0);
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
  return {
    ...base(node, scope),
    operator: node.operator,
    subject: null,
    verdict,
    children,
    because: becauseOf(children, verdict, node),
    fix: verdict === "satisfied" ? null : node.fix,
    path: document?.path ?? children.find((child) => child.verdict === verdict)?.path ?? [],
    contradicted: children.some(({ contradicted }) => contradicted),
  };
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

function base(node: RequirementNode, scope: Scope): RequirementVerdict {
  const recommended =
    node.level === "recommended" ||
    (node.recommendedWhen !== null && judgeCall(node.recommendedWhen, scope).verdict === "satisfied");
  return {
    id: node.id,
    operator: node.operator,
    verdict: "satisfied",
    level: recommended ? "recommended" : "required",
    basis: node.basis,
    label: node.label,
    subject: subjectOf(scope.documents),
    children: [],
    evidence: [],
    because: node.label,
    fix: null,
    path: scope.documents[0]?.path ?? [],
    waived: null,
    contradicted: false,
  };
}

function outOfPlay(node: RequirementNode, subjects: readonly Subject[]): RequirementVerdict {
  return {
    id: node.id,
    operator: node.operator,
    verdict: "not-applicable",
    level: node.level,
    basis: node.basis,
    label: node.label,
    subject: subjects.at(-1) ?? null,
    children: [],
    evidence: [],
    because: { fr: "sans objet ici", en: "not applicable here" },
    fix: null,
    path: [],
    waived: null,
    contradicted: false,
  };
}

function waive(
  node: RequirementNode,
  judged: RequirementVerdict,
  judging: Judging,
  subjects: readonly Subject[],
): RequirementVerdict {
  if (!judging.waivers || (judged.verdict !== "missing" && judged.verdict !== "to-confirm")) return judged;
  const applied = waiverFor(judging.dossier, judging.gate, node, subjects);
  if (applied === null) return judged;
  const { reason, by, until } = applied.waiver;
  if (!applied.confirmed) {
    return {
      ...judged,
      verdict: "to-confirm",
      because: { fr: "dérogation à confirmer par la société", en: "waiver for the company to confirm" },
      fix: {
        fr: "demandez à la société de confirmer la dérogation",
        en: "ask the company to confirm the waiver",
      },
    };
  }
  return {
    ...judged,
    verdict: "waived",
    fix: null,
    waived: { reason: reason ?? "", by: by ?? "", until: until ?? "" },
  };
}
