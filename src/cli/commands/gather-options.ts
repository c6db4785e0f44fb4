import { type GivenValue } from "../case-flags/flag-values.ts";

export interface GatherOptions {
  readonly case: string | null;
  /** Answers given on the line, at their places in `case.yaml`. */
  readonly given: readonly GivenValue[];
  /** Whose word the answers are; the person whose copy this is by default. */
  readonly by: string | null;
}
