import type { Policy, RequirementNode } from "../policy/policy.ts";
import { ruleTitles } from "./rule-titles.ts";

const idsOf = (node: RequirementNode): readonly string[] =>
  node.operator === "leaf" ? [node.id] : [node.id, ...node.children.flatMap(idsOf)];

/** Ids of every rule and of every requirement of a policy: what may bear a severity. */
export const knownIds = (policy: Policy): ReadonlySet<string> =>
  new Set([...ruleTitles.keys(), ...policy.gates.flatMap(({ children }) => children.flatMap(idsOf))]);
