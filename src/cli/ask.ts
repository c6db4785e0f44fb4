import type { Text } from "../locale/text.ts";

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: Text;
}

/** The prompts a command may use. `BACK` is « Revenir », `SKIP` is « Je ne sais pas encore ». */
export interface Ask {
  readonly line: (question: LineQuestion) => Promise<string | typeof BACK | typeof SKIP>;
  readonly choose: <T extends string>(question: ChooseQuestion<T>) => Promise<T | typeof BACK | typeof SKIP>;
  readonly confirm: (question: Question) => Promise<boolean | typeof BACK | typeof SKIP>;
  /** Paths of files: dropped on the window, typed, or chosen in a list. */
  readonly files: (question: FilesQuestion) => Promise<readonly string[] | typeof BACK | typeof SKIP>;
}

export const BACK = Symbol("back");
export const SKIP = Symbol("skip");

export interface Question {
  readonly label: Text;
  /** Shown when the person types « ? »: why it is asked, where to find it. */
  readonly help?: Text;
  readonly initial?: string;
  readonly canGoBack?: boolean;
  readonly canSkip?: boolean;
}

export interface LineQuestion extends Question {
  /** null when the answer is good; else the sentence that says why not, with an example. */
  readonly validate?: (answer: string) => Text | null;
  /** What was understood, said back: « mardi 1er décembre 2026 »; null to leave it as typed. */
  readonly understood?: (answer: string) => Text | null;
}

export interface ChooseQuestion<T extends string> extends Question {
  readonly choices: readonly Choice<T>[];
}

export interface FilesQuestion extends Question {
  /** Files whose path or name goes with what was typed so far; the most likely first. */
  readonly complete: (typed: string) => Promise<readonly string[]>;
  /** The paths that a line holds; empty when it holds none that exists. */
  readonly pathsIn: (typed: string) => Promise<readonly string[]>;
}
