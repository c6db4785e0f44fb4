import type { CaseProblem } from "./parsed.ts";
import { parseCase, SCHEMA_VERSION } from "./parse-case.ts";

/** One line that an older or a mistyped file needs, for this version of the program. */
export interface Migration {
  /** 1-based, in the file as it is. */
  readonly line: number;
  /** The line as it is; null for a line to be added above it. */
  readonly before: string | null;
  readonly after: string;
  /** It only adds what older files did not say: nothing that stands there changes meaning. Any other change is a person's to accept. */
  readonly harmless: boolean;
}

const EDITOR_HINT = /^\uFEFF?# yaml-language-server:/m;

/**
 * What brings a `case.yaml` up to date, in the order of its lines; nothing for one that is, or that is no YAML at all. `schemaReference`: what
 * line 1 tells editors; null where there is no schema to point to.
 */
export function migrationsOf(source: string, schemaReference: string | null): readonly Migration[] {
  const parsed = parseCase(new TextEncoder().encode(source));
  if (parsed.problems.some(({ code }) => code === "syntax")) return [];
  const lines = source.replace(/^\uFEFF/, "").split(/\r?\n/);
  const added: Migration[] = [];
  if (schemaReference !== null && !EDITOR_HINT.test(source))
    added.push(addition(1, `# yaml-language-server: $schema=${schemaReference}`));
  if (parsed.problems.some(({ detail }) => detail === "missing-version"))
    added.push(addition(firstKeyLine(lines), `schema: ${SCHEMA_VERSION}`));
  const renamed = parsed.problems.flatMap((problem) => renameOf(problem, lines));
  return [...added, ...renamed].sort((one, other) => one.line - other.line);
}

const addition = (line: number, after: string): Migration => ({ line, before: null, after, harmless: true });

const firstKeyLine = (lines: readonly string[]): number => lines.findIndex((line) => /^[^#\s]/.test(line)) + 1 || 1;

/** A mistyped key becomes the one it resembles: a guess, so never done without a person. */
function renameOf({ code, expected, line, column, length }: CaseProblem, lines: readonly string[]): Migration[] {
  const before = lines[line - 1];
  const [meant] = expected;
  if (code !== "unknown-key" || meant === undefined || before === undefined) return [];
  const after = `${before.slice(0, column - 1)}${meant}${before.slice(column - 1 + length)}`;
  return [{ line, before, after, harmless: false }];
}

/** The text with these migrations made; line ends, the mark at the start and every other line stay as they are. */
export function migrated(source: string, migrations: readonly Migration[]): string {
  const mark = source.startsWith("\uFEFF") ? "\uFEFF" : "";
  const end = source.includes("\r\n") ? "\r\n" : "\n";
  const lines = source.slice(mark.length).split(/(?<=\n)/);
  // From the end, so that no line moves before its turn.
  for (const { line, before, after } of [...migrations].reverse()) {
    const at = line - 1;
    const standing = lines[at] ?? "";
    if (before === null) lines.splice(at, 0, `${after}${end}`);
    else lines[at] = `${after}${standing.slice(before.length)}`;
  }
  return mark + lines.join("");
}
