import type { CaseFile } from "../../case/case-file.ts";
import type { Edit } from "../../case/edit-case.ts";
import { updateCase } from "../../case/write-case.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { entriesOf } from "../../facts/entry.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { documentKinds, kindWords, type DocumentKindWord } from "../add/document-kinds.ts";
import { answeredEntry } from "../add/answered-entry.ts";
import { entryEdits, entryNeeds, intakeEdit, proposedEntry, type Incoming } from "../add/entry-for.ts";
import { guessKind } from "../add/guess-kind.ts";
import { sourceFiles, type SourceFile } from "../add/read-source.ts";
import { copyIn, destinationOf, sameBytes, takeOut, type Destination } from "../add/take-in.ts";
import { whatItShows } from "../add/what-it-shows.ts";
import { whyRefused } from "../add/why-refused.ts";
import { answersTo } from "../needs.ts";
import { openReader } from "../open-reader.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { showEdits } from "../show-edits.ts";
import { sayNextStep, workingCase, type WorkingCase } from "../working-case.ts";
import type { AddOptions } from "./add-options.ts";

interface Read {
  readonly source: SourceFile;
  readonly evidence: Evidence;
}

export async function addDocuments(options: AddOptions, shell: Shell): Promise<ExitCode> {
  const working = await workingCase(options.case, shell);
  const files = options.files.length > 0 ? options.files : [await askFile(shell)];
  const sources = await sourceFiles(files, shell.cwd, working.ground.limits.bytes);
  const readable = await readAll(sources, working, options, shell);
  let changed = false;
  for (const read of readable) changed = (await addOne(read, options, working, shell)) || changed;
  if (changed && !options.dryRun) await sayNextStep(working, shell);
  return EXIT.done;
}

async function askFile(shell: Shell): Promise<string> {
  const need = {
    flag: shell.locale === "fr" ? "<fichier>" : "<file>",
    label: { fr: "le document à ajouter", en: "the document to add" },
    required: true,
  };
  const example = { fr: "ajouter livraison pv-recette.pdf", en: "add delivery acceptance-report.pdf" };
  return (await answersTo([need], shell, example)).get(need.flag) ?? "";
}

/** All or nothing: one file that proves nothing stops the whole, each with its remedy. */
async function readAll(
  sources: readonly SourceFile[],
  { ground: { limits, evidenceCache: cache } }: WorkingCase,
  { ocr }: AddOptions,
  shell: Shell,
): Promise<readonly Read[]> {
  const reader = await openReader({ limits, cache, ocr }, shell);
  const read: Read[] = [];
  const refused: Text[] = [];
  for (const source of sources) {
    const evidence = source.bytes === null ? null : await reader.read(source.bytes);
    const why = whyRefused(source, evidence);
    if (why !== null) refused.push(why);
    else if (evidence !== null) read.push({ source, evidence });
  }
  await reader.close();
  if (refused.length === 0) return read;
  const nothing = { fr: "Rien n’a été ajouté.", en: "Nothing was added." };
  throw new Refusal(
    inEach((locale) => [...refused.map((one) => one[locale]), nothing[locale]].join("\n")),
    EXIT.no,
  );
}

/** Whether the case changed. */
async function addOne(
  { source, evidence }: Read,
  options: AddOptions,
  working: WorkingCase,
  shell: Shell,
): Promise<boolean> {
  const { dir, ground, role } = working;
  const caseFile = (await workingCase(dir, shell)).caseFile;
  const known = await sameBytes(dir, caseFile, evidence.sha256, ground.limits.bytes);
  if (known !== null && entriesOf(caseFile).some(({ file }) => file === known)) {
    await shell.print(`${printable(alreadyThere(known)[shell.locale])}\n`);
    return false;
  }
  const kind = options.kind ?? (await kindOf(source, evidence, shell));
  const destination =
    declaredButAbsent(caseFile, kind, source) ?? (await destinationOf(dir, kindWords[kind].folder, source));
  const incoming: Incoming = {
    kind,
    caseFile,
    file: destination.file,
    evidence,
    given: options.givenFor(kind),
    role,
    today: shell.today,
  };
  const edits = [...(await editsFor(incoming, options, shell)), intakeEdit(incoming)];
  if (options.dryRun) {
    await showEdits(edits, working, shell, destination.copies ? [destination.file] : []);
    return false;
  }
  await save(dir, destination, source, edits);
  await shell.print(`${printable(added(incoming)[shell.locale])}\n`);
  return true;
}

