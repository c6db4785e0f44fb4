import { readFile } from "node:fs/promises";
import type { Locale } from "../locale/text.ts";
import { packageRoot } from "../place/package-root.ts";
import { parseClause, parseTemplate, type ParsedClause, type ParsedTemplate } from "./parse-template.ts";
import { readOwnFiles, readShippedFiles, type TemplateFile } from "./read-template-files.ts";
import type { Clause, Template, TemplateLibrary } from "./template.ts";

const compiled = new URL("dist/data/templates.json", packageRoot);
const isBundled = import.meta.url.startsWith(new URL("dist/", packageRoot).href);

/** A file with what was read in it; a part that templates include is taken as it is. */
interface ReadFile {
  readonly file: TemplateFile;
  readonly template: ParsedTemplate | null;
  readonly clause: ParsedClause | null;
}

/** The templates, clauses and parts, a workspace's own in place of the shipped ones. Throws a TemplateError for a file that is none. */
export async function readLibrary(workspaceRoot: string | null): Promise<TemplateLibrary> {
  return libraryOf([...(await (shipped ??= readShipped())), ...(await readOwnFiles(workspaceRoot)).map(parsed)]);
}

// What ships does not change while the program runs.
let shipped: Promise<readonly ReadFile[]> | null = null;

const readShipped = async (): Promise<readonly ReadFile[]> =>
  isBundled ? (JSON.parse(await readFile(compiled, "utf8")) as ReadFile[]) : compileTemplates();

/** Every template by id, a workspace's own in place of the shipped ones. */
export const readTemplates = async (workspaceRoot: string | null): Promise<readonly Template[]> =>
  (await readLibrary(workspaceRoot)).templates;

/** The shipped files with their heads read: what the build turns into JSON, so that no run parses them again. */
export const compileTemplates = async (): Promise<readonly ReadFile[]> => (await readShippedFiles()).map(parsed);

const parsed = (file: TemplateFile): ReadFile => ({
  file,
  template: file.folder === "partials" || file.folder === "clauses" ? null : parseTemplate(file.source, file.file),
  clause: file.folder === "clauses" ? parseClause(file.source, file.file) : null,
});

function libraryOf(files: readonly ReadFile[]): TemplateLibrary {
  const templates = new Map<string, Template>();
  const clauses = clausesIn(files);
  const partials = partialsIn(files.map(({ file }) => file));
  for (const { file, template: one } of files) {
    if (one === null) continue;
    const { template, face } = one;
    const around = { clauses, partials: partials[file.locale] };
    const faces = { ...templates.get(template.id)?.faces, [file.locale]: { ...face, around } };
    templates.set(template.id, { ...template, faces });
  }
  return { templates: byId(templates), clauses };
}

function clausesIn(files: readonly ReadFile[]): readonly Clause[] {
  const clauses = new Map<string, Clause>();
  for (const { file, clause: one } of files) {
    if (one === null) continue;
    const { clause, face } = one;
    clauses.set(clause.id, { ...clause, faces: { ...clauses.get(clause.id)?.faces, [file.locale]: face } });
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
