import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { CaseProblem } from "../case/parsed.ts";
import { parseWorkspace } from "./parse-workspace.ts";
import { workspaceFrom, type Workspace } from "./workspace.ts";

export type { Workspace } from "./workspace.ts";

export const WORKSPACE_FILE_NAME = "dossier.yaml";

/** `dossier.yaml` is there but cannot be used: every problem has its place, `describeProblem` has the sentences. */
export class WorkspaceUnreadable extends Error {
  override readonly name = "WorkspaceUnreadable";
  readonly path: string;
  readonly problems: readonly CaseProblem[];

  constructor(path: string, problems: readonly CaseProblem[]) {
    super(`${path}: ${problems[0]?.detail ?? "unreadable"}`);
    this.path = path;
    this.problems = problems;
  }
}

/**
 * The workspace that a folder belongs to: the nearest `dossier.yaml` in it or above it; the defaults when there is none.
 * Throws a {@link WorkspaceUnreadable}.
 */
export async function readWorkspace(cwd: string): Promise<Workspace> {
  const found = await findUpwards(resolve(cwd));
  if (found === null) return workspaceFrom(null, { root: null, cases: resolve(cwd), files: [] });
  const { path, bytes } = found;
  const { file, problems } = parseWorkspace(bytes);
  if (file === null) throw new WorkspaceUnreadable(path, problems);
  const root = dirname(path);
  const policy = file.policy ?? "default";
  const files = policy === "default" ? [path] : [path, isAbsolute(policy) ? policy : join(root, policy)];
  return workspaceFrom(file, { root, cases: resolve(root, file.cases ?? "cases"), files });
}

async function findUpwards(start: string): Promise<{ readonly path: string; readonly bytes: Uint8Array } | null> {
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, WORKSPACE_FILE_NAME);
    try {
      return { path, bytes: await readFile(path) };
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code !== "ENOENT" && code !== "ENOTDIR") throw new WorkspaceUnreadable(path, [notReadable(code)]);
    }
    if (folder === dirname(folder)) return null;
  }
}

const notReadable = (code: unknown): CaseProblem => ({
  code: "syntax",
  detail: code === "EACCES" || code === "EPERM" ? "no-permission" : "not-a-file",
  path: [],
  line: 1,
  column: 1,
  length: 1,
  actual: null,
  expected: [],
});
