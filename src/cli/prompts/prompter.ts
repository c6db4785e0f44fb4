/** What a person may press on a list instead of choosing. */
export type WayKey = "<" | "!" | "?";

export interface Listed {
  readonly value: string;
  readonly name: string;
  /** It says why there is nothing to choose. */
  readonly isRefusal?: true;
}

export interface LineSettings {
  readonly initial: string | undefined;
  /** null when the answer is good; else the sentence that says why not. */
  readonly refuse: (typed: string) => string | null;
  /** What was understood, shown in place of what was typed; null to leave it as typed. */
  readonly understood: (typed: string) => string | null;
}

/** One prompt of the terminal: a line to type, a list to choose from, a file to find. Tests pass their own. */
export interface Prompter {
  readonly line: (message: string, settings: LineSettings) => Promise<string>;
  /** The value chosen, or the key pressed among `ways`. */
  readonly list: (
    message: string,
    choices: readonly Listed[],
    initial: string | undefined,
    ways: readonly WayKey[],
  ) => Promise<string>;
  /** A list that what is typed narrows; `source` gives the choices for what was typed so far. */
  readonly search: (message: string, source: (typed: string) => Promise<readonly Listed[]>) => Promise<string>;
  readonly say: (text: string) => void;
}

/** The person left: Ctrl-C, Ctrl-D. Bears the name that the terminal's own prompts give it. */
export class PromptLeft extends Error {
  override readonly name = "ExitPromptError";
}
