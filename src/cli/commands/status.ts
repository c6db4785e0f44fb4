import type { ExitCode, Shell } from "../shell.ts";

export interface StatusOptions {
  /** Id or path of a case; null for the table of all, unless the working directory is a case. */
  readonly case: string | null;
  /** `auto` or a gate, by its id or its French name. */
  readonly for: string;
  readonly tree: boolean;
  /** Only the cases that this person follows. */
  readonly responsible: string | null;
  readonly verbose: boolean;
}

export const statusDefaults: StatusOptions = {
  case: null,
  for: "auto",
  tree: false,
  responsible: null,
  verbose: false,
};

/** Where a case stands, or a table of all. The body is loaded when it runs, so that help does not wait for it. */
export async function runStatus(options: StatusOptions, shell: Shell): Promise<ExitCode> {
  const { showStatus } = await import("./status-run.ts");
  return showStatus(options, shell);
}
