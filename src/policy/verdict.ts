import type { Text } from "../locale/text.ts";
import type { KeyPath } from "../place/place.ts";

/** Verdict of a requirement, best to worst; `not-applicable` is left out of its parent. */
export type Verdict = "satisfied" | "waived" | "to-confirm" | "missing" | "not-applicable";

/** Where a requirement comes from: « demandé par la société » is not « exigé par la loi ». */
export type RequirementBasis = "law" | "article" | "practice" | "company";

export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** What was seen for a leaf, as JSON shows it. */
export interface Clue {
  readonly basis: string;
  readonly file: string | null;
  readonly page: number | null;
  readonly excerpt: string | null;
  readonly by: string | null;
  readonly because: Text;
}

/** A node of a gate's tree, judged, with its derivation. */
export interface RequirementVerdict {
  /** Path from the gate: `delivery/acceptance-report/signed-by-client`; the gate's own id at the top. */
  readonly id: string;
  readonly operator: "all" | "any" | "each" | "leaf";
  readonly verdict: Verdict;
  readonly level: "required" | "recommended";
  readonly basis: RequirementBasis;
  readonly label: Text;
  readonly subject: Subject | null;
  readonly children: readonly RequirementVerdict[];
  readonly evidence: readonly Clue[];
  /** Why this verdict, in half a sentence. */
  readonly because: Text;
  readonly fix: Text | null;
  /** Keys in `case.yaml` to look at: the document judged, or the list it is missing from. */
  readonly path: KeyPath;
  readonly waived: { readonly reason: string; readonly by: string; readonly until: string } | null;
  /** A document of this branch is contradicted by what it shows: an error even where another branch makes up for it. */
  readonly contradicted: boolean;
}

export type GateOutcome = "complete" | "incomplete" | "to-confirm" | "not-applicable";

export interface GateVerdict {
  readonly id: string;
  readonly verdict: GateOutcome;
  readonly because: Text;
  readonly label: Text;
  readonly requirements: RequirementVerdict;
}
