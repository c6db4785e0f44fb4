import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Edit } from "../../case/edit-case.ts";
import { CASE_FILE_NAME } from "../../case/read-case.ts";
import { updateCase } from "../../case/write-case.ts";
import { writeWholeFolder } from "../../handover/write-whole-folder.ts";
import { copyIn, takeOut } from "../add/take-in.ts";
import { Refusal } from "../shell.ts";

/** A file on its way in: where it was unpacked, and its path in the case. */
export interface FileIn {
  /** Absolute. */
  readonly from: string;
  readonly to: string;
}

/** Puts files and their case at `dir`, which does not exist: the folder takes its name once it is whole. */
export async function writeNewCase(dir: string, text: string, files: readonly FileIn[]): Promise<void> {
  await writeWholeFolder(dir, false, async (making) => {
    await copyAll(making, files);
    await writeFile(join(making, CASE_FILE_NAME), text);
  });
}

/** Copies files under a folder that is nobody's yet. */
export async function copyAll(dir: string, files: readonly FileIn[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const { from, to } of files) {
    await mkdir(dirname(join(dir, to)), { recursive: true });
    await copyFile(from, join(dir, to));
  }
}

/**
 * Adds files to a case, then the edits that name them, made for `before`: the files first, so that the case never names what is not there;
 * when it cannot be saved, they go again. Nothing that stands in the case is overwritten.
 */
export async function writeIntoCase(
  dir: string,
  before: string,
  edits: readonly Edit[],
  files: readonly FileIn[],
): Promise<void> {
  const written: FileIn[] = [];
  try {
    for (const file of files) {
      written.push(file);
      await copyIn(dir, { file: file.to, copies: true }, await readFile(file.from));
    }
    await updateCase(dir, (source) => {
      if (source !== before) throw changedMeanwhile;
      return edits;
    });
  } catch (error) {
    for (const file of written) await takeOut(dir, { file: file.to, copies: true });
    throw error;
  }
}

const changedMeanwhile = new Refusal({
  fr: "Le dossier a changé pendant la réception. Rien n’a été écrit\u00a0: relancez la même commande.",
  en: "The case changed while it was received. Nothing was written: run the same line again.",
});
