import { editCase, type Edit } from "../../case/edit-case.ts";
import { parseCase } from "../../case/parse-case.ts";
import type { Teller, WantedPaper } from "../../interview/question.ts";
import type { Text } from "../../locale/text.ts";
import { kindWords } from "../add/document-kinds.ts";
import { guessKind } from "../add/guess-kind.ts";
import { looksLike } from "../add/kind-of.ts";
import { copyTaken, prepare } from "../add/prepare.ts";
import { readAll, type Read } from "../add/read-documents.ts";
import { takeOut, type Destination } from "../add/take-in.ts";
import type { Shell } from "../shell.ts";
import type { WorkingCase } from "../working-case.ts";
import { pathsOf } from "./answer-to.ts";

/** Documents taken in by one answer: copied into the case, and what `case.yaml` is to say of them. */
export interface Papers {
  readonly edits: readonly Edit[];
  readonly copied: readonly Destination[];
  readonly said: readonly Text[];
}

/** Reads the documents of an answer, asks what they do not say, and copies them in; `text` is what `case.yaml` says so far. */
export async function takePapers(
  answer: string,
  wanted: WantedPaper,
  text: string,
  teller: Teller,
  working: WorkingCase,
  shell: Shell,
): Promise<Papers> {
  const papers = { edits: [] as Edit[], copied: [] as Destination[], said: [] as Text[] };
  for (const read of await readAll(pathsOf(answer), working, { ocr: false }, shell)) {
    const source = new TextEncoder().encode(editCase(text, papers.edits));
    const caseFile = parseCase(source).caseFile ?? working.caseFile;
    const options = await takenAs(read, wanted, shell);
    const taken = await prepare(read, { ...options, teller }, { ...working, caseFile }, shell);
    if (taken === null) continue;
    await copyTaken(taken, working.dir);
    papers.edits.push(...taken.edits);
    papers.said.push(...taken.said);
    if (taken.copied !== null) papers.copied.push(taken.copied);
  }
  return papers;
}

type Options = Parameters<typeof prepare>[1];

// A signed invoice proves the delivery; whatever the client sent may be evidence, or part of an incident.
const asksAgain = new Set(["order", "invoice", "delivery"]);

/** A document that looks like another kind than the one asked for: the person says which, what was guessed first. */
async function takenAs(
  { source, evidence }: Read,
  { document, given, paper }: WantedPaper,
  { ask }: Shell,
): Promise<Options> {
  const wanted: Options = { kind: document, givenFor: () => given, paper };
  const guessed = guessKind(source.name, evidence);
  const isSignedInvoice = given["kind"] === "signed-invoice" && guessed === "invoice";
  if (ask === null || guessed === null || guessed === document || isSignedInvoice) return wanted;
  if (!asksAgain.has(document) || !asksAgain.has(guessed)) return wanted;
  const chosen = await ask.choose({
    label: looksLike(guessed, source),
    choices: [guessed, document].map((kind) => ({ value: kind, label: kindWords[kind].label })),
    initial: guessed,
  });
  return chosen === guessed ? { kind: guessed, givenFor: () => ({}), paper: null } : wanted;
}

export async function takeOutOf(copied: readonly Destination[], dir: string): Promise<void> {
  for (const one of copied) await takeOut(dir, one);
}
