import type { GateVerdict, RequirementVerdict } from "../policy/verdict.ts";

/** A requirement as it stands in a gate's tree, with what it and the nodes above it speak of. */
export interface Instance {
  readonly node: RequirementVerdict;
  readonly subjects: readonly string[];
  /** It is unmet, and so is every `any` above it. */
  readonly isOpen: boolean;
}

const isUnmet = ({ verdict }: RequirementVerdict): boolean => verdict === "missing" || verdict === "to-confirm";

/** Every place in these gates where each requirement is judged, by its id. */
export function instancesIn(gates: readonly GateVerdict[]): ReadonlyMap<string, readonly Instance[]> {
  const found = new Map<string, Instance[]>();
  const visit = (node: RequirementVerdict, above: readonly string[], open: boolean): void => {
    const subjects = node.subject === null ? above : [...above, ...node.subject.id.split(" + ")];
    if (node.operator !== "each") {
      const instance = { node, subjects, isOpen: open && isUnmet(node) };
      const known = found.get(node.id);
      if (known === undefined) found.set(node.id, [instance]);
      else known.push(instance);
    }
    const stillOpen = open && (node.operator !== "any" || isUnmet(node));
    for (const child of node.children) visit(child, subjects, stillOpen);
  };
  for (const gate of gates) visit(gate.requirements, [], true);
  return found;
}
