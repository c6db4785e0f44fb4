import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { problemText } from "../problem-text.ts";
import { syntaxProblems } from "../../case/problem-at.ts";
import { parseYaml } from "../../yaml-source/parse-yaml.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import { printable } from "../../reporters/text/printable.ts";
import { Refusal } from "../shell.ts";

export type Tree = Readonly<Record<string, Plain>>;

/** `--answers file.yaml`: keys as in the file to be written. Throws a Refusal when there is no such file or it is no YAML group. */
export async function readAnswers(path: string | null, cwd: string): Promise<Tree> {
  if (path === null) return {};
  const shown = printable(path);
  const bytes = await readFile(resolve(cwd, path)).catch(() => null);
  if (bytes === null) {
    throw new Refusal({
      fr: `Ce fichier de réponses ne s’ouvre pas : ${shown}`,
      en: `This file of answers does not open: ${shown}`,
    });
  }
  const yaml = parseYaml(bytes);
  if (yaml.problems.length > 0) throw problemText(path, syntaxProblems(yaml));
  if (typeof yaml.value === "object" && yaml.value !== null && !Array.isArray(yaml.value)) return yaml.value as Tree;
  throw new Refusal({
    fr: `${shown} doit contenir des clés et leurs valeurs, comme case.yaml.`,
    en: `${shown} must hold keys and their values, like case.yaml.`,
  });
}

const isTree = (value: Plain | undefined): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What the second says wins; groups are merged key by key, lists are replaced. */
export function merged(below: Tree, above: Tree): Tree {
  const result: Record<string, Plain> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const before = result[key];
    result[key] = isTree(before) && isTree(value) ? merged(before, value) : value;
  }
  return result;
}

/** The value at these keys; null when there is none. */
export function valueAt(tree: Tree, path: readonly string[]): Plain {
  let value: Plain | undefined = tree;
  for (const key of path) value = isTree(value) ? value[key] : undefined;
  return value ?? null;
}
