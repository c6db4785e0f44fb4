import type { Claim } from "../claim/claim.ts";
import type { Limitation } from "../deadlines/deadlines.ts";
import type { Finding } from "../findings/finding.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { GateVerdict } from "../policy/verdict.ts";
import type { NextAction } from "../road/next-action.ts";

/** The worst of a case's gates; an error finding makes it incomplete even where its gate is not applicable. */
export type CaseVerdict = "complete" | "incomplete" | "to-confirm" | "not-applicable" | "unreadable";

/** The one value that every face of the program shows: terminal, JSON, letter, report can never disagree. */
export interface Assessment {
  /** The case folder relative to the working directory, with `/`. */
  readonly path: string;
  readonly id: string;
  readonly client: string | null;
  readonly responsible: string | null;
  readonly verdict: CaseVerdict;
  /** Empty for an unreadable case. */
  readonly gates: readonly GateVerdict[];
  /** In the order of the file, requirements after rules. */
  readonly findings: readonly Finding[];
  readonly claim: Claim | null;
  readonly limitation: Limitation | null;
  readonly nextAction: NextAction | null;
  /** What comes second. */
  readonly otherwise: NextAction | null;
  /** What was judged; null for an unreadable case. */
  readonly dossier: Dossier | null;
  /** Lines of `case.yaml`, for code frames. */
  readonly lines: readonly string[];
}
