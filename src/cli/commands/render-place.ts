import { readFile, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { documentFormats, type DocumentFormat, type Template, type TemplateFace } from "../../drafting/template.ts";
import { printable } from "../../reporters/text/printable.ts";
import { Refusal, type Shell } from "../shell.ts";
import type { WorkingCase } from "../working-case.ts";
import type { RenderOptions } from "./render-options.ts";

interface Document {
  readonly template: Template;
  readonly face: TemplateFace;
  readonly format: DocumentFormat;
}

interface Asking {
  readonly working: WorkingCase;
  readonly several: boolean;
  readonly options: RenderOptions;
  readonly shell: Shell;
}

/** Where a document goes, and whether these very bytes are there already. */
export interface Place {
  readonly path: string;
  readonly isThere: boolean;
}

/** The path of a document relative to its case, with `/`; null when it is written elsewhere. */
export function pathInCase(path: string, { dir }: WorkingCase): string | null {
  const file = relative(dir, path).split(sep).join("/");
  return file.startsWith("..") ? null : file;
}

/** A path as the person sees it. */
export const shown = (path: string, { cwd }: Shell): string => printable(relative(cwd, path).split(sep).join("/"));

/**
 * Where these bytes go. What was made final or sent is never written over: the next version stands beside it. Throws a Refusal when another
 * content would be lost.
 */
export async function placeFor(document: Document, bytes: Uint8Array, asking: Asking): Promise<Place> {
  const { options, shell } = asking;
  const first = await destination(document, asking);
  for (let version = 1; ; version++) {
    const path = version === 1 ? first : first.replace(/(\.[a-z]+)?$/, `-v${version}$1`);
    const before = await readFile(path).catch(() => null);
    if (before === null) return { path, isThere: false };
    if (before.equals(bytes)) return { path, isThere: true };
    if (isKept(path, asking) || (options.final && !options.force)) continue;
    if (options.force) return { path, isThere: false };
    throw new Refusal({
      fr: `${shown(path, shell)} existe déjà et n’a pas le même contenu. Pour le remplacer\u00a0: --force`,
      en: `${shown(path, shell)} exists already with another content. To replace it: --force`,
    });
  }
}

/** The journal holds the digest of what stood there: it was made final, or sent. */
function isKept(path: string, { working }: Asking): boolean {
  const file = pathInCase(path, working);
  return file !== null && working.caseFile.journal.some((entry) => entry.file === file && entry.sha256 !== null);
}

async function destination(
  { template, face, format }: Document,
  { working, several, options, shell }: Asking,
): Promise<string> {
  const kind = `${shell.locale === "fr" ? template.frenchName : template.id}${face.courtesy ? "-courtesy-translation" : ""}`;
  const name = `${shell.today}-${kind}.${format}`;
  const { output, wanted, formats } = options;
  if (output === null) return join(working.dir, "letters", name);
  const path = resolve(shell.cwd, output);
  const isFolder = output.endsWith("/") || (await stat(path).catch(() => null))?.isDirectory() === true;
  // Several documents do not fit in one file: the path given is then a folder's.
  const manyFiles =
    several || wanted.kind !== "one" || formats.length > 1 || template.faces[shell.locale]?.courtesy === true;
  if (manyFiles && !isFolder && documentFormats.some((one) => output.endsWith(`.${one}`))) throw oneFile(output);
  if (several) return join(path, basename(working.dir), name);
  return isFolder || manyFiles ? join(path, name) : path;
}

const oneFile = (output: string): Refusal =>
  new Refusal({
    fr: `--output ${printable(output)} nomme un fichier, et plusieurs documents sont à écrire\u00a0: donnez un dossier.`,
    en: `--output ${printable(output)} names a file, and there are several documents to write: give a folder.`,
  });
