import type { Text } from "../locale/text.ts";

/** Why a template file is none, with where to look. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  readonly text: Text;
  /** 1-based place in the file, when it is known. */
  readonly line: number;
  readonly column: number;

  constructor(text: Text, line = 1, column = 1) {
    super(text.en);
    this.text = text;
    this.line = line;
    this.column = column;
  }
}
