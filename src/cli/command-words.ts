import type { Text } from "../locale/text.ts";

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
