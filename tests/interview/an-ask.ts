import { SKIP, type Ask, type Question } from "../../src/cli/ask.ts";
import { PromptLeft } from "../../src/cli/prompts/prompter.ts";

/** What a person answers to the questions whose French label matches, one answer after the other; all others are left for later. */
export type Script = readonly (readonly [
  label: RegExp,
  ...answers: readonly (string | readonly string[] | symbol)[],
])[];

export interface Answering {
  readonly ask: Ask;
  /** The French labels of the questions put, in order. */
  readonly put: string[];
}

export function answering(script: Script): Answering {
  const left = script.map(([label, ...answers]) => ({ label, answers: [...answers] }));
  const put: string[] = [];
  const next = (question: Question): string | readonly string[] | symbol => {
    put.push(question.label.fr);
    const found = left.find(({ label, answers }) => label.test(question.label.fr) && answers.length > 0);
    return found?.answers.shift() ?? (question.label.fr.startsWith("Tout est juste") ? "done" : SKIP);
  };
  return {
    put,
    ask: {
      line: (question) => {
        const answer = next(question);
        const problem = typeof answer === "string" ? (question.validate?.(answer) ?? null) : null;
        return problem === null ? Promise.resolve(answer as string) : Promise.reject(new Error(problem.fr));
      },
      choose: (question) => {
        const answer = next(question);
        const isOffered = typeof answer === "symbol" || question.choices.some(({ value }) => value === answer);
        return isOffered
          ? Promise.resolve(answer as never)
          : Promise.reject(new Error(`not offered: ${String(answer)}`));
      },
      confirm: (question) => {
        const answer = next(question);
        return Promise.resolve(typeof answer === "symbol" ? (answer as typeof SKIP) : answer === "yes");
      },
      files: (question) => Promise.resolve(next(question) as readonly string[]),
    },
  };
}

/** An ask whose person presses Ctrl-C at the question of this number, counted from 1. */
export function leavingAt(number: number, { ask }: { readonly ask: Ask }): Ask {
  let put = 0;
  const orLeft =
    <Q, A>(one: (question: Q) => Promise<A>) =>
    (question: Q): Promise<A> =>
      ++put === number ? Promise.reject(new PromptLeft("SIGINT")) : one(question);
  return {
    line: orLeft(ask.line),
    choose: (question) => (++put === number ? Promise.reject(new PromptLeft("SIGINT")) : ask.choose(question)),
    confirm: orLeft(ask.confirm),
    files: orLeft(ask.files),
  };
}
