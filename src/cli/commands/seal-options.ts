export interface SealOptions {
  readonly case: string | null;
  readonly dryRun: boolean;
}
