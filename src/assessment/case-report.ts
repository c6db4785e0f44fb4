import type { CaseFile, Party } from "../case/case-file.ts";
import type { ConfirmedEvent, DatedTerm, LimitationStart } from "../deadlines/deadlines.ts";
import type { FindingSource, Severity } from "../findings/finding.ts";
import type { Text } from "../locale/text.ts";
import type { Place } from "../place/place.ts";
import type { GateOutcome, RequirementBasis, Subject, Verdict } from "../policy/verdict.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { CaseVerdict } from "./assessment.ts";
import type { Desk } from "./desk-of.ts";

/**
 * One case as `check --format json` prints it: plain JSON, amounts as strings. Every format is written from this value alone, so that what
 * comes from a cache or from another machine's shard gives the same bytes as a fresh assessment.
 */
export interface CaseReport {
  readonly path: string;
  readonly id: string;
  readonly client: string | null;
  readonly responsible: string | null;
  readonly verdict: CaseVerdict;
  /** Who the case waits for. */
  readonly desk: Desk;
  readonly gates: readonly GateReport[];
  readonly findings: readonly FindingReport[];
  readonly claim: ClaimReport | null;
  readonly limitation: LimitationReport | null;
  /** The days the case has to keep, earliest first, past ones included. */
  readonly deadlines: readonly DatedTerm[];
  readonly nextAction: ActionReport | null;
  readonly otherwise: ActionReport | null;
  readonly closed: { readonly on: PlainDate | null; readonly reason: NonNullable<CaseFile["closed"]>["reason"] } | null;
}

export interface GateReport {
  readonly id: string;
  readonly verdict: GateOutcome;
  /** Whether a point to confirm fails it by default: the policy says so. */
  readonly strict: boolean;
  readonly label: Text;
  readonly because: Text;
  readonly requirements: RequirementReport;
}

/** A leaf has `evidence` and neither `operator` nor `children`; a branch the other way round. */
export interface RequirementReport {
  readonly id: string;
  readonly operator?: "all" | "any" | "each";
  readonly verdict: Verdict;
  readonly level: "required" | "recommended";
  readonly basis: RequirementBasis;
  readonly label: Text;
  readonly subject?: Subject | undefined;
  readonly because: Text;
  readonly evidence?: readonly ClueReport[];
  readonly fix?: Text | undefined;
  readonly waived?: WaiverReport | undefined;
  readonly children?: readonly RequirementReport[];
}

export interface ClueReport {
  readonly basis: string;
  readonly file: string | null;
  readonly page: number | null;
  readonly excerpt: string | null;
  readonly by: string | null;
  /** Only where it is not the leaf’s own. */
  readonly because?: Text;
}

export interface WaiverReport {
  readonly reason: string;
  readonly by: string;
  readonly until: string;
}

export interface FindingReport {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly requirement: string | null;
  readonly gates: readonly string[];
  /** What the rule looks for, or the requirement's label. */
  readonly title: Text;
  readonly place: Place;
  readonly message: Text;
  readonly why: Text | null;
  readonly fix: Text | null;
  readonly source: FindingSource | null;
  readonly fingerprint: string;
  readonly waived: WaiverReport | null;
  /** Lines of `case.yaml` around the place; null for an unmet requirement, which is about what does not stand there. */
  readonly frame: FrameReport | null;
}

export interface FrameReport {
  /** Number of the first line, 1-based. */
  readonly first: number;
  readonly lines: readonly string[];
  /** UTF-16 units under which the carets go; at least 1. */
  readonly length: number;
}

/** Amounts have two decimals. */
export interface ClaimReport {
  readonly currency: string;
  readonly invoiced: string;
  readonly paid: string;
  readonly balance: string;
  readonly principal: string;
  readonly interest: string;
  readonly recoveryFee: string;
  readonly total: string;
  readonly interestAccrued: string;
  readonly interestPaid: string;
  readonly overdueSince: PlainDate | null;
  readonly invoices: readonly (string | null)[];
  readonly excluded: readonly { readonly invoice: string; readonly reason: Text }[];
  readonly toConfirm: readonly Text[];
  /** What rests on a value of the workspace instead of the shipped law, each with its source. */
  readonly fromWorkspace: readonly Text[];
}

export interface LimitationReport {
  readonly date: PlainDate;
  readonly daysLeft: number;
  readonly invoice: string;
  /** Every plausible start, earliest first: the first is the one used. */
  readonly starts: readonly LimitationStart[];
  readonly confirmedEvents: readonly ConfirmedEvent[];
  readonly possibleInterruptions: readonly { readonly on: PlainDate; readonly what: Text }[];
}

export interface ActionReport {
  readonly label: Text;
  /** In English: the form that scripts may lean on. */
  readonly command: string;
  readonly commands: Text;
  readonly by: Party;
  readonly before: PlainDate | null;
  readonly reason: Text | null;
  /** Of a rung of the road: the gate it asks, what it costs where known, the day from which it makes sense. */
  readonly gate: string | null;
  readonly cost: Text | null;
  readonly from: PlainDate | null;
}
