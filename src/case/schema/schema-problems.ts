import type * as z from "zod";
import type { KeyPath } from "../../place/place.ts";
import { closestWords } from "../../yaml-source/closest-word.ts";
import type { YamlValue } from "../../yaml-source/yaml-node.ts";
import { knownKeys } from "./walk-schema.ts";

/** One thing that the schema refuses, in the words of this program. */
export interface SchemaProblem {
  readonly code: "unknown-key" | "type";
  /** `unknown-key`, `missing`, `not-a-word`, `not-text`, `not-a-list`, `not-a-map`, or a code of `scalars.ts`. */
  readonly detail: string;
  readonly path: KeyPath;
  readonly expected: readonly string[];
}

/** What zod found wrong with values read from YAML, one problem for each key or value at fault. */
export function schemaProblems(
  schema: z.core.$ZodType,
  values: YamlValue,
  issues: readonly z.core.$ZodIssue[],
): SchemaProblem[] {
  return issues.flatMap((issue): SchemaProblem[] => {
    const path = issue.path.filter((key) => typeof key !== "symbol");
    const faulty = valueAt(values, path);
    const type = (detail: string, expected: readonly string[] = []): SchemaProblem[] => [
      { code: "type", detail, path, expected },
    ];
    if (issue.code === "unrecognized_keys") {
      const known = knownKeys(schema, path);
      return issue.keys.map((key) => ({
        code: "unknown-key",
        detail: "unknown-key",
        path: [...path, key],
        expected: closestWords(key, known),
      }));
    }
    // Null and absent mean the same: what must be there is missing.
    if (faulty === null || faulty === undefined) return type("missing", wordsOf(issue, ""));
    const words = wordsOf(issue, typeof faulty === "string" ? faulty : "");
    if (words.length > 0) return type("not-a-word", words);
    if (issue.code === "invalid_type") return type(details[issue.expected] ?? "not-text");
    if (issue.code === "invalid_union") return type("not-text");
    return type(issue.message);
  });
}

const details: Readonly<Record<string, string>> = { object: "not-a-map", record: "not-a-map", array: "not-a-list" };

function valueAt(values: YamlValue, path: KeyPath): YamlValue | undefined {
  let value: YamlValue | undefined = values;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value as YamlValue | undefined;
  }
  return value;
}

/** The words allowed there, the nearest to what was written first. */
function wordsOf(issue: z.core.$ZodIssue, written: string): string[] {
  const nested = issue.code === "invalid_union" ? issue.errors.flat() : [issue];
  const words = nested.flatMap((one) => (one.code === "invalid_value" ? one.values.map(String) : []));
  const near = closestWords(written, words);
  return [...new Set([...near, ...words])];
}
