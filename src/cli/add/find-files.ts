import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { FilesQuestion } from "../ask.ts";
import type { Shell } from "../shell.ts";
import { pastedPaths } from "./pasted-paths.ts";
import { unaccented } from "../../locale/unaccented.ts";

/** More than that would not fit under the question. */
const MOST_SHOWN = 8;
/** What a case keeps papers as. */
const papers = /\.(?:pdf|jpe?g|png|tiff?|docx|eml|xml|txt|zip|heic|msg)$/i;

interface Found {
  readonly path: string;
  readonly changedAt: number;
}

/** Finds files for a question: those of the case's folder and of the downloads, the newest first; then whatever path is typed. */
export function fileFinder(dir: string, shell: Shell): Pick<FilesQuestion, "complete" | "pathsIn"> {
  const home = shell.env["HOME"] ?? homedir();
  const places = ["Téléchargements", "Downloads", "Bureau", "Desktop"].map((name) => join(home, name));
  const short = (path: string): string => (path.startsWith(home + sep) ? `~/${relative(home, path)}` : path);
  return {
    complete: async (typed) => {
      const isPath = /[/\\~]/.test(typed);
      const inFolders = isPath ? [dirname(resolve(shell.cwd, expanded(`${typed}x`, home)))] : [dir, ...places];
      const wanted = unaccented(isPath ? basename(`${typed}x`).slice(0, -1) : typed.trim());
      const found = (await Promise.all(inFolders.map(filesIn))).flat();
      return found
        .filter(({ path }) => unaccented(basename(path)).includes(wanted))
        .sort((left, right) => right.changedAt - left.changedAt)
        .slice(0, MOST_SHOWN)
        .map(({ path }) => short(path));
    },
    pathsIn: async (typed) => {
      const paths = pastedPaths(typed).map((path) => resolve(shell.cwd, expanded(path, home)));
      const kept: string[] = [];
      for (const path of paths) if (await exists(path)) kept.push(path);
      return kept.length === paths.length ? kept : [];
    },
  };
}

const expanded = (path: string, home: string): string =>
  path === "~" ? home : path.startsWith("~/") ? join(home, path.slice(2)) : path;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile() || found.isDirectory(),
    () => false,
  );

async function filesIn(folder: string): Promise<Found[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: Found[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith(".") || !papers.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const about = await stat(path).catch(() => null);
    if (about !== null) found.push({ path, changedAt: about.mtimeMs });
  }
  return found;
}
