import { parseYaml, type YamlFile } from "../yaml-source/parse-yaml.ts";
import type { YamlValue } from "../yaml-source/yaml-node.ts";
import type { CaseFile } from "./case-file.ts";
import type { CaseProblem, Parsed } from "./parsed.ts";
import { byPlace, printable, problemAt, shapeProblems, syntaxProblems } from "./problem-at.ts";
import { whyUnsafe } from "./safe-path.ts";
import { caseSchema } from "./schema/case.ts";

/** The version of `case.yaml` that this program reads and writes. */
export const SCHEMA_VERSION = "1";

/**
 * Reads `case.yaml`: the case, or all that keeps it from being one, each with its place. Null and absent mean the same.
 * A path that leads out of the folder is a problem too, but does not make the case unreadable: that document alone is unusable.
 */
export function parseCase(bytes: Uint8Array): Parsed {
  const yaml = parseYaml(bytes);
  if (yaml.problems.length > 0) return new ParsedCase(yaml, null, syntaxProblems(yaml));
  const version = versionProblem(yaml);
  if (version?.detail === "unknown-version") return new ParsedCase(yaml, null, [version]);
  const read = caseSchema.safeParse(yaml.value);
  if (read.success) return new ParsedCase(yaml, read.data, unsafePaths(yaml));
  const refused = shapeProblems(yaml, caseSchema, read.error.issues).filter(({ path }) => path.join() !== "schema");
  return new ParsedCase(
    yaml,
    null,
    byPlace([...(version === null ? [] : [version]), ...refused, ...unsafePaths(yaml)]),
  );
}

class ParsedCase implements Parsed {
  readonly caseFile: CaseFile | null;
  readonly problems: readonly CaseProblem[];
  readonly placeOf: Parsed["placeOf"];
  readonly #text: string;
  #lines: readonly string[] | null = null;

  constructor(yaml: YamlFile, caseFile: CaseFile | null, problems: readonly CaseProblem[]) {
    this.caseFile = caseFile;
    this.problems = problems;
    this.placeOf = yaml.placeOf;
    this.#text = yaml.text;
  }

  get lines(): readonly string[] {
    return (this.#lines ??= this.#text.split(/\r?\n/));
  }
}

function versionProblem(yaml: YamlFile): CaseProblem | null {
  const { value } = yaml;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const version = (value as Readonly<Record<string, YamlValue>>)["schema"];
  if (version === SCHEMA_VERSION) return null;
  const detail = version === undefined || version === null ? "missing-version" : "unknown-version";
  return problemAt(yaml, "version", detail, ["schema"], [SCHEMA_VERSION]);
}

function unsafePaths(yaml: YamlFile): CaseProblem[] {
  const problems: CaseProblem[] = [];
  // The keys of the value looked at: one list for all of them, since a large case has thousands.
  const path: (string | number)[] = [];
  const look = (value: YamlValue): void => {
    if (typeof value !== "object" || value === null) return;
    const isIntake = path.length === 1 && path[0] === "intake";
    for (const key of Object.keys(value)) {
      const child = (value as Readonly<Record<string, YamlValue>>)[key] ?? null;
      if (child === null && !isIntake) continue;
      path.push(Array.isArray(value) ? Number(key) : key);
      if (key === "file" && typeof child === "string") report(child);
      else if (isIntake) report(key);
      look(child);
      path.pop();
    }
  };
  const report = (file: string): void => {
    const reason = whyUnsafe(file);
    if (reason === null) return;
    problems.push({ ...problemAt(yaml, "unsafe-path", reason, [...path]), actual: printable(file) });
  };
  look(yaml.value);
  return problems;
}
