import { updateCase } from "../../case/write-case.ts";
import type { Question, Teller } from "../../interview/question.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { fileFinder } from "../add/find-files.ts";
import { BACK, SKIP, type Ask } from "../ask.ts";
import { judgedAs, openIn, textOfCase } from "../gather/judge-text.ts";
import { replyTo } from "../gather/reply-to.ts";
import { reviewScreen } from "../gather/review-screen.ts";
import { caseMoved, noLongerApply, say, sayHead, sayStanding } from "../gather/say.ts";
import { CaseMoved, Session } from "../gather/session.ts";
import { takePapers, takeOutOf, type Papers } from "../gather/take-papers.ts";
import { speaker } from "../log/people.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { spokenLine } from "../spoken-line.ts";
import { sayNextStep, shellWord, workingCase, type WorkingCase } from "../working-case.ts";
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

/** Without a terminal: every question, unless nothing waits for an answer, each with the command or flag that answers it. */
async function listQuestions(working: WorkingCase, shell: Shell): Promise<void> {
  const questions = await openIn(await textOfCase(working), working, shell);
  if (questions.every(({ optional }) => optional === true)) return;
  const heading = {
    fr: "Il manque des réponses, et je ne peux pas les demander ici\u00a0:",
    en: "Answers are needed, and I cannot ask here:",
  };
  throw new Refusal(
    inEach((locale) =>
      [
        heading[locale],
        ...questions.map(
          ({ label, line }) => `  ${printable(label[locale])}\n      ${printable(spokenLine(line)[locale])}`,
        ),
      ].join("\n"),
    ),
  );
}

/** What the interview holds on to while it runs. */
interface Interview {
  readonly working: WorkingCase;
  readonly session: Session;
  readonly teller: Teller;
  readonly shell: Shell;
  readonly ask: Ask;
}

async function askAll(working: WorkingCase, options: GatherOptions, shell: Shell, ask: Ask): Promise<void> {
  shell.onInterrupt?.(resume(working));
  const text = await textOfCase(working);
  sayStanding(await judgedAs(text, working, shell), shell);
  const teller = await tellerFor(working, options, shell, ask);
  const session = new Session(working.dir, text, (source) => openIn(source, working, shell));
  const running: Interview = { working, session, teller, shell, ask };
  await putAll(running);
  const finder = fileFinder(working.dir, shell);
  while (await reviewScreen(working, teller, { ask, today: shell.today, finder }, shell)) {
    session.startAgainFrom(await textOfCase(working));
    await putAll(running);
  }
  sayStanding(await judgedAs(session.source, working, shell), shell);
}

const resume = ({ caseFile }: WorkingCase): Text => ({
  fr: `Interrompu. Vos réponses sont enregistrées. Reprendre\u00a0: dossier rassembler ${shellWord(caseFile.id)}`,
  en: `Interrupted. Your answers are saved. Resume: dossier gather ${shellWord(caseFile.id)}`,
});

async function tellerFor(
  { caseFile, role }: WorkingCase,
  { by }: GatherOptions,
  { today }: Shell,
  ask: Ask,
): Promise<Teller> {
  const known = by ?? speaker(caseFile, role);
  if (known !== null) return { by: known, role, today };
  const name = await ask.line({
    label: { fr: "Qui répond\u202f? (votre prénom et votre nom)", en: "Who answers? (your first and last name)" },
    help: {
      fr: "Ce que vous direz voir sur un document sera noté à votre nom.",
      en: "What you say you see on a document will be recorded under your name.",
    },
    validate: (typed) =>
      /\p{L}/u.test(typed)
        ? null
        : { fr: "Écrivez votre nom, par exemple Paul Durand.", en: "Type your name, for instance Paul Durand." },
  });
  return { by: typeof name === "symbol" ? "" : name, role, today };
}

/** Puts the questions one after the other, each saved before the next, until none is left that was not put. */
async function putAll(interview: Interview): Promise<void> {
  const { session, working, shell } = interview;
  for (;;) {
    const asked = session.asked;
    const left = (await openIn(session.source, working, shell)).filter(({ id }) => !asked.has(id));
    const question = session.revisited?.question ?? left[0];
    if (question === undefined) return;
    try {
      await putOne(question, asked.size + left.length, interview);
    } catch (error) {
      if (!(error instanceof CaseMoved)) throw error;
      say(caseMoved, shell);
      session.startAgainFrom(await textOfCase(working));
    }
  }
}

async function putOne(
  question: Question,
  of: number,
  { session, working, teller, shell, ask }: Interview,
): Promise<void> {
  const { revisited } = session;
  const finder = fileFinder(working.dir, shell);
  const reply = await replyTo(
    question,
    { ask, today: shell.today, canGoBack: session.canGoBack, finder },
    (one) => {
      if (one === question) sayHead(one, { number: session.place + 1, of, canGoBack: session.canGoBack }, shell);
      if (one.intro !== null) say(one.intro, shell);
    },
    revisited?.answers,
  );
  if (reply === BACK) {
    session.back();
    return;
  }
  if (reply === SKIP) {
    if (revisited !== null) session.keep();
    else await session.save({ question, answers: [], edits: [], copied: [] }, teller);
    return;
  }
  const { answers, last } = reply;
  if (revisited !== null && answers.join("\n") === revisited.answers.join("\n")) {
    session.keep();
    return;
  }
  const papers =
    last.input.kind === "file" ? await papersOf(answers.at(-1) ?? "", last, teller, { session, working, shell }) : null;
  if (last.input.kind === "file" && papers === null) return;
  const edits = papers?.edits ?? last.edits(answers.at(-1) ?? "", teller);
  const dropped = await session.save({ question, answers, edits, copied: papers?.copied ?? [] }, teller);
  if (revisited !== null) await takeOutOf(revisited.copied, working.dir);
  for (const said of papers?.said ?? []) say(said, shell);
  if (dropped.length > 0) say(noLongerApply(dropped.length), shell);
}

/** A document that cannot be taken in is said so, and asked for again: nothing else is lost. */
async function papersOf(
  answer: string,
  { input }: Question,
  teller: Teller,
  { session, working, shell }: Pick<Interview, "session" | "working" | "shell">,
): Promise<Papers | null> {
  if (input.kind !== "file") return null;
  try {
    return await takePapers(answer, input.wanted, session.before, teller, working, shell);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.text, shell);
    return null;
  }
}
