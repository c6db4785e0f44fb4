import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "../shell.ts";

const run = promisify(execFile);

async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", ["-C", cwd, ...args], { maxBuffer: 1 << 30, encoding: "utf8" });
  return stdout;
}

const names = (output: string): readonly string[] => output.split("\0").filter((name) => name !== "");

async function topLevel(cwd: string): Promise<string> {
  try {
    return (await git(cwd, "rev-parse", "--show-toplevel")).replace(/\n$/, "");
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new Refusal(
      isAbsent
        ? {
            fr: "--since a besoin de git, qui n’est pas installé ici.",
            en: "--since needs git, which is not installed here.",
          }
        : {
            fr: "--since n’a de sens que dans un dépôt git\u00a0; ce dossier n’en est pas un.",
            en: "--since only makes sense in a git repository, and this folder is not in one.",
          },
    );
  }
}

async function checkRef(top: string, ref: string): Promise<void> {
  try {
    await git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  } catch {
    const isShallow = (await git(top, "rev-parse", "--is-shallow-repository")).trim() === "true";
    throw new Refusal(
      isShallow
        ? {
            fr: `La référence «\u00a0${ref}\u00a0» n’est pas dans ce clone partiel. Récupérez tout l’historique (fetch-depth: 0, ou git fetch --unshallow).`,
            en: `The reference “${ref}” is not in this shallow clone. Fetch the whole history (fetch-depth: 0, or git fetch --unshallow).`,
          }
        : {
            fr: `git ne connaît pas la référence «\u00a0${ref}\u00a0».`,
            en: `git does not know the reference “${ref}”.`,
          },
    );
  }
}

/** The repositories that hold these folders: where the run was started from says nothing of them. */
async function repositoriesOf(dirs: readonly string[]): Promise<readonly string[]> {
  const tops: string[] = [];
  for (const dir of dirs) {
    const place = await realpath(dir).catch(() => dir);
    if (!tops.some((top) => `${place}${sep}`.startsWith(`${top}${sep}`))) tops.push(await topLevel(place));
  }
  return tops;
}

/**
 * Absolute paths of the files that differ from a commit, untracked ones included, in the repositories of these folders. Throws a
 * {@link Refusal} that says why git cannot tell.
 */
export async function changedSince(ref: string, dirs: readonly string[]): Promise<readonly string[]> {
  const changed = (await repositoriesOf(dirs)).map(async (top) => {
    await checkRef(top, ref);
    const [tracked, untracked] = await Promise.all([
      git(top, "diff", "--name-only", "-z", "--no-renames", "--end-of-options", ref, "--"),
      git(top, "ls-files", "--others", "--exclude-standard", "-z"),
    ]);
    return [...names(tracked), ...names(untracked)].map((name) => join(top, name));
  });
  return (await Promise.all(changed)).flat();
}

/** The cases that hold a changed file; all of them when one of `shared` changed, since it judges every case. */
export async function touchedCases(
  dirs: readonly string[],
  changed: readonly string[],
  shared: readonly string[],
): Promise<readonly string[]> {
  const real = async (path: string): Promise<string> => realpath(path).catch(() => path);
  const sharedReal = new Set(await Promise.all(shared.map(real)));
  if (changed.some((path) => sharedReal.has(path))) return dirs;
  const sorted = [...new Set(changed)].sort();
  const holds = (dir: string): boolean => {
    const prefix = dir.endsWith(sep) ? dir : `${dir}${sep}`;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(prefix) ?? false;
  };
  const resolved = await Promise.all(dirs.map(real));
  return dirs.filter((_, index) => holds(resolved[index] ?? ""));
}
