import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { relativePath } from "../../batch/relative-path.ts";
import { editCase } from "../../case/edit-case.ts";
import { parseCase } from "../../case/parse-case.ts";
import { CASE_FILE_NAME, readCase } from "../../case/read-case.ts";
import { namedFiles } from "../../facts/entry.ts";
import { fileInParcel, unnamedFiles } from "../../handover/receive/locate.ts";
import { matchCase, type Candidate } from "../../handover/receive/match-case.ts";
import { wordEdits } from "../../handover/receive/received-words.ts";
import type { Text } from "../../locale/text.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { writeAtomically } from "../../place/write-atomically.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { parseYamlText } from "../../yaml-source/parse-yaml.ts";
import { isPlainId } from "../new/case-id.ts";
import { problemText } from "../problem-text.ts";
import { EXIT, Refusal } from "../shell.ts";
import { caseFor } from "../commands/status-case.ts";
import { chosen, differenceText } from "./choose.ts";
import { mergedWith, ownFiles, planMerge, type OwnCopy, type ReceivedCopy } from "./merge-case.ts";
import { candidates, judgedAs, type Receiving } from "./receiving.ts";
import { verdictChanges } from "./verdict-changes.ts";
import { copyAll, writeIntoCase, writeNewCase, type FileIn } from "./write-received.ts";

/** What was taken, for the person; `dir` is the case to look at next. */
export interface Taken {
  readonly dir: string;
  readonly lines: readonly Text[];
}

/** Takes a copy of a case in: into the case it is a copy of, or as a new one. Writes nothing on a dry run. */
export async function takeCase(root: string, receiving: Receiving): Promise<Taken> {
  const received = await receivedCopy(root, receiving);
  const { case: own, because } = await ownCase(received, receiving);
  return own === null ? asNew(received, receiving) : intoOwn(received, own, because, receiving);
}

type Received = ReceivedCopy & { readonly unnamed: readonly FileIn[] };

async function receivedCopy(root: string, { sent, files }: Receiving): Promise<Received> {
  const bytes = await readFile(join(sent, root, CASE_FILE_NAME));
  const { caseFile, problems } = parseCase(bytes);
  if (caseFile === null) throw problemText(join(root, CASE_FILE_NAME), problems);
  const found = new Map<string, string>();
  for (const { file } of namedFiles(caseFile)) {
    const path = file === CASE_FILE_NAME ? null : fileInParcel(file, root, files);
    if (path !== null) found.set(file, path);
  }
  const unnamed = unnamedFiles(root, files, new Set(found.values()));
  return {
    text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    caseFile,
    files: new Map([...found].map(([file, path]) => [file, join(sent, path)])),
    unnamed: unnamed.map(({ from, to }) => ({ from: join(sent, from), to })),
  };
}

interface Own {
  readonly case: Candidate | null;
  readonly because: Text;
}

async function ownCase({ caseFile }: ReceivedCopy, { options, ground, shell }: Receiving): Promise<Own> {
  const all = await candidates({ ground, shell });
  if (options.case !== null) {
    const dir = await caseFor(options.case, ground.workspace, shell.cwd);
    const named = all.find((one) => one.dir === dir);
    if (named === undefined) throw brokenCase(options.case);
    return { case: named, because: { fr: "demandé", en: "asked" } };
  }
  const match = matchCase(caseFile, all);
  if (match.kind === "same") return { case: match.case, because: match.because };
  if (match.kind === "new") return { case: null, because: { fr: "", en: "" } };
  if (match.kind === "several") throw severalCases(match.cases);
  throw takenId(match.case);
}

const brokenCase = (asked: string): Refusal =>
  new Refusal({
    fr: `Le case.yaml de «\u00a0${printable(asked)}\u00a0» contient des erreurs\u00a0: corrigez-les d’abord. Pour les voir\u00a0: dossier verifier ${printable(asked)}`,
    en: `The case.yaml of “${printable(asked)}” holds mistakes: mend them first. To see them: dossier check ${printable(asked)}`,
  });

export function severalCases(cases: readonly Candidate[]): Refusal {
  const names = cases.map(({ dir }) => printable(basename(dir))).join(", ");
  return new Refusal({
    fr: `Plusieurs dossiers peuvent être celui-ci\u00a0: ${names}. Dites lequel avec --case. Rien n’a été écrit.`,
    en: `Several cases may be this one: ${names}. Say which with --case. Nothing was written.`,
  });
}

const takenId = ({ caseFile }: Candidate): Refusal =>
  new Refusal({
    fr: `Votre dossier «\u00a0${printable(caseFile.id)}\u00a0» est celui d’un autre client ou d’un autre consultant. Renommez l’un des deux (id et répertoire), ou dites où le recevoir avec --case. Rien n’a été écrit.`,
    en: `Your case “${printable(caseFile.id)}” is that of another client or another consultant. Rename one of them (id and folder), or say where to receive it with --case. Nothing was written.`,
  });

/** The day that marks the company's words written elsewhere; null in a consultant's copy, which never counts them as its own. */
const markOf = ({ ground, shell }: Receiving): PlainDate | null =>
  ground.workspace.role === "umbrella-company" ? shell.today : null;

