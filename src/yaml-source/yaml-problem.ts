/** What can keep a file from being read as YAML. Sentences are made where people see them. */
export type YamlProblemCode =
  | "too-large"
  | "not-utf8"
  | "utf16"
  | "control-character"
  | "too-deep"
  | "alias-bomb"
  | "unknown-alias"
  | "unknown-tag"
  | "several-documents"
  | "duplicate-key"
  | "key-not-text"
  | "tab"
  | "bad-indent"
  | "unclosed"
  | "two-colons"
  | "not-yaml";

/** A problem at an offset of the text, in UTF-16 units. */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly offset: number;
  readonly length: number;
}

/** Deeper than any case file goes, far from where a recursive reader would exhaust the stack. */
export const MAX_DEPTH = 64;
/** A case with ten thousand documents stays under it. */
export const MAX_BYTES = 4 * 1024 * 1024;
