import type { Text } from "../locale/text.ts";
import { BACK, SKIP, type Ask, type Choice, type FilesQuestion } from "./ask.ts";
import type { TypedKind } from "../interview/typed-answer.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { Refusal, type Shell } from "./shell.ts";
import { typed, valueIn } from "./typed-line.ts";

/** An answer that a command cannot do without, or would like to have. */
export interface Need {
  /** The flag that gives it without a question. */
  readonly flag: string;
  readonly label: Text;
  readonly help?: Text;
  readonly choices?: readonly Choice[];
  readonly initial?: string;
  /** false: asked on a terminal, but the command does without it. */
  readonly required: boolean;
  /** How it is typed: held, and said back. */
  readonly as?: TypedKind;
  /** Names it in a refusal: « la date de la facture ». */
  readonly field?: Text;
  readonly validate?: (answer: string) => Text | null;
  /** The answer is the path of a file: dropped, typed, or chosen among those found. */
  readonly finder?: Pick<FilesQuestion, "complete" | "pathsIn">;
}

/** The answers given, by flag; those skipped are absent. */
export type Answers = ReadonlyMap<string, string>;

/** Where answers go as they are given, each before the next question, and what was answered in an earlier run. */
export interface Keeping {
  readonly answer: (flag: string) => string | null;
  /** The flags of questions that were put in an earlier run. */
  readonly before: ReadonlySet<string>;
  /** null for what is left for later. */
  readonly keep: (flag: string, answer: string | null) => Promise<void>;
}

/** Answers kept for this run only. */
export function keptInMemory(): Keeping {
  const answers = new Map<string, string | null>();
  return {
    answer: (flag) => answers.get(flag) ?? null,
    before: new Set(),
    keep: (flag, answer) => {
      answers.set(flag, answer);
      return Promise.resolve();
    },
  };
}

/**
 * Asks what was not given, one question after the other, back and forth. Without a terminal, throws a Refusal that names every answer
 * needed with its flag, at once.
 */
export async function answersTo(needs: readonly Need[], shell: Shell, example?: Text): Promise<Answers> {
  if (shell.ask === null) {
    const required = needs.filter((need) => need.required);
    if (required.length === 0) return new Map();
    throw missingAnswers(required, example);
  }
  sayWays(needs, shell);
  return (
    (await answersOrBack(needs, keptInMemory(), { canLeave: false, resumes: false }, shell, shell.ask)) ?? new Map()
  );
}

/** Before the first of several questions: what may be typed instead of an answer. */
export function sayWays(needs: readonly Need[], shell: Pick<Shell, "note" | "locale">): void {
  if (needs.length < 2) return;
  const ways = [
    { fr: "< revenir", en: "< back" },
    ...(needs.some(({ help }) => help !== undefined) ? [{ fr: "? pourquoi", en: "? why" }] : []),
    ...(needs.some(({ required }) => !required) ? [{ fr: "! je ne sais pas encore", en: "! I do not know yet" }] : []),
  ];
  shell.note(`(${ways.map((way) => way[shell.locale]).join(" · ")})`);
}

/**
 * The same where other questions may stand before these: null when the person goes back to them. One that `resumes` begins after what was
 * answered in an earlier run.
 */
export async function answersOrBack(
  needs: readonly Need[],
  keeping: Keeping,
  { canLeave, resumes }: { readonly canLeave: boolean; readonly resumes: boolean },
  { today }: Pick<Shell, "today">,
  ask: Ask,
): Promise<Answers | null> {
  const open = resumes ? needs.findIndex(({ flag }) => !keeping.before.has(flag)) : 0;
  let index = open < 0 ? needs.length : open;
  for (let need = needs[index]; need !== undefined; need = needs[index]) {
    const answer = await put(need, canLeave || index > 0, keeping.answer(need.flag), ask, today);
    if (answer === BACK) index--;
    else {
      await keeping.keep(need.flag, answer === SKIP ? null : answer);
      index++;
    }
  }
  return index < 0 ? null : new Map(needs.flatMap(({ flag }) => given(flag, keeping.answer(flag))));
}

const given = (flag: string, answer: string | null): [string, string][] => (answer === null ? [] : [[flag, answer]]);

function put(
  need: Need,
  canGoBack: boolean,
  before: string | null,
  ask: Ask,
  today: PlainDate,
): Promise<string | typeof BACK | typeof SKIP> {
  const { label, help, choices, validate, required, as, field, finder } = need;
  const initial = before ?? need.initial;
  const question = {
    label,
    canGoBack,
    canSkip: !required,
    ...(help === undefined ? {} : { help }),
    ...(initial === undefined ? {} : { initial }),
  };
  if (choices !== undefined) return ask.choose({ ...question, choices });
  if (finder !== undefined) {
    return ask
      .files({ ...question, ...finder })
      .then((paths) => (typeof paths === "symbol" ? paths : (paths[0] ?? SKIP)));
  }
  if (as !== undefined) {
    return ask.line({ ...question, ...typed(as, field ?? label, today, initial ?? null) }).then(valueIn(as, today));
  }
  return ask.line({ ...question, ...(validate === undefined ? {} : { validate }) });
}

export function missingAnswers(needs: readonly Need[], example?: Text): Refusal {
  const lines = (locale: "fr" | "en"): string => {
    const room = Math.max(...needs.map(({ flag }) => flag.length));
    return needs.map(({ flag, label }) => `  ${flag.padEnd(room)}  ${label[locale]}`).join("\n");
  };
  const more = (locale: "fr" | "en", word: string): string =>
    example === undefined ? "" : `\n${word}${example[locale]}`;
  return new Refusal({
    fr: `Il manque des réponses, et je ne peux pas les demander ici\u00a0:\n${lines("fr")}${more("fr", "Par exemple\u00a0: dossier ")}`,
    en: `Answers are needed, and I cannot ask here:\n${lines("en")}${more("en", "For instance: dossier ")}`,
  });
}
