import { lstatSync, readdirSync, statSync, type Dirent } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { CASE_FILE_NAME } from "../case/read-case.ts";
import type { Workspace } from "./workspace.ts";

/** A path given on the command line that does not exist or is no folder of cases. */
export class NoSuchPath extends Error {
  override readonly name = "NoSuchPath";
  readonly path: string;

  constructor(path: string) {
    super(`no such path: ${path}`);
    this.path = path;
  }
}

/** Never searched: packages, what a case handed over, and what is hidden (version control, a case on its way in). */
const isSkipped = (name: string): boolean => name.startsWith(".") || name === "node_modules" || name === "handover";
const MAX_LEVELS = 24;

/**
 * The case folders under these paths (case folders, `case.yaml` files, or folders searched for cases), absolute, each once, in path order;
 * without a path, those of the workspace. A case is not searched for others. Throws {@link NoSuchPath} for a path that does not exist.
 */
export function findCases(paths: readonly string[], workspace: Workspace, cwd: string): Promise<string[]> {
  const found = new Set<string>();
  const excluded = excludedBy(workspace);
  if (paths.length === 0) search(workspace.cases, found, excluded);
  for (const path of paths) {
    const target = resolve(cwd, path);
    const kind = kindOf(target);
    if (kind === null || (kind === "file" && basename(target) !== CASE_FILE_NAME))
      return Promise.reject(new NoSuchPath(path));
    if (kind === "file") found.add(dirname(target));
    else search(target, found, excluded);
  }
  return Promise.resolve(inPathOrder([...found]));
}

/** By segment, so that `a/b` comes before `a-b`: the mark between two comes before any letter. */
const inPathOrder = (paths: readonly string[]): string[] =>
  paths
    .map((path) => ({ path, key: path.replaceAll(sep, "\0") }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ path }) => path);

function search(top: string, found: Set<string>, excluded: (path: string) => boolean): void {
  const visit = (folder: string, level: number): void => {
    if (isThere(join(folder, CASE_FILE_NAME))) {
      found.add(folder);
      return;
    }
    const children = childrenOf(folder);
    if (children.some(({ name }) => name === CASE_FILE_NAME)) {
      found.add(folder);
      return;
    }
    if (level >= MAX_LEVELS) return;
    for (const child of children) {
      const path = join(folder, child.name);
      if (child.isDirectory() && !isSkipped(child.name) && !excluded(path)) visit(path, level + 1);
    }
  };
  visit(top, 0);
}

/** Asked of the disk before listing: among thousands of cases most folders are one. A link is one too, and is answered as unreadable. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

// A folder that may not be listed could be a case: it is answered as one, unreadable, rather than passed over.
function childrenOf(folder: string): readonly Pick<Dirent, "name" | "isDirectory">[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    return code === "EACCES" || code === "EPERM" ? [{ name: CASE_FILE_NAME, isDirectory: () => false }] : [];
  }
}

function kindOf(path: string): "file" | "folder" | null {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return "folder";
    return stats.isFile() ? "file" : null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    return code === "EACCES" || code === "EPERM" ? "folder" : null;
  }
}

function excludedBy({ root, exclude }: Workspace): (path: string) => boolean {
  if (root === null || exclude.length === 0) return () => false;
  const patterns = exclude.map(patternOf);
  return (path) => {
    const shown = relative(root, path).split(sep).join("/");
    return patterns.some((pattern) => pattern.test(shown));
  };
}

function patternOf(glob: string): RegExp {
  const source = glob
    .replace(/^\.\//, "")
    .replace(/\/+$/, "")
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*\/?|\*|\?/g, (mark) => (mark === "?" ? "[^/]" : mark === "*" ? "[^/]*" : "(?:.*/)?"));
  return new RegExp(`^${source}$`, "u");
}
