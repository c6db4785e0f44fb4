import { type DocumentFormat } from "../../drafting/template.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { type GivenValue } from "../case-flags/flag-values.ts";

export interface RenderOptions {
  /** Id or French name of a template. */
  readonly template: string;
  /** Ids or paths; empty for the case of the working directory. */
  readonly cases: readonly string[];
  /** null: the first of the template's own. */
  readonly format: DocumentFormat | null;
  readonly output: string | null;
  readonly final: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** The day by which the recipient is asked to act; null for the usual one. */
  readonly deadline: PlainDate | null;
  /** Values that the line gives for this document alone. */
  readonly given: readonly GivenValue[];
}