async function asNew(received: Received, receiving: Receiving): Promise<Taken> {
  const { ground, options, scratch } = receiving;
  const { id } = received.caseFile;
  if (!isPlainId(id)) throw notAnId(id);
  const dir = join(ground.workspace.cases, id);
  const text = editCase(received.text, wordEdits(parseYamlText(received.text).value, markOf(receiving)));
  const files = [...namedIn(received), ...received.unnamed];
  const staged = join(scratch, "after", id);
  await copyAll(staged, files);
  await writeAtomically(join(staged, CASE_FILE_NAME), text);
  const lines = [
    { fr: `Nouveau dossier\u00a0: ${printable(id)}`, en: `New case: ${printable(id)}` },
    ...fileLines(files, received.files.size),
    ...(await judgedAgain(received, staged, null, receiving)),
  ];
  if (!options.dryRun) await writeNewCase(dir, text, files);
  return { dir: options.dryRun ? staged : dir, lines };
}

const notAnId = (id: string): Refusal =>
  new Refusal(
    {
      fr: `L’identifiant «\u00a0${printable(id)}\u00a0» ne peut pas nommer un dossier. Dites où le recevoir avec --case. Rien n’a été écrit.`,
      en: `The id “${printable(id)}” cannot name a case. Say where to receive it with --case. Nothing was written.`,
    },
    EXIT.no,
  );

const namedIn = ({ files }: ReceivedCopy): readonly FileIn[] => [...files].map(([to, from]) => ({ to, from }));

async function intoOwn(received: Received, own: Candidate, because: Text, receiving: Receiving): Promise<Taken> {
  const { ground, options, scratch, shell } = receiving;
  const copy = await ownCopy(own);
  const plan = await planMerge(copy, received, markOf(receiving), ground.limits.bytes);
  const taken = await chosen(plan.conflicting, options, shell);
  const merged = await mergedWith(copy, received, plan, taken, shell.today);
  const files = [...merged.files, ...received.unnamed.filter(({ to }) => !copy.folder.entries.has(to))];
  const staged = join(scratch, "after", own.caseFile.id);
  await copyAll(staged, [...ownFiles(copy), ...files]);
  await writeAtomically(join(staged, CASE_FILE_NAME), merged.text);
  const name = printable(relativePath(own.dir, shell.cwd));
  const lines = [
    { fr: `Dossier\u00a0: ${name} (${because.fr})`, en: `Case: ${name} (${because.en})` },
    ...plan.added.map(({ place }) => ({ fr: `  + ${printable(place)}`, en: `  + ${printable(place)}` })),
    ...plan.conflicting.map((one) => differenceLine(differenceText(one), taken.has(one))),
    ...fileLines(files, received.files.size),
    ...(await judgedAgain(received, staged, own.dir, receiving)),
  ];
  if (!options.dryRun && (merged.edits.length > 0 || files.length > 0))
    await writeIntoCase(own.dir, copy.text, merged.edits, files);
  return { dir: own.dir, lines };
}

async function ownCopy({ dir, caseFile }: Candidate): Promise<OwnCopy> {
  const folder = await readCase(dir);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(folder.source ?? new Uint8Array());
  return { folder, text, caseFile };
}

const differenceLine = ({ fr, en }: Text, isTaken: boolean): Text =>
  isTaken
    ? { fr: `  ~ ${fr} → pris\u00a0: le reçu`, en: `  ~ ${en} → taken: the received one` }
    : { fr: `  ~ ${fr} → gardé\u00a0: le vôtre`, en: `  ~ ${en} → kept: yours` };

function fileLines(files: readonly FileIn[], named: number): readonly Text[] {
  const there = Math.max(0, named - files.length);
  return [
    ...files.map(({ to }) => ({ fr: `  + ${printable(to)}`, en: `  + ${printable(to)}` })),
    ...(there === 0
      ? []
      : [
          {
            fr: `  ${there} ${there > 1 ? "documents déjà chez vous" : "document déjà chez vous"}`,
            en: `  ${there} ${there > 1 ? "documents" : "document"} already here`,
          },
        ]),
  ];
}

/** The copy received as its sender sees it, then this side before and after: the same gates, compared. */
async function judgedAgain(
  received: ReceivedCopy,
  staged: string,
  before: string | null,
  receiving: Receiving,
): Promise<readonly Text[]> {
  const { ground, scratch } = receiving;
  const { role } = ground.workspace;
  const there = join(scratch, "there", received.caseFile.id.replaceAll("/", "-"));
  await copyAll(there, namedIn(received));
  await writeAtomically(join(there, CASE_FILE_NAME), received.text);
  const shipped = await readPolicy("default", null);
  const after = await judgedAs(staged, receiving, { role, policy: ground.policy, gates: "auto" });
  const gates = after.gates.map(({ id }) => id);
  return verdictChanges({
    there: await judgedAs(there, receiving, { role: "consultant", policy: shipped, gates }),
    before: before === null ? null : await judgedAs(before, receiving, { role, policy: ground.policy, gates }),
    after,
  });
}
