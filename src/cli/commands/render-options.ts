import type { Sending } from "../../drafting/delivery-line.ts";
import { type DocumentFormat } from "../../drafting/template.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { type GivenValue } from "../case-flags/flag-values.ts";

/** What a line asks to write: one template by its name, those of a step, or all that the case allows. */
export type Wanted =
  | { readonly kind: "one"; readonly template: string }
  | { readonly kind: "gate"; readonly gate: string }
  | { readonly kind: "all" };

export interface RenderOptions {
  readonly wanted: Wanted;
  /** Ids or paths; empty for the case of the working directory. */
  readonly cases: readonly string[];
  /** Empty: the first of each template's own. */
  readonly formats: readonly DocumentFormat[];
  readonly output: string | null;
  /** Clauses added to a contract, by their id or French name. */
  readonly clauses: readonly string[];
  readonly final: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** The day by which the recipient is asked to act; null for the usual one. */
  readonly deadline: PlainDate | null;
  readonly sending: Sending;
  /** Values that the line gives for this document alone. */
  readonly given: readonly GivenValue[];
}