const alreadyThere = (file: string): Text => ({
  fr: `Ce document est déjà dans le dossier : ${file}. Rien n’a été écrit.`,
  en: `This document is already in the case: ${file}. Nothing was written.`,
});

const added = ({ kind, file, evidence }: Incoming): Text =>
  inEach((locale) => {
    const { fr, en } = kindWords[kind].label;
    const shown = whatItShows(evidence)[locale];
    return locale === "fr" ? `${file} — ajouté (${fr}) : ${shown}` : `${file} — added (${en}): ${shown}`;
  });

async function kindOf(source: SourceFile, evidence: Evidence, shell: Shell): Promise<DocumentKindWord> {
  const guessed = guessKind(source.name, evidence);
  if (guessed !== null) return guessed;
  const shown = printable(source.name);
  const need = {
    flag: shell.locale === "fr" ? "<sorte>" : "<kind>",
    label: {
      fr: `la sorte de ${shown} : ${documentKinds.map((kind) => kindWords[kind].name.fr).join(", ")}`,
      en: `the kind of ${shown}: ${documentKinds.join(", ")}`,
    },
    choices: documentKinds.map((kind) => ({ value: kind, label: kindWords[kind].label })),
    required: true,
  };
  const example = { fr: `ajouter livraison ${shown}`, en: `add delivery ${shown}` };
  const answer = (await answersTo([need], shell, example)).get(need.flag);
  return documentKinds.find((kind) => kind === answer) ?? "other";
}

/** The case already names this file, which was not there: it takes its place, and its entry stays as written. */
function declaredButAbsent(caseFile: CaseFile, kind: DocumentKindWord, { name }: SourceFile): Destination | null {
  const file = `${kindWords[kind].folder}/${name}`;
  return entriesOf(caseFile).some((entry) => entry.file === file) ? { file, copies: true } : null;
}

async function editsFor(incoming: Incoming, options: AddOptions, shell: Shell): Promise<readonly Edit[]> {
  const { kind, caseFile, file, given } = incoming;
  const standing = entriesOf(caseFile).find((entry) => entry.file === file);
  if (standing !== undefined) {
    return Object.entries(given).map(([key, value]) => ({ op: "set" as const, path: [...standing.path, key], value }));
  }
  const entry = { ...proposedEntry(incoming), ...given };
  const answers = await answersTo(entryNeeds(kind, entry, options.paper), shell, exampleOf(kind));
  return entryEdits(incoming, answeredEntry(kind, entry, answers), options.paper ?? answers.get("--paper") ?? null);
}

const exampleOf = (kind: DocumentKindWord): Text =>
  kind === "invoice"
    ? {
        fr: "ajouter facture F-12.pdf --number F-12 --gross 1200,00",
        en: "add invoice F-12.pdf --number F-12 --gross 1200.00",
      }
    : { fr: "ajouter commande devis.pdf --kind quote", en: "add order quote.pdf --kind quote" };

/** The file first, then the case that names it; when the case cannot be saved, the file goes again. */
async function save(
  dir: string,
  destination: Destination,
  { bytes }: SourceFile,
  edits: readonly Edit[],
): Promise<void> {
  if (destination.copies && bytes !== null) await copyIn(dir, destination, bytes);
  try {
    await updateCase(dir, () => edits);
  } catch (error) {
    if (destination.copies) await takeOut(dir, destination);
    throw error;
  }
}
