import type { Text } from "../../locale/text.ts";

/** What is wrong with a file, and how to put it right, each in one or two sentences. */
export interface ProblemText {
  readonly message: Text;
  readonly fix: Text;
}

/** Writes the sentences from the field (`invoices[0].gross`), what stands there, and what was expected. */
export type WriteProblem = (field: string, actual: string, expected: readonly string[]) => ProblemText;
