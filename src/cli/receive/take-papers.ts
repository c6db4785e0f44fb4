import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { relativePath } from "../../batch/relative-path.ts";
import type { CaseFile } from "../../case/case-file.ts";
import { editCase, type Edit } from "../../case/edit-case.ts";
import { parseCase } from "../../case/parse-case.ts";
import { readCase } from "../../case/read-case.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { evidenceOf } from "../../evidence/read-evidence.ts";
import type { Candidate } from "../../handover/receive/match-case.ts";
import { casesSpokenOf } from "../../handover/receive/match-papers.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { documentKinds, kindWords, type DocumentKindWord } from "../add/document-kinds.ts";
import { entryEdits, intakeEdit } from "../add/entry-edits.ts";
import { entryNeeds } from "../add/entry-needs.ts";
import { proposedEntry } from "../add/proposed-entry.ts";
import type { Incoming } from "../add/incoming.ts";
import { guessKind, guessPaper } from "../add/guess-kind.ts";
import type { SourceFile } from "../add/read-source.ts";
import { destinationOf, sameBytes } from "../add/take-in.ts";
import { whatItShows } from "../add/what-it-shows.ts";
import { whyRefused } from "../add/why-refused.ts";
import { caseFor } from "../commands/status-case.ts";
import { answersTo } from "../needs.ts";
import { answeredEntry } from "../add/answered-entry.ts";
import { EXIT, Refusal } from "../shell.ts";
import { shellWord } from "../working-case.ts";
import { buyersOf, newCaseFor } from "./new-case-for.ts";
import { candidates, type Receiving } from "./receiving.ts";
import { severalCases, type Taken } from "./take-case.ts";
import { writeIntoCase, writeNewCase, type FileIn } from "./write-received.ts";

/** A document received, its bytes left on the disk. */
interface Paper {
  readonly source: SourceFile;
  readonly evidence: Evidence;
}

/** Takes loose documents into the case they speak of, each sorted by what it shows; what proves nothing is named and left out. */
export async function takePapers(receiving: Receiving): Promise<Taken & { readonly leftOut: boolean }> {
  const { papers, refused } = await readPapers(receiving);
  if (papers.length === 0) throw new Refusal(nothing(refused), EXIT.no);
  const place = await placeFor(papers, receiving);
  const { dir } = place;
  const sorted = await sortInto(place, papers, receiving);
  if (!receiving.options.dryRun && sorted.files.length > 0) {
    if (place.isNew) await writeNewCase(dir, editCase(place.before, sorted.edits), sorted.files);
    else await writeIntoCase(dir, place.before, sorted.edits, sorted.files);
  }
  const name = printable(relativePath(dir, receiving.shell.cwd));
  const heading = place.isNew
    ? { fr: `Dossier ouvert\u00a0: ${name}`, en: `Case opened: ${name}` }
    : { fr: `Dossier\u00a0: ${name}`, en: `Case: ${name}` };
  const lines = [heading, ...sorted.lines, ...refused];
  return { dir, lines, leftOut: refused.length > 0 };
}

async function readPapers({ sent, files, ground }: Receiving): Promise<{ papers: Paper[]; refused: Text[] }> {
  const papers: Paper[] = [];
  const refused: Text[] = [];
  for (const file of files) {
    const path = join(sent, file);
    const bytes = new Uint8Array(await readFile(path));
    const source = { path, name: basename(file), size: bytes.length, bytes };
    const evidence = await evidenceOf(bytes, ground.limits, ground.evidenceCache);
    const why = whyRefused(source, evidence);
    if (why === null) papers.push({ source: { ...source, bytes: null }, evidence });
    else refused.push({ fr: `  ✗ ${why.fr}`, en: `  ✗ ${why.en}` });
  }
  return { papers, refused };
}

const nothing = (refused: readonly Text[]): Text =>
  inEach((locale) =>
    [
      ...refused.map((one) => one[locale]),
      { fr: "Aucun document à recevoir.", en: "There is no document to receive." }[locale],
    ].join("\n"),
  );

/** The case that takes the documents in, and where it can be looked at until they are written. */
interface Place {
  readonly dir: string;
  readonly looked: string;
  /** Its `case.yaml` as it stands, or as it opens. */
  readonly before: string;
  readonly isNew: boolean;
}

async function placeFor(papers: readonly Paper[], receiving: Receiving): Promise<Place> {
  const known = receiving.options.client ?? (await caseOf(papers, receiving));
  if (typeof known === "string") {
    const shown = papers.map(({ evidence }) => evidence);
    const { dir, empty, text } = await newCaseFor(known, shown, receiving);
    return { dir, looked: empty, before: text, isNew: true };
  }
  const { source } = await readCase(known.dir);
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(source ?? new Uint8Array());
  return { dir: known.dir, looked: known.dir, before, isNew: false };
}

/** The case they speak of, or, chosen by a person, the name of the client for whom to open one. */
async function caseOf(papers: readonly Paper[], receiving: Receiving): Promise<Candidate | string> {
  const { options, ground, shell } = receiving;
  const [buyer] = buyersOf(papers.map(({ evidence }) => evidence)).flatMap(({ name }) => (name === null ? [] : [name]));
  const all = await candidates(receiving);
  const asked = options.case === null ? null : await caseFor(options.case, ground.workspace, shell.cwd);
  const spoken =
    asked === null
      ? casesSpokenOf(
          papers.map(({ evidence }) => evidence),
          all,
        )
      : all.filter(({ dir }) => dir === asked);
  const [only] = spoken;
  if (only !== undefined && spoken.length === 1) return only;
  const choices = spoken.length > 0 ? spoken : all;
  if (shell.ask === null) throw spoken.length > 1 ? severalCases(spoken) : noCase(buyer);
  const need = {
    flag: "--case",
    label: { fr: "dans quel dossier les recevoir\u202f?", en: "which case receives them?" },
    choices: [
      ...choices.map(({ dir, caseFile }) => ({ value: dir, label: inEach(() => printable(caseFile.client.name)) })),
      { value: NEW, label: { fr: "un nouveau dossier", en: "a new case" } },
    ],
    required: true,
  };
  const answer = (await answersTo([need], shell)).get(need.flag);
  return choices.find(({ dir }) => dir === answer) ?? clientAsked(buyer, receiving);
}

