import type { Prompter } from "../../src/cli/prompts/prompter.ts";

export interface Scripted {
  readonly prompter: Prompter;
  /** What was told beside the questions: refusals, reasons. */
  readonly said: string[];
  /** Questions and choices, as shown. */
  readonly shown: string[];
}

/** Types these answers, one after the other: what is typed at a line, or the name of a choice. */
export function typing(...answers: string[]): Scripted {
  const said: string[] = [];
  const shown: string[] = [];
  const next = (): string => answers.shift() ?? "";
  const chosen = (choices: readonly { readonly value: string; readonly name: string }[]): string => {
    shown.push(...choices.map(({ name }) => name));
    const typed = next();
    return choices.find(({ name }) => name === typed)?.value ?? typed;
  };
  return {
    said,
    shown,
    prompter: {
      line: (message, { initial, refuse, understood }) => {
        shown.push(message);
        for (;;) {
          const typed = next() || (initial ?? "");
          const problem = refuse(typed);
          if (problem === null) {
            const echo = understood(typed);
            if (echo !== null) shown.push(echo);
            return Promise.resolve(typed);
          }
          said.push(problem);
        }
      },
      list: (message, choices) => {
        shown.push(message);
        return Promise.resolve(chosen(choices));
      },
      search: async (message, source) => {
        shown.push(message);
        return chosen(await source(""));
      },
      say: (text) => said.push(text),
    },
  };
}
