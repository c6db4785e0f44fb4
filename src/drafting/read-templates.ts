import type { Locale } from "../locale/text.ts";
import { parseClause, parseTemplate } from "./parse-template.ts";
import { readTemplateFiles, type TemplateFile } from "./read-template-files.ts";
import type { Clause, Template, TemplateLibrary } from "./template.ts";

/** The templates, clauses and parts, a workspace's own in place of the shipped ones. Throws a TemplateError for a file that is none. */
export async function readLibrary(workspaceRoot: string | null): Promise<TemplateLibrary> {
  return libraryOf(await readTemplateFiles(workspaceRoot));
}

/** Every template by id, a workspace's own in place of the shipped ones. */
export const readTemplates = async (workspaceRoot: string | null): Promise<readonly Template[]> =>
  (await readLibrary(workspaceRoot)).templates;

function libraryOf(files: readonly TemplateFile[]): TemplateLibrary {
  const templates = new Map<string, Template>();
  const clauses = clausesIn(files);
  const partials = partialsIn(files);
  for (const { file, folder, locale, source } of files) {
    if (folder === "partials" || folder === "clauses") continue;
    const { template, face } = parseTemplate(source, file);
    const around = { clauses, partials: partials[locale] };
    const faces = { ...templates.get(template.id)?.faces, [locale]: { ...face, around } };
    templates.set(template.id, { ...template, faces });
  }
  return { templates: byId(templates), clauses };
}

function clausesIn(files: readonly TemplateFile[]): readonly Clause[] {
  const clauses = new Map<string, Clause>();
  for (const { file, locale, source } of files.filter(({ folder }) => folder === "clauses")) {
    const { clause, face } = parseClause(source, file);
    clauses.set(clause.id, { ...clause, faces: { ...clauses.get(clause.id)?.faces, [locale]: face } });
  }
  return byId(clauses);
}

/** The parts that templates include, by name; a workspace's own come last and win. */
export function partialsIn(files: readonly TemplateFile[]): Readonly<Record<Locale, Readonly<Record<string, string>>>> {
  const partials: Record<Locale, Record<string, string>> = { fr: {}, en: {} };
  for (const { folder, name, locale, source } of files)
    if (folder === "partials") partials[locale][name] = source.replace(/\n$/, "");
  return partials;
}

const byId = <T extends { readonly id: string }>(known: ReadonlyMap<string, T>): readonly T[] =>
  [...known.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
