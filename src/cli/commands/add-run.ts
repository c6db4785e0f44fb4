import type { CaseFile } from "../../case/case-file.ts";
import type { Edit } from "../../case/edit-case.ts";
import { updateCase } from "../../case/write-case.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import type { Teller } from "../../interview/question.ts";
import { entriesOf } from "../../facts/entry.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { documentKinds, kindWords, type DocumentKindWord } from "../add/document-kinds.ts";
import { answeredEntry } from "../add/answered-entry.ts";
import { entryEdits, intakeEdit } from "../add/entry-edits.ts";
import { entryNeeds, keyOf } from "../add/entry-needs.ts";
import { proposedEntry } from "../add/proposed-entry.ts";
import type { Incoming } from "../add/incoming.ts";
import { guessKind } from "../add/guess-kind.ts";
import { readNeeds } from "../add/read-needs.ts";
import { sourceFiles, type SourceFile } from "../add/read-source.ts";
import { copyIn, destinationOf, sameBytes, takeOut, type Destination } from "../add/take-in.ts";
import { whatItShows } from "../add/what-it-shows.ts";
import { whatWasRead } from "../add/what-was-read.ts";
import { whyRefused } from "../add/why-refused.ts";
import { fileFinder } from "../add/find-files.ts";
import { answersTo, missingAnswers, type Answers } from "../needs.ts";
import { openReader } from "../open-reader.ts";
import type { Given } from "../log/log-event.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { showEdits } from "../show-edits.ts";
import { sayNextStep, workingCase, type WorkingCase } from "../working-case.ts";
import type { AddOptions } from "./add-options.ts";

export interface Read {
  readonly source: SourceFile;
  readonly evidence: Evidence;
}

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

