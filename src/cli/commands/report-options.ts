export interface ReportOptions {
  readonly paths: readonly string[];
  readonly format: "html" | "csv" | "ics";
  /** null: stdout. */
  readonly output: string | null;
  /** Only the cases that this person follows. */
  readonly responsible: string | null;
}
