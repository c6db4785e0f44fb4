import type { LeafCall, Policy, RequirementNode } from "../policy/policy.ts";
import { gateOf } from "../policy/policy.ts";
import { unmetLeaves } from "../policy/nearness.ts";
import type { GateVerdict, RequirementVerdict, Subject } from "../policy/verdict.ts";

/** A leaf that is not met, with the predicate behind it and what it speaks of, the nearest subject last. */
export interface OpenLeaf {
  readonly node: RequirementVerdict;
  readonly call: LeafCall;
  readonly subjects: readonly Subject[];
}

// Recommended only, but asked even when nothing else is missing: a commissaire de justice asks for the one first, what is handed over to the
// insurer carries the other.
const askedThough = new Set(["insolvency-checked", "incident/certificate"]);

/**
 * What stands between the case and its gate, in the order of the tree. Of an `any`, only the branch nearest to complete: asking about the
 * others would ask for what is not needed.
 */
export function openLeaves(verdict: GateVerdict, policy: Policy): OpenLeaf[] {
  const calls = callsOf(policy, verdict.id);
  const open: OpenLeaf[] = [];
  const visit = (node: RequirementVerdict, subjects: readonly Subject[]): void => {
    const isOpen = node.verdict === "missing" || node.verdict === "to-confirm";
    const isAsked = node.level === "required" || askedThough.has(node.id);
    if (!isAsked || (!isOpen && (node.verdict !== "satisfied" || node.operator === "any"))) return;
    const within = node.subject === null ? subjects : [...subjects, node.subject];
    const call = calls.get(node.id);
    if (node.children.length === 0) {
      if (isOpen && call !== undefined) open.push({ node, call, subjects: within });
      return;
    }
    const children = node.operator === "any" ? nearest(node.children) : node.children;
    for (const child of children) visit(child, within);
  };
  for (const child of verdict.requirements.children) visit(child, []);
  return verdict.verdict === "complete" ? open.filter(({ node }) => askedThough.has(node.id)) : open;
}

function nearest(branches: readonly RequirementVerdict[]): readonly RequirementVerdict[] {
  const candidates = branches.filter(({ verdict }) => verdict !== "not-applicable");
  const best = [...candidates].sort((left, right) => rank(left) - rank(right))[0];
  return best === undefined ? [] : [best];
}

// A branch that already has its document comes before one that would need another.
const rank = (branch: RequirementVerdict): number => (branch.subject === null ? 100 : 0) + unmetLeaves(branch);

function callsOf(policy: Policy, gate: string): ReadonlyMap<string, LeafCall> {
  const calls = new Map<string, LeafCall>();
  const visit = (node: RequirementNode): void => {
    if (node.operator === "leaf") calls.set(node.id, node.call);
    else node.children.forEach(visit);
  };
  gateOf(policy, gate)?.children.forEach(visit);
  return calls;
}