/** All or nothing: one file that proves nothing stops the whole, each with its remedy. */
export async function readAll(
  files: readonly string[],
  { ground: { limits, evidenceCache: cache } }: WorkingCase,
  { ocr }: Pick<AddOptions, "ocr">,
  shell: Shell,
): Promise<readonly Read[]> {
  const sources = await sourceFiles(files, shell.cwd, limits.bytes);
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

/** A document ready to stand in the case: its file is there, or about to be; `case.yaml` is still to be changed by these edits. */
export interface Taken {
  readonly edits: readonly Edit[];
  readonly copied: Destination | null;
  readonly bytes: Uint8Array | null;
  /** « order/devis.pdf — ajouté (preuve de commande) : … » */
  readonly said: readonly Text[];
}

type Preparing = Pick<AddOptions, "kind" | "givenFor" | "paper"> & {
  /** Who answers: what they compared with the paper is their word on it. */
  readonly teller?: Teller;
};

/** What taking a document in would change, once its questions are answered; null when the case has it already. */
export async function prepare(
  { source, evidence }: Read,
  options: Preparing,
  working: WorkingCase,
  shell: Shell,
): Promise<Taken | null> {
  const { dir, ground, role, caseFile } = working;
  const known = await sameBytes(dir, caseFile, evidence.sha256, ground.limits.bytes);
  if (known !== null && entriesOf(caseFile).some(({ file }) => file === known)) {
    await shell.print(`${printable(alreadyThere(known)[shell.locale])}\n`);
    return null;
  }
  const kind = options.kind ?? (await kindOf(source, evidence, shell));
  const destination =
    declaredButAbsent(caseFile, kind, source) ??
    (await destinationOf(dir, kindWords[kind].folder, source, evidence.sha256));
  const incoming: Incoming = {
    kind,
    caseFile,
    file: destination.file,
    evidence,
    given: options.givenFor(kind),
    role,
    today: shell.today,
  };
  const { edits, entry, leftOut } = await editsFor(incoming, options, shell);
  return {
    edits: [...edits, intakeEdit(incoming)],
    copied: destination.copies ? destination : null,
    bytes: source.bytes,
    said: [added(incoming), ...whatWasRead({ ...incoming, given: entry }, leftOut)],
  };
}

const alreadyThere = (file: string): Text => ({
  fr: `Ce document est déjà dans le dossier\u00a0: ${file}. Rien n’a été écrit.`,
  en: `This document is already in the case: ${file}. Nothing was written.`,
});

const added = ({ kind, file, evidence }: Incoming): Text =>
  inEach((locale) => {
    const { fr, en } = kindWords[kind].label;
    const shown = whatItShows(evidence)[locale];
    return locale === "fr" ? `${file} — ajouté (${fr})\u00a0: ${shown}` : `${file} — added (${en}): ${shown}`;
  });

async function kindOf(source: SourceFile, evidence: Evidence, shell: Shell): Promise<DocumentKindWord> {
  const guessed = guessKind(source.name, evidence);
  if (guessed !== null && shell.ask === null) return guessed;
  const shown = printable(source.name);
  const kinds = guessed === null ? documentKinds : [guessed, ...documentKinds.filter((kind) => kind !== guessed)];
  const need = {
    flag: shell.locale === "fr" ? "<sorte>" : "<kind>",
    label:
      guessed === null
        ? {
            fr: `la sorte de ${shown}\u00a0: ${documentKinds.map((kind) => kindWords[kind].name.fr).join(", ")}`,
            en: `the kind of ${shown}: ${documentKinds.join(", ")}`,
          }
        : looksLike(guessed, source),
    choices: kinds.map((kind) => ({ value: kind, label: kindWords[kind].label })),
    required: true,
  };
  const example = { fr: `ajouter livraison ${shown}`, en: `add delivery ${shown}` };
  const answer = (await answersTo([need], shell, example)).get(need.flag);
  return documentKinds.find((kind) => kind === answer) ?? "other";
}

/** The guess is proposed; the person says what the document is. */
export const looksLike = (guessed: DocumentKindWord, { name }: SourceFile): Text =>
  inEach((locale) => {
    const what = kindWords[guessed].label[locale];
    return locale === "fr"
      ? `${printable(name)} ressemble à ceci\u00a0: ${what}. Comment l’ajouter\u202f?`
      : `${printable(name)} looks like this: ${what}. How shall it be added?`;
  });

/** The case already names this file, which was not there: it takes its place, and its entry stays as written. */
function declaredButAbsent(caseFile: CaseFile, kind: DocumentKindWord, { name }: SourceFile): Destination | null {
  const file = `${kindWords[kind].folder}/${name}`;
  return entriesOf(caseFile).some((entry) => entry.file === file) ? { file, copies: true } : null;
}

/** What `case.yaml` is to say of a document. */
interface Edited {
  readonly edits: readonly Edit[];
  readonly entry: Given;
  /** What was read, but the person could not tell. */
  readonly leftOut: ReadonlySet<string>;
}

async function editsFor(incoming: Incoming, { paper, teller }: Preparing, shell: Shell): Promise<Edited> {
  const { kind, caseFile, file, given } = incoming;
  const standing = entriesOf(caseFile).find((entry) => entry.file === file);
  if (standing !== undefined) {
    const edits = Object.entries(given).map(([key, value]) => ({
      op: "set" as const,
      path: [...standing.path, key],
      value,
    }));
    return { edits, entry: given, leftOut: new Set() };
  }
  const proposed = { ...proposedEntry(incoming), ...given };
  const read = shell.ask === null ? [] : readNeeds(incoming);
  const answers = await answersTo([...read, ...entryNeeds(kind, proposed, paper)], shell, exampleOf(kind));
  const leftOut = new Set(
    read.filter(({ flag, required }) => !required && !answers.has(flag)).map(({ flag }) => keyOf(flag)),
  );
  const kept = Object.fromEntries(Object.entries(proposed).filter(([key]) => !leftOut.has(key)));
  const entry = answeredEntry(kind, kept, answers);
  const attested = teller === undefined ? {} : comparedBy(teller, incoming, answers);
  const edits = entryEdits(incoming, { ...entry, ...attested }, paper ?? answers.get("--paper") ?? null);
  return { edits, entry, leftOut };
}

/** An invoice whose number and amount a person typed or compared with the paper is attested by them: it is not asked again. */
function comparedBy({ by, role, today }: Teller, { kind, evidence }: Incoming, answers: Answers): Given {
  if (kind !== "invoice" || by === "" || !answers.has("--number") || !answers.has("--gross")) return {};
  return { attested: [{ what: ["content"], by, role, on: today, sha256: evidence.sha256 }] };
}

const exampleOf = (kind: DocumentKindWord): Text =>
  kind === "invoice"
    ? {
        fr: "ajouter facture F-12.pdf --number F-12 --gross 1200,00",
        en: "add invoice F-12.pdf --number F-12 --gross 1200.00",
      }
    : { fr: "ajouter commande devis.pdf --kind quote", en: "add order quote.pdf --kind quote" };

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

/** Copies the document in, unless it stands there already. */
export async function copyTaken({ copied, bytes }: Taken, dir: string): Promise<void> {
  if (copied !== null && bytes !== null) await copyIn(dir, copied, bytes);
}

/** Takes the copy out again; a file that was not copied stays. */
export async function takeBack({ copied }: Pick<Taken, "copied">, dir: string): Promise<void> {
  if (copied !== null) await takeOut(dir, copied);
}
