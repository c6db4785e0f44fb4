export interface ReportOptions {
  readonly paths: readonly string[];
  readonly format: "html" | "csv" | "ics";
  /** null: stdout, or the usual folder for drafts. */
  readonly output: string | null;
  readonly csvDialect: string | null;
  /** Only the cases that this person follows. */
  readonly responsible: string | null;
  /** Write the e-mails that ask for what is missing, instead of a page. */
  readonly drafts: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
}