/** Stands for no folder. */
const NEW = "";

async function clientAsked(buyer: string | undefined, { shell }: Receiving): Promise<string> {
  const need = {
    flag: "--client",
    label: { fr: "qui est le client\u202f?", en: "who is the client?" },
    required: true,
    ...(buyer === undefined ? {} : { initial: buyer }),
  };
  const name = (await answersTo([need], shell)).get(need.flag) ?? "";
  if (name.trim() === "") throw noCase(buyer);
  return name;
}

function noCase(buyer: string | undefined): Refusal {
  const shown = shellWord(printable(buyer ?? "…"));
  return new Refusal({
    fr: `Ces documents ne disent pas de quel dossier ils sont. Dites-le avec --case, ou faites-en un nouveau\u00a0: --client ${shown}. Rien n’a été écrit.`,
    en: `These documents do not say which case they belong to. Say it with --case, or make a new one of them: --client ${shown}. Nothing was written.`,
  });
}

interface Sorted {
  readonly edits: readonly Edit[];
  readonly files: readonly FileIn[];
  readonly lines: readonly Text[];
}

/** Each document as `add` would take it, the case read again after each: the second invoice knows of the first. */
async function sortInto(
  { looked: dir, before }: Place,
  papers: readonly Paper[],
  receiving: Receiving,
): Promise<Sorted> {
  const edits: Edit[] = [];
  const files: FileIn[] = [];
  const lines: Text[] = [];
  const seen = new Set<string>();
  for (const paper of papers) {
    const caseFile = caseIn(editCase(before, edits));
    const known = await sameBytes(dir, caseFile, paper.evidence.sha256, receiving.ground.limits.bytes);
    if (known !== null || seen.has(paper.evidence.sha256)) {
      const shown = printable(known ?? paper.source.name);
      lines.push({ fr: `  = ${shown}\u00a0: déjà dans le dossier`, en: `  = ${shown}: already in the case` });
      continue;
    }
    seen.add(paper.evidence.sha256);
    const kind = await kindOf(paper, receiving);
    const folder = kindWords[kind ?? "other"].folder;
    const taken = new Set(files.map(({ to }) => to));
    const { file, copies } = await destinationOf(dir, folder, paper.source, paper.evidence.sha256, taken);
    const entry = kind === null ? null : await entryOf({ ...paper, kind, file, caseFile }, receiving);
    edits.push(...(entry ?? []));
    if (copies) files.push({ from: paper.source.path, to: file });
    lines.push(entry === null ? unsorted(file) : added(file, kind ?? "other", paper.evidence));
  }
  return { edits, files, lines };
}

function caseIn(text: string): CaseFile {
  const { caseFile } = parseCase(new TextEncoder().encode(text));
  if (caseFile === null) throw new Error("a case that was read no longer reads");
  return caseFile;
}

/** null: nothing tells, and nobody is there to ask. */
async function kindOf({ source, evidence }: Paper, { shell }: Receiving): Promise<DocumentKindWord | null> {
  const guessed = guessKind(source.name, evidence);
  if (guessed !== null || shell.ask === null) return guessed;
  const shown = printable(source.name);
  const need = {
    flag: shown,
    label: { fr: `qu’est-ce que ${shown}\u202f?`, en: `what is ${shown}?` },
    choices: documentKinds.map((kind) => ({ value: kind, label: kindWords[kind].label })),
    required: true,
  };
  const answer = (await answersTo([need], shell)).get(need.flag);
  return documentKinds.find((kind) => kind === answer) ?? null;
}

/** null: the entry needs what the document does not show, and nobody is there to ask. */
async function entryOf(
  { kind, caseFile, file, evidence, source }: Paper & Pick<Incoming, "kind" | "caseFile" | "file">,
  { shell, ground }: Receiving,
): Promise<readonly Edit[] | null> {
  const { role } = ground.workspace;
  const incoming: Incoming = { kind, caseFile, file, evidence, given: {}, role, today: shell.today };
  const paper = kind === "incident" ? guessPaper(source.name, evidence) : null;
  const entry = proposedEntry(incoming);
  const needs = entryNeeds(kind, entry, paper);
  if (shell.ask === null && needs.some(({ required }) => required)) return null;
  const answers = await answersTo(needs, shell);
  const full = answeredEntry(kind, entry, answers);
  return [...entryEdits(incoming, full, paper ?? answers.get("--paper") ?? null), intakeEdit(incoming)];
}

const added = (file: string, kind: DocumentKindWord, evidence: Evidence): Text => ({
  fr: `  + ${printable(file)} (${kindWords[kind].label.fr})\u00a0: ${printable(whatItShows(evidence).fr)}`,
  en: `  + ${printable(file)} (${kindWords[kind].label.en}): ${printable(whatItShows(evidence).en)}`,
});

const unsorted = (file: string): Text => ({
  fr: `  ? ${printable(file)}\u00a0: copié, à classer par vous\u00a0: dossier ajouter … ${printable(file)}`,
  en: `  ? ${printable(file)}: copied, for you to sort: dossier add … ${printable(file)}`,
});
