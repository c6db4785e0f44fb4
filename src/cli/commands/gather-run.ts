import { updateCase } from "../../case/write-case.ts";
import { questionsFor } from "../../interview/questions-for.ts";
import type { Question, Teller } from "../../interview/question.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { BACK, SKIP, type Ask } from "../ask.ts";
import { answerTo } from "../gather/answer-to.ts";
import { speaker } from "../log/people.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { spokenLine } from "../spoken-line.ts";
import { judged, sayNextStep, shellWord, workingCase, type WorkingCase } from "../working-case.ts";
import { kindWords } from "../add/document-kinds.ts";
import { runAdd } from "./add.ts";
import type { GatherOptions } from "./gather-options.ts";

export async function interview(options: GatherOptions, shell: Shell): Promise<ExitCode> {
  const working = await workingCase(options.case, shell);
  const { given } = options;
  if (given.length > 0)
    await updateCase(working.dir, () => given.map(({ path, value }) => ({ op: "set", path, value })));
  if (shell.ask !== null) await askAll(working, options, shell, shell.ask);
  else if (given.length === 0) await listQuestions(working, shell);
  await sayNextStep(working, shell, "gather");
  return EXIT.done;
}

async function open(working: WorkingCase, shell: Shell): Promise<readonly Question[]> {
  const { dossier, gates } = await judged(working, shell);
  return dossier === null ? [] : questionsFor(dossier, gates);
}

/** Without a terminal: every question, each with the command or flag that answers it. */
async function listQuestions(working: WorkingCase, shell: Shell): Promise<void> {
  const questions = await open(working, shell);
  if (questions.length === 0) return;
  const heading = {
    fr: "Il manque des réponses, et je ne peux pas les demander ici :",
    en: "Answers are needed, and I cannot ask here:",
  };
  throw new Refusal(
    inEach((locale) =>
      [
        heading[locale],
        ...questions.map(
          ({ label, flag }) => `  ${printable(label[locale])}\n      ${printable(spokenLine(flag)[locale])}`,
        ),
      ].join("\n"),
    ),
  );
}

async function askAll(working: WorkingCase, options: GatherOptions, shell: Shell, ask: Ask): Promise<void> {
  const asked = new Set<string>();
  const teller = await tellerFor(working, options, shell, ask);
  for (;;) {
    const left = (await open(working, shell)).filter(({ id }) => !asked.has(id));
    const [question] = left;
    if (question === undefined) return;
    asked.add(question.id);
    await put(question, left.length, working, teller, shell, ask);
  }
}

async function tellerFor(
  { caseFile, role }: WorkingCase,
  { by }: GatherOptions,
  { today }: Shell,
  ask: Ask,
): Promise<Teller> {
  const known = by ?? speaker(caseFile, role);
  if (known !== null) return { by: known, role, today };
  const name = await ask.line({ label: { fr: "Qui répond ? (votre nom)", en: "Who answers? (your name)" } });
  return { by: name === BACK || name === SKIP ? "" : name, role, today };
}

/** One question, saved before the next. */
async function put(
  question: Question,
  left: number,
  working: WorkingCase,
  teller: Teller,
  shell: Shell,
  ask: Ask,
): Promise<void> {
  shell.note("");
  shell.note(headOf(question, left));
  if (question.intro !== null) shell.note(question.intro);
  const answer = await answerTo(question, ask);
  if (answer === null) return;
  if (question.input.kind === "file") return addPaper(answer, question.input.document, working, shell);
  const edits = question.edits(answer, teller);
  if (edits.length > 0) await updateCase(working.dir, () => edits);
}

const headOf = ({ section }: Question, left: number): Text => ({
  fr: `${section.fr} — encore ${left} ${left === 1 ? "question" : "questions"}   (? pourquoi · ! je ne sais pas encore)`,
  en: `${section.en} — ${left} more ${left === 1 ? "question" : "questions"}   (? why · ! I do not know yet)`,
});

/** A document that cannot be taken in is said so, and the interview goes on: nothing else is lost. */
async function addPaper(path: string, kind: keyof typeof kindWords, { dir }: WorkingCase, shell: Shell): Promise<void> {
  try {
    await runAdd(
      { kind, files: [path], case: dir, givenFor: () => ({}), paper: null, ocr: false, dryRun: false },
      shell,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    shell.note(error.text);
    const again = `dossier ${shell.locale === "fr" ? "ajouter" : "add"} ${kindWords[kind].name[shell.locale]}`;
    shell.note({
      fr: `Plus tard : ${again} … --case ${shellWord(dir)}`,
      en: `Later: ${again} … --case ${shellWord(dir)}`,
    });
  }
}
