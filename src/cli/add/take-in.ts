import { createHash } from "node:crypto";
import { mkdir, unlink } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { CaseFile } from "../../case/case-file.ts";
import { readCase } from "../../case/read-case.ts";
import { digestEntry, readEntry } from "../../case/read-entry.ts";
import { entriesOf } from "../../facts/entry.ts";
import { writeAtomically } from "../../place/write-atomically.ts";
import { printable } from "../../reporters/text/printable.ts";
import { EXIT, Refusal } from "../shell.ts";
import type { SourceFile } from "./read-source.ts";

/** Where a document goes in a case, and whether it is there already. */
export interface Destination {
  /** Path in the case. */
  readonly file: string;
  /** The file is to be written. */
  readonly copies: boolean;
}

/** A file of the case that already has these bytes; null when none has. */
export async function sameBytes(
  dir: string,
  caseFile: CaseFile,
  sha256: string,
  maxBytes: number,
): Promise<string | null> {
  const folder = await readCase(dir);
  const known = Object.entries(caseFile.intake).find(([, entry]) => entry.sha256 === sha256)?.[0];
  const candidates = [...(known === undefined ? [] : [known]), ...entriesOf(caseFile).map(({ file }) => file)];
  for (const file of new Set(candidates)) {
    const bytes = await readEntry(folder, file, maxBytes);
    if (typeof bytes !== "string" && digestOf(bytes) === sha256) return file;
  }
  return null;
}

export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Nothing is overwritten: another file of that name stays, and the new one takes a number. A file already in the case stays where it is, and so
 * does one of that name and these bytes that nothing names yet: somebody put it there, or an addition that was stopped.
 */
export async function destinationOf(
  dir: string,
  folder: string,
  source: SourceFile,
  sha256: string,
  taken: ReadonlySet<string> = new Set(),
): Promise<Destination> {
  const inside = relative(dir, source.path).split(sep).join("/");
  if (!inside.startsWith("../") && inside !== ".." && !inside.startsWith("/")) return { file: inside, copies: false };
  const standing = await readCase(dir);
  const { entries } = standing;
  const name = plainName(source.name);
  const stem = name.replace(/(\.[A-Za-z0-9]+)?$/, "");
  const extension = name.slice(stem.length);
  let file = `${folder}/${name}`;
  const isSame = (): boolean => !taken.has(file) && digestEntry(standing, file, Infinity) === sha256;
  for (let number = 2; entries.has(file) || taken.has(file); number++) {
    if (isSame()) return { file, copies: false };
    file = `${folder}/${stem}-${number}${extension}`;
  }
  return { file, copies: true };
}

/** A name that can stand in a path of `case.yaml`: no control character, no separator, nothing that starts with a dash or a dot. */
const plainName = (name: string): string =>
  basename(name)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\\:]+/gu, "-")
    .replace(/^[-.~]+/, "") || "document";

/** Copies the bytes in. Throws a Refusal when the folder of the case is not one. */
export async function copyIn(dir: string, { file }: Destination, bytes: Uint8Array): Promise<void> {
  const folder = await readCase(dir);
  const parent = dirname(file);
  const standing = folder.entries.get(parent);
  if (standing !== undefined && standing.kind !== "directory") {
    throw new Refusal(
      {
        fr: `« ${printable(parent)} » n’est pas un répertoire dans ce dossier. Rien n’a été ajouté.`,
        en: `“${printable(parent)}” is no folder in this case. Nothing was added.`,
      },
      EXIT.no,
    );
  }
  await mkdir(join(dir, parent), { recursive: true });
  await writeAtomically(join(dir, file), bytes);
}

export const takeOut = (dir: string, { file }: Destination): Promise<void> =>
  unlink(join(dir, file)).catch(() => undefined);
