export interface StatusOptions {
  /** Id or path of a case; null for the table of all, unless the working directory is a case. */
  readonly case: string | null;
  /** `auto` or a gate, by its id or its French name. */
  readonly for: string;
  readonly tree: boolean;
  readonly verbose: boolean;
  /** Only the cases that this person follows. */
  readonly responsible: string | null;
}
