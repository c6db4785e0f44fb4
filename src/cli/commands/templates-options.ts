/** What is asked of the templates. */
export type TemplatesAction = "list" | "show" | "eject" | "check";

export interface TemplatesOptions {
  readonly action: TemplatesAction;
  /** Id or French name; null for all of them. */
  readonly name: string | null;
  readonly format: "pretty" | "json";
  readonly force: boolean;
  readonly dryRun: boolean;
}
