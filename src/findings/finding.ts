import type { Text } from "../locale/text.ts";
import type { Place } from "../place/place.ts";

export const severities = ["off", "note", "warning", "error"] as const;
/** What a finding weighs: an error blocks, a warning does not, a note informs. */
export type Severity = Exclude<(typeof severities)[number], "off">;

export interface FindingSource {
  readonly title: string;
  readonly url: string | null;
}

/** An unmet requirement or what a rule saw: place, message, why, fix. Plain JSON. */
export interface Finding {
  /** A rule's id, or the id path of an unmet requirement. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** The requirement that this finding is, or that its rule explains. */
  readonly requirement: string | null;
  readonly gates: readonly string[];
  readonly place: Place;
  readonly message: Text;
  readonly why: Text | null;
  readonly fix: Text | null;
  readonly source: FindingSource | null;
  /** sha256 of rule or requirement id, case id, and subject, or else key path, or else file path, joined by NUL. */
  readonly fingerprint: string;
  readonly waived: { readonly reason: string; readonly by: string; readonly until: string } | null;
}
