import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../place/package-root.ts";
import type { Locale } from "../locale/text.ts";
import { parseTemplate } from "./parse-template.ts";
import type { Template } from "./template.ts";

const NAME = /^([a-z][a-z0-9-]*)\.(fr|en)\.md$/;
const folders = ["contracts", "letters", "emails", "statements"];

/** Every template by id, a workspace's own (`templates/` beside `dossier.yaml`) in place of the shipped ones. */
export async function readTemplates(workspaceRoot: string | null): Promise<readonly Template[]> {
  const templates = new Map<string, Template>();
  const shipped = fileURLToPath(new URL("templates/", packageRoot));
  const roots = workspaceRoot === null ? [shipped] : [shipped, join(workspaceRoot, "templates")];
  for (const root of roots) {
    for (const folder of ["", ...folders]) {
      for (const name of await namesIn(join(root, folder))) {
        const locale = NAME.exec(name)?.[2] as Locale | undefined;
        if (locale === undefined) continue;
        const path = join(root, folder, name);
        const { template, face } = parseTemplate(await readFile(path, "utf8"), join("templates", folder, name));
        const known = templates.get(template.id);
        templates.set(template.id, { ...template, faces: { ...known?.faces, [locale]: face } });
      }
    }
  }
  return [...templates.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

const namesIn = async (dir: string): Promise<string[]> => (await readdir(dir).catch(() => [])).sort();
