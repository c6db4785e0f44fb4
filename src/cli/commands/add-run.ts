import { updateCase } from "../../case/write-case.ts";
import type { Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { fileFinder } from "../add/find-files.ts";
import { copyTaken, prepare, takeBack, type Taken } from "../add/prepare.ts";
import { readAll } from "../add/read-documents.ts";
import { missingAnswers } from "../needs.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { showEdits } from "../show-edits.ts";
import { sayNextStep, workingCase, type WorkingCase } from "../working-case.ts";
import type { AddOptions } from "./add-options.ts";

export async function addDocuments(options: AddOptions, shell: Shell): Promise<ExitCode> {
  const working = await workingCase(options.case, shell);
  const files = options.files.length > 0 ? options.files : await askFiles(working, shell);
  let changed = false;
  for (const read of await readAll(files, working, options, shell)) {
    const { caseFile } = await workingCase(working.dir, shell);
    const taken = await prepare(read, options, { ...working, caseFile }, shell);
    if (taken === null) continue;
    if (options.dryRun) await showEdits(taken.edits, working, shell, taken.copied === null ? [] : [taken.copied.file]);
    else await save(taken, working, shell);
    changed = true;
  }
  if (changed && !options.dryRun) await sayNextStep(working, shell);
  return EXIT.done;
}

async function askFiles({ dir }: WorkingCase, shell: Shell): Promise<readonly string[]> {
  const flag = shell.locale === "fr" ? "<fichier>" : "<file>";
  const label = { fr: "le document à ajouter", en: "the document to add" };
  const example = { fr: "ajouter livraison pv-recette.pdf", en: "add delivery acceptance-report.pdf" };
  if (shell.ask === null) throw missingAnswers([{ flag, label, required: true }], example);
  const answer = await shell.ask.files({ label: dropHere, ...fileFinder(dir, shell) });
  return typeof answer === "symbol" ? [] : answer;
}

const dropHere: Text = {
  fr: "Quel document ajouter\u202f? (glissez-le ici, ou tapez son chemin)",
  en: "Which document? (drop it here, or type its path)",
};

/** The file first, then the case that names it; when the case cannot be saved, the file goes again. */
async function save(taken: Taken, { dir }: WorkingCase, shell: Shell): Promise<void> {
  await copyTaken(taken, dir);
  try {
    await updateCase(dir, () => taken.edits);
  } catch (error) {
    await takeBack(taken, dir);
    throw error;
  }
  await shell.print(taken.said.map((text) => `${printable(text[shell.locale])}\n`).join(""));
}
