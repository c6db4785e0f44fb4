import type { ExitCode, Shell } from "../shell.ts";

/** What `dossier check` was asked; null where a setting of the workspace, then the default, decides. */
export interface CheckOptions {
  /** Case folders, `case.yaml` files, or folders searched for cases; with `merge`, the JSON files. */
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
  readonly merge: readonly string[] | null;
  readonly baseline: string | null;
  readonly writeBaseline: string | null;
  readonly cache: boolean;
  readonly watch: boolean;
  readonly csvDialect: string | null;
  readonly tree: boolean;
  readonly verbose: boolean;
}

export const checkDefaults: CheckOptions = {
  paths: [],
  for: "auto",
  format: [],
  output: null,
  strict: null,
  waivers: true,
  maxWarnings: null,
  severity: [],
  since: null,
  shard: null,
  merge: null,
  baseline: null,
  writeBaseline: null,
  cache: true,
  watch: false,
  csvDialect: null,
  tree: false,
  verbose: false,
};

/** Is the file complete? One case or thousands. The body is loaded when it runs, so that help does not wait for it. */
export async function runCheck(options: CheckOptions, shell: Shell): Promise<ExitCode> {
  if (options.watch) {
    const { checkAgain } = await import("./check-watch.ts");
    return checkAgain(options, shell);
  }
  const { checkOnce } = await import("./check-run.ts");
  return checkOnce(options, shell);
}
