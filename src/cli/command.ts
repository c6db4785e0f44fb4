import type { Asked } from "./asked.ts";
import type { CommandWords } from "./command-words.ts";
import type { ExitCode, Shell } from "./shell.ts";

export type { CommandWords, FlagWords } from "./command-words.ts";

/** A command ready to run: its words, and what it does with a line. */
export interface ShellCommand {
  readonly words: CommandWords;
  /** The words of what a line already names (an event of `log`), when they are more than those of the command. */
  readonly wordsFor?: (argv: readonly string[]) => CommandWords;
  /** `argv` is what follows the command's name. Throws a Refusal for what it cannot make sense of. */
  readonly run: (argv: readonly string[]) => Promise<ExitCode>;
}

/** Joins a command's words to what it does; the parser is loaded only when a line is to be read. */
export function command(words: CommandWords, act: (asked: Asked) => Promise<ExitCode>): ShellCommand {
  return {
    words,
    run: async (argv) => {
      const { readLine } = await import("./read-line.ts");
      return act(readLine(words, argv));
    },
  };
}

export type CommandMaker = (shell: Shell) => ShellCommand;
