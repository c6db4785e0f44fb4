import type { KeyPath } from "../place/place.ts";
import { parseYaml, type YamlFile } from "../yaml-source/parse-yaml.ts";
import type { YamlValue } from "../yaml-source/yaml-node.ts";
import type { CaseFile } from "./case-file.ts";
import type { CaseProblem, CaseProblemCode, Parsed } from "./parsed.ts";
import { whyUnsafe } from "./safe-path.ts";
import { caseSchema } from "./schema/case.ts";
import { schemaProblems } from "./schema/schema-problems.ts";

/** The version of `case.yaml` that this program reads and writes. */
export const SCHEMA_VERSION = "1";

/**
 * Reads `case.yaml`: the case, or all that keeps it from being one, each with its place. Null and absent mean the same.
 * A path that leads out of the folder is a problem too, but does not make the case unreadable: that document alone is unusable.
 */
export function parseCase(bytes: Uint8Array): Parsed {
  const yaml = parseYaml(bytes);
  const problems: CaseProblem[] = yaml.problems.map(({ code, offset, length }) => ({
    code: "syntax",
    detail: code,
    path: [],
    ...yaml.placeAt(offset),
    length,
    actual: null,
    expected: [],
  }));
  if (problems.length > 0) return parsed(yaml, null, problems);
  const version = versionProblem(yaml);
  if (version?.detail === "unknown-version") return parsed(yaml, null, [version]);
  const read = caseSchema.safeParse(yaml.value);
  if (read.success) return parsed(yaml, read.data, unsafePaths(yaml));
  const refused = schemaProblems(caseSchema, yaml.value, read.error.issues)
    .filter(({ path }) => path[0] !== "schema" || path.length !== 1)
    .map(({ code, detail, path, expected }) => problemAt(yaml, code, detail, path, expected));
  const all = [...(version === null ? [] : [version]), ...refused, ...unsafePaths(yaml)];
  return parsed(
    yaml,
    null,
    all.sort((a, b) => a.line - b.line || a.column - b.column),
  );
}

function parsed(yaml: YamlFile, caseFile: CaseFile | null, problems: readonly CaseProblem[]): Parsed {
  let lines: readonly string[] | null = null;
  return {
    caseFile,
    problems,
    get lines() {
      lines ??= yaml.text.split(/\r?\n/);
      return lines;
    },
    placeOf: yaml.placeOf,
  };
}

function versionProblem(yaml: YamlFile): CaseProblem | null {
  const { value } = yaml;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const version = (value as Readonly<Record<string, YamlValue>>)["schema"];
  if (version === SCHEMA_VERSION) return null;
  const detail = version === undefined || version === null ? "missing-version" : "unknown-version";
  return problemAt(yaml, "version", detail, ["schema"], [SCHEMA_VERSION]);
}

function problemAt(
  yaml: YamlFile,
  code: CaseProblemCode,
  detail: string,
  path: KeyPath,
  expected: readonly string[] = [],
): CaseProblem {
  const node = yaml.nodeAt(path);
  // A key that should not be there is shown itself; for any other fault, what stands under the key.
  const range = code === "unknown-key" ? yaml.keyRange(path) : node;
  const key = path.at(-1);
  return {
    code,
    detail,
    path,
    ...(range === null ? yaml.placeOf(path) : yaml.placeAt(range.start)),
    length: range === null ? 1 : lengthOnLine(yaml.text, range),
    actual: code === "unknown-key" ? printable(String(key)) : node?.kind === "scalar" ? cut(node.value) : null,
    expected,
  };
}

function lengthOnLine(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  return Math.max(1, lineEnd === -1 ? end - start : lineEnd);
}

const cut = (value: string | null): string | null => (value === null ? null : printable(value));

/** At most sixty characters, on one line, nothing that a terminal would obey. */
const printable = (value: string): string => {
  const plain = value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
};

function unsafePaths(yaml: YamlFile): CaseProblem[] {
  const problems: CaseProblem[] = [];
  const look = (value: YamlValue, path: KeyPath): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      value.forEach((item: YamlValue, index) => {
        look(item, [...path, index]);
      });
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      const own = [...path, key];
      if (key === "file" && typeof child === "string") report(child, own);
      else if (path.length === 1 && path[0] === "intake") report(key, own);
      look(child, own);
    }
  };
  const report = (file: string, path: KeyPath): void => {
    const reason = whyUnsafe(file);
    if (reason !== null) problems.push({ ...problemAt(yaml, "unsafe-path", reason, path), actual: printable(file) });
  };
  look(yaml.value, []);
  return problems;
}
