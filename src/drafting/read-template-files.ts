import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locale } from "../locale/text.ts";
import { packageRoot } from "../place/package-root.ts";

const NAME = /^([a-z][a-z0-9-]*)\.(fr|en)\.md$/;
const folders = ["contracts", "letters", "emails", "statements", "clauses", "partials"];

/** A file of templates as it lies on disk. */
export interface TemplateFile {
  /** For messages: `templates/letters/formal-notice.fr.md`. */
  readonly file: string;
  readonly folder: string;
  readonly name: string;
  readonly locale: Locale;
  readonly source: string;
  /** The workspace's own, not the program's. */
  readonly isOwn: boolean;
}

/** Every template, clause and part: the shipped ones, then a workspace's own. */
export const readTemplateFiles = async (workspaceRoot: string | null): Promise<readonly TemplateFile[]> => [
  ...(await readShippedFiles()),
  ...(await readOwnFiles(workspaceRoot)),
];

export const readShippedFiles = (): Promise<readonly TemplateFile[]> =>
  filesUnder(fileURLToPath(new URL("templates/", packageRoot)), false);

/** Those of a workspace: `templates/` beside `dossier.yaml`. */
export const readOwnFiles = async (workspaceRoot: string | null): Promise<readonly TemplateFile[]> =>
  workspaceRoot === null ? [] : filesUnder(join(workspaceRoot, "templates"), true);

async function filesUnder(root: string, isOwn: boolean): Promise<readonly TemplateFile[]> {
  const found: TemplateFile[] = [];
  for (const folder of ["", ...folders]) {
    for (const entry of await namesIn(join(root, folder))) {
      const [, name, locale] = NAME.exec(entry) ?? [];
      if (name === undefined || locale === undefined) continue;
      const source = await readFile(join(root, folder, entry), "utf8");
      const file = ["templates", ...(folder === "" ? [] : [folder]), entry].join("/");
      found.push({ file, folder, name, locale: locale as Locale, source, isOwn });
    }
  }
  return found;
}

const namesIn = async (dir: string): Promise<string[]> => (await readdir(dir).catch(() => [])).sort();
