import type { Policy, RequirementNode } from "../policy/policy.ts";

/** Every node of a policy that bears this id path, in whatever gate. */
export function nodesCalled(policy: Policy, id: string): RequirementNode[] {
  const found: RequirementNode[] = [];
  const visit = (node: RequirementNode): void => {
    if (node.id === id) found.push(node);
    if (node.operator !== "leaf") node.children.forEach(visit);
  };
  for (const gate of policy.gates) gate.children.forEach(visit);
  return found;
}
