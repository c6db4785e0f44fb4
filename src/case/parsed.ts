import type { KeyPath } from "../place/place.ts";
import type { CaseFile } from "./case-file.ts";

/** Closed set of what can be wrong with `case.yaml` itself. The rules of `rules/case/` turn a code into a finding. */
export type CaseProblemCode = "syntax" | "version" | "unknown-key" | "type" | "unsafe-path";

export interface CaseProblem {
  readonly code: CaseProblemCode;
  /** What precisely, for the sentence: a code of `schema/scalars.ts`, or a code of the YAML reader. */
  readonly detail: string;
  readonly path: KeyPath;
  /** 1-based, UTF-16. */
  readonly line: number;
  readonly column: number;
  /** Length of the faulty text, for the caret; at least 1. */
  readonly length: number;
  /** What stands there, cut to a printable size; null when nothing does. */
  readonly actual: string | null;
  /** What was expected: known keys near the mistyped one, allowed words. */
  readonly expected: readonly string[];
}

/** A case, or what keeps it from being one; and where each key stands, either way. */
export interface Parsed {
  /** null when a problem makes the case unreadable. `unsafe-path` alone does not. */
  readonly caseFile: CaseFile | null;
  readonly problems: readonly CaseProblem[];
  /** Lines of the source, for code frames. */
  readonly lines: readonly string[];
  /** Where the value at this path starts; for an absent key, its nearest parent that stands in the file. */
  readonly placeOf: (path: KeyPath) => { readonly line: number; readonly column: number };
}
