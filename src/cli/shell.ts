import type { Locale, Text } from "../locale/text.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { Ask } from "./ask.ts";
import type { GlobalOptions } from "./globals.ts";

/** Exit codes of every command. */
export const EXIT = { done: 0, no: 1, cannot: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command may do to the world, handed to it: tests pass their own. */
export interface Shell {
  readonly today: PlainDate;
  readonly locale: Locale;
  /** Absolute path commands resolve paths against. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Colour on stdout, and on stderr. */
  readonly colour: { readonly out: boolean; readonly err: boolean };
  readonly columns: number;
  /** Data, on stdout, exactly as given. */
  readonly print: (data: string | Uint8Array) => Promise<void>;
  /** A message for the person, on stderr, one line added. */
  readonly note: (message: Text | string) => void;
  /** The options of every command as the line gave them; absent in a shell that has no line. */
  readonly globals?: GlobalOptions;
  /** The command and what follows it as the person typed them, or as the menu did for them; absent in a shell that has no line. */
  readonly line?: readonly string[];
  /** What to say when the person presses Ctrl-C from now on; absent in a shell that nobody can interrupt. */
  readonly onInterrupt?: (text: Text) => void;
  /** Prompts; null when it must never prompt (no terminal, CI, `--no-input`). */
  readonly ask: Ask | null;
}

/** What went wrong for a reason the user can mend: printed as one sentence, never a stack trace. */
export class Refusal extends Error {
  readonly text: Text;
  readonly exitCode: ExitCode;

  constructor(text: Text, exitCode: ExitCode = EXIT.cannot) {
    super(text.en);
    this.name = "Refusal";
    this.text = text;
    this.exitCode = exitCode;
  }
}
