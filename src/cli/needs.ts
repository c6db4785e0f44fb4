import type { Text } from "../locale/text.ts";
import { BACK, SKIP, type Ask, type Choice } from "./ask.ts";
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
}

/** The answers given, by flag; those skipped are absent. */
export type Answers = ReadonlyMap<string, string>;

/**
 * Asks what was not given, one question after the other, back and forth. Without a terminal, throws a Refusal that names every answer
 * needed with its flag, at once.
 */
export async function answersTo(needs: readonly Need[], { ask, today }: Shell, example?: Text): Promise<Answers> {
  if (ask === null) {
    const required = needs.filter((need) => need.required);
    if (required.length === 0) return new Map();
    throw missingAnswers(required, example);
  }
  const answers = new Map<string, string>();
  await putEach(needs, answers, false, ask, today);
  return answers;
}

/**
 * The same where another question stands before these: null when the person goes back to it. `before` are the answers given until then, and
 * keeps those given now.
 */
export async function answersOrBack(
  needs: readonly Need[],
  before: Map<string, string>,
  shell: Shell,
): Promise<Answers | null> {
  const { ask, today } = shell;
  if (ask === null) return answersTo(needs, shell);
  if (!(await putEach(needs, before, true, ask, today))) return null;
  return new Map([...before].filter(([flag]) => needs.some((need) => need.flag === flag)));
}

/** Puts the questions back and forth into `answers`; false when the person leaves by the first. */
async function putEach(
  needs: readonly Need[],
  answers: Map<string, string>,
  canLeave: boolean,
  ask: Ask,
  today: PlainDate,
): Promise<boolean> {
  let index = 0;
  for (let need = needs[index]; need !== undefined; need = needs[index]) {
    const answer = await put(need, canLeave || index > 0, answers.get(need.flag), ask, today);
    if (answer === BACK) index--;
    else {
      if (answer === SKIP) answers.delete(need.flag);
      else answers.set(need.flag, answer);
      index++;
    }
  }
  return index >= 0;
}

function put(
  need: Need,
  canGoBack: boolean,
  before: string | undefined,
  ask: Ask,
  today: PlainDate,
): Promise<string | typeof BACK | typeof SKIP> {
  const { label, help, choices, validate, required, as, field } = need;
  const initial = before ?? need.initial;
  const question = {
    label,
    canGoBack,
    canSkip: !required,
    ...(help === undefined ? {} : { help }),
    ...(initial === undefined ? {} : { initial }),
  };
  if (choices !== undefined) return ask.choose({ ...question, choices });
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
