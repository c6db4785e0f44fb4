import { constants } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { printable } from "../../reporters/text/printable.ts";
import { Refusal } from "../shell.ts";
import { pastedPaths } from "./pasted-paths.ts";

/** A file that a person points at, outside the case or already in it. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** null when it is larger than the limit: it is not read. */
  readonly bytes: Uint8Array | null;
}

/** The files named, those of a folder in the order of their names. Throws a Refusal for a path that does not exist. */
export async function sourceFiles(
  paths: readonly string[],
  cwd: string,
  maxBytes: number,
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const written of paths)
    for (const path of await meant(written, cwd))
      for (const file of await listed(path, written)) files.push(await readSource(file, maxBytes));
  return files;
}

/** The path as it stands, or, where there is no such file, as a terminal pastes one dropped on its window. */
export async function meant(written: string, cwd: string): Promise<readonly string[]> {
  const direct = resolve(cwd, written);
  const stands = await stat(direct).catch(() => null);
  return stands === null ? pastedPaths(written).map((path) => resolve(cwd, path)) : [direct];
}

/** The files that a path names: itself, or those of a folder in the order of their names. */
export async function listed(path: string, written: string): Promise<readonly string[]> {
  const stats = await stat(path).catch(() => null);
  const shown = printable(written);
  if (stats === null)
    throw new Refusal({ fr: `Ce fichier n’existe pas : ${shown}`, en: `There is no such file: ${shown}` });
  if (stats.isDirectory()) {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map(({ name }) => join(path, name))
      .sort();
  }
  if (stats.isFile()) return [path];
  throw new Refusal({
    fr: `Ce n’est ni un fichier ni un répertoire : ${shown}`,
    en: `It is neither a file nor a folder: ${shown}`,
  });
}

export async function readSource(path: string, maxBytes: number): Promise<SourceFile> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { size } = await handle.stat();
    const bytes = size > maxBytes ? null : new Uint8Array(await handle.readFile());
    return { path, name: basename(path), size, bytes };
  } finally {
    await handle.close();
  }
}
