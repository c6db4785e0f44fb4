/** What `dossier check` was asked; null where a setting of the workspace, then the default, decides. */
export interface CheckOptions {
  /** Case folders, `case.yaml` files, or folders searched for cases. */
  readonly paths: readonly string[];
  /** `auto` or a gate, by its id or its French name. */
  readonly for: string;
  /** `format` or `format:file`, in the order given. */
  readonly format: readonly string[];
  readonly output: string | null;
  readonly strict: boolean | null;
  readonly waivers: boolean;
  readonly maxWarnings: number | null;
  /** `id=level`, in the order given. */
  readonly severity: readonly string[];
  readonly since: string | null;
  readonly shard: string | null;
  /** Files written by `--format json`, to report on as one run. */
  readonly merge: readonly string[] | null;
  readonly baseline: string | null;
  readonly writeBaseline: string | null;
  readonly cache: boolean;
  readonly watch: boolean;
  readonly csvDialect: string | null;
  readonly tree: boolean;
  readonly verbose: boolean;
}
