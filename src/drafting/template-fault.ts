import type { Text } from "../locale/text.ts";

/** What is wrong in a template, and where: 1-based line and column. */
export interface TemplateFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** A warning does not keep a document from being written. */
  readonly severity: "error" | "warning";
  readonly message: Text;
}
