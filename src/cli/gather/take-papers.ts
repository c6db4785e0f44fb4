import { editCase, type Edit } from "../../case/edit-case.ts";
import { parseCase } from "../../case/parse-case.ts";
import type { WantedPaper } from "../../interview/question.ts";
import type { Text } from "../../locale/text.ts";
import { takeOut, type Destination } from "../add/take-in.ts";
import { copyTaken, prepare, readAll } from "../commands/add-run.ts";
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
  { document, given, paper }: WantedPaper,
  text: string,
  working: WorkingCase,
  shell: Shell,
): Promise<Papers> {
  const papers = { edits: [] as Edit[], copied: [] as Destination[], said: [] as Text[] };
  const options = { kind: document, givenFor: () => given, paper };
  for (const read of await readAll(pathsOf(answer), working, { ocr: false }, shell)) {
    const source = new TextEncoder().encode(editCase(text, papers.edits));
    const caseFile = parseCase(source).caseFile ?? working.caseFile;
    const taken = await prepare(read, options, { ...working, caseFile }, shell);
    if (taken === null) continue;
    await copyTaken(taken, working.dir);
    papers.edits.push(...taken.edits);
    papers.said.push(...taken.said);
    if (taken.copied !== null) papers.copied.push(taken.copied);
  }
  return papers;
}

export async function takeOutOf(copied: readonly Destination[], dir: string): Promise<void> {
  for (const one of copied) await takeOut(dir, one);
}
