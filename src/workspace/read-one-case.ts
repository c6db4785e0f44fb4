import { basename, dirname, relative, resolve, sep } from "node:path";
import { lstatSync } from "node:fs";
import { parseCase } from "../case/parse-case.ts";
import { CASE_FILE_NAME, readCase } from "../case/read-case.ts";
import { closestWords } from "../yaml-source/closest-word.ts";
import { findCases } from "./read-cases.ts";
import type { Workspace } from "./workspace.ts";

/** The one case that a command acts on, or why it cannot be told; `cases` are absolute paths, `near` the ids that look like the one asked. */
export type OneCase =
  | { readonly found: string }
  | {
      readonly found: null;
      readonly because: "not-found" | "several" | "none-here";
      readonly cases: readonly string[];
      readonly near: readonly string[];
    };

/**
 * Finds a case by its path, its id or its folder's name; without either, from the working directory, or as the only case of the workspace.
 */
export async function findOneCase(asked: string | null, workspace: Workspace, cwd: string): Promise<OneCase> {
  if (asked === null) return fromDirectory(workspace, cwd);
  const path = resolve(cwd, asked);
  if (isCase(path)) return { found: path };
  if (basename(path) === CASE_FILE_NAME && isCase(dirname(path))) return { found: dirname(path) };
  const cases = await findCases([], workspace, cwd);
  const named = cases.filter((dir) => basename(dir).normalize("NFC") === asked.normalize("NFC"));
  const matching = named.length > 0 ? named : await withId(cases, asked);
  const [only] = matching;
  if (matching.length === 1 && only !== undefined) return { found: only };
  if (matching.length > 1) return { found: null, because: "several", cases: matching, near: [] };
  const near = closestWords(
    asked,
    cases.map((dir) => basename(dir)),
  );
  return { found: null, because: cases.length === 0 ? "none-here" : "not-found", cases, near };
}

async function fromDirectory(workspace: Workspace, cwd: string): Promise<OneCase> {
  const top = workspace.root ?? resolve("/");
  for (let folder = resolve(cwd); isWithin(folder, top); folder = dirname(folder)) {
    if (isCase(folder)) return { found: folder };
    if (folder === dirname(folder)) break;
  }
  const cases = await findCases([], workspace, cwd);
  const [only] = cases;
  if (cases.length === 1 && only !== undefined) return { found: only };
  return { found: null, because: cases.length === 0 ? "none-here" : "several", cases, near: [] };
}

const isWithin = (folder: string, top: string): boolean => {
  const path = relative(top, folder);
  return path === "" || (path !== ".." && !path.startsWith(`..${sep}`));
};

function isCase(dir: string): boolean {
  try {
    return lstatSync(resolve(dir, CASE_FILE_NAME), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // A folder without permission: whether it is a case is answered when it is read.
    const code = error instanceof Error && "code" in error ? error.code : null;
    return code === "EACCES" || code === "EPERM";
  }
}

/** Folders whose case bears this id under another folder's name. */
async function withId(cases: readonly string[], id: string): Promise<string[]> {
  const matching: string[] = [];
  for (const dir of cases) {
    const { source } = await readCase(dir);
    if (source !== null && parseCase(source).caseFile?.id === id) matching.push(dir);
  }
  return matching;
}
