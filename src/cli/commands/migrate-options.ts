export interface MigrateOptions {
  readonly paths: readonly string[];
  readonly yes: boolean;
  readonly dryRun: boolean;
}
