import type { Party, Role } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";
import type { RequirementBasis } from "./verdict.ts";

/** Which predicate, with its arguments (`kind`, `party`, `mention`, …). */
export interface LeafCall {
  readonly leaf: string;
  readonly arguments: Readonly<Record<string, string>>;
}

/** A set over which a node is judged, once per member. */
export type NodeSet = "claimed-invoice" | "claimed-invoice-but-deposits" | "exhibited-contract" | "open-incident";

/** What must have come before a gate's question makes sense. */
export type Occasion = "contract" | "claimed-invoice" | "open-incident";

/** What every node of a gate's tree says. */
interface NodeHead {
  /** Id path without the gate: `order/quote/signed-by-client`. */
  readonly id: string;
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
  readonly each: NodeSet | null;
  /** An empty set is then not applicable instead of missing. */
  readonly optional: boolean;
  /** Nothing here may stay to confirm: what is, is missing. */
  readonly strict: boolean;
}

export interface LeafNode extends NodeHead {
  readonly operator: "leaf";
  readonly call: LeafCall;
}

export interface BranchNode extends NodeHead {
  readonly operator: "all" | "any";
  readonly children: readonly RequirementNode[];
}

export type RequirementNode = LeafNode | BranchNode;

export interface Gate {
  readonly id: string;
  readonly label: Text;
  readonly occasion: Occasion;
  /** `to-confirm` fails `check` at this gate unless `--no-strict`. */
  readonly strict: boolean;
  readonly children: readonly RequirementNode[];
}

/** A step of the road: advice on what to do next, never a wall. */
export interface Rung {
  readonly id: string;
  readonly label: Text;
  readonly by: Party;
  /** Days after the step before, or after the due date for the first. */
  readonly wait: number;
  /** The gate to be at for it: what it would still miss is said. */
  readonly gate: string | null;
  readonly template: string;
  /** null where it is not known, or nothing. */
  readonly cost: Text | null;
  /** Kind of the journal's entry that says it was done. */
  readonly log: string;
  /** Other kinds that show it was done, or left behind. */
  readonly orLog: readonly string[];
  /** Never the next one by itself: offered beside the next one. */
  readonly optional: boolean;
}

/** A procedure that the company may choose once it has the file. */
export interface Route {
  readonly id: string;
  readonly label: Text;
  readonly by: Party;
  readonly gate: string;
  readonly template: string;
  readonly cost: Text | null;
  readonly log: string;
  /** Ids of the legal parameters that say how long it takes and what it is open to. */
  readonly law: readonly string[];
}

/** The gates of an umbrella company: plain JSON, compiled when the program is built. */
export interface Policy {
  readonly name: string;
  readonly gates: readonly Gate[];
  /** Days before the end of limitation under which it is near. */
  readonly limitationNear: number;
  readonly road: readonly Rung[];
  readonly routes: readonly Route[];
}

export const gateOf = (policy: Policy, id: string): Gate | null => policy.gates.find((gate) => gate.id === id) ?? null;
