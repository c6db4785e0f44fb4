import type { Role } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";
import type { RequirementBasis } from "./verdict.ts";

/** Which predicate, with its arguments (`kind`, `party`, `mention`, …). */
export interface LeafCall {
  readonly leaf: string;
  readonly arguments: Readonly<Record<string, string>>;
}

/** What every node of a gate's tree says. */
interface NodeHead {
  /** Last part of its id path. */
  readonly id: string;
  /** From the gate: `order/quote/signed-by-client`. */
  readonly path: string;
  readonly label: Text;
  readonly basis: RequirementBasis;
  readonly level: "required" | "recommended";
  readonly waivable: boolean;
  readonly waivableBy: readonly Role[];
  readonly attestableBy: readonly Role[];
  /** A leaf that must hold, else the node is not applicable. */
  readonly when: LeafCall | null;
  /** A leaf that, when it holds, makes the node recommended only. */
  readonly recommendedWhen: LeafCall | null;
  readonly fix: Text | null;
}

export interface LeafNode extends NodeHead {
  readonly operator: "leaf";
  readonly call: LeafCall;
}

/** `each`: the branch is judged once per member of the set; an empty set is missing unless `optional`. */
export interface BranchNode extends NodeHead {
  readonly operator: "all" | "any";
  readonly each: string | null;
  readonly optional: boolean;
  readonly children: readonly RequirementNode[];
}

export type RequirementNode = LeafNode | BranchNode;

export interface Gate {
  readonly id: string;
  readonly label: Text;
  /** Nothing may be left to confirm. */
  readonly strict: boolean;
  readonly root: BranchNode;
}

export interface Policy {
  readonly name: string;
  readonly gates: ReadonlyMap<string, Gate>;
}
