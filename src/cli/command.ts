import type { Text } from "../locale/text.ts";
import type { Asked } from "./asked.ts";
import type { ExitCode, Shell } from "./shell.ts";

/** A word given after the command's name. */
export interface OperandWords {
  readonly name: Text;
  readonly about: Text;
  readonly required?: boolean;
  /** Takes all the words that are left. */
  readonly several?: boolean;
}

export interface FlagWords {
  /** `--for`; `--no-cache` for one that turns something off. */
  readonly flag: `--${string}`;
  /** What stands for the value in the help; absent for a switch. */
  readonly value?: Text;
  readonly about: Text;
  /** May be repeated; each adds a value. */
  readonly several?: boolean;
  /** Takes all the words up to the next option. */
  readonly greedy?: boolean;
  /** Left out of the help: too many to list (the keys of `case.yaml`). */
  readonly hidden?: boolean;
}

/** What a command understands, in the words of its help. Its name and summary stand in the table of `program.ts`. */
export interface CommandWords {
  /** Command lines without `dossier`, the most usual first. */
  readonly examples: readonly Text[];
  readonly operands?: readonly OperandWords[];
  readonly flags?: readonly FlagWords[];
  /** Paragraphs at the end of the help. */
  readonly notes?: readonly Text[];
}

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
