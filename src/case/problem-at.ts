import type * as z from "zod";
import type { KeyPath } from "../place/place.ts";
import type { YamlFile } from "../yaml-source/parse-yaml.ts";
import type { CaseProblem, CaseProblemCode } from "./parsed.ts";
import { schemaProblems } from "./schema/schema-problems.ts";

/** What keeps a file from being read as YAML, each with its place. */
export const syntaxProblems = (yaml: YamlFile): CaseProblem[] =>
  yaml.problems.map(({ code, offset, length }) => ({
    code: "syntax",
    detail: code,
    path: [],
    ...yaml.placeAt(offset),
    length: lengthOnLine(yaml.text, { start: offset, end: offset + length }),
    actual: null,
    expected: [],
  }));

/** What a schema refuses in a file, each with its place. */
export const shapeProblems = (
  yaml: YamlFile,
  schema: z.core.$ZodType,
  issues: readonly z.core.$ZodIssue[],
): CaseProblem[] =>
  schemaProblems(schema, yaml.value, issues).map(({ code, detail, path, expected }) =>
    problemAt(yaml, code, detail, path, expected),
  );

/** A problem at the value under these keys; an unknown key is shown itself, an absent one at its nearest parent. */
export function problemAt(
  yaml: YamlFile,
  code: CaseProblemCode,
  detail: string,
  path: KeyPath,
  expected: readonly string[] = [],
): CaseProblem {
  const node = yaml.nodeAt(path);
  const range = code === "unknown-key" ? yaml.keyRange(path) : node;
  return {
    code,
    detail,
    path,
    ...(range === null ? yaml.placeOf(path) : yaml.placeAt(range.start)),
    length: range === null ? 1 : lengthOnLine(yaml.text, range),
    actual: code === "unknown-key" ? printable(String(path.at(-1))) : node?.kind === "scalar" ? cut(node.value) : null,
    expected,
  };
}

/** In the order of the file. */
export const byPlace = (problems: readonly CaseProblem[]): CaseProblem[] =>
  [...problems].sort((a, b) => a.line - b.line || a.column - b.column);

function lengthOnLine(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  const broken = text.slice(start, end).search(/[\r\n]/);
  return Math.max(1, broken === -1 ? end - start : broken);
}

const cut = (value: string | null): string | null => (value === null ? null : printable(value));

/** At most sixty characters, on one line, nothing that a terminal would obey. */
export function printable(value: string): string {
  const plain = value.slice(0, 200).replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
