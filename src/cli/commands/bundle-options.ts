import type { HandoverGate } from "../../handover/exhibits/candidate.ts";

export interface BundleOptions {
  readonly case: string | null;
  readonly for: HandoverGate;
  /** Documents that would stay out, asked for by their path in the case. */
  readonly with: readonly string[];
  readonly force: boolean;
  readonly dryRun: boolean;
}
