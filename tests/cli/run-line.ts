import { explainFailure } from "../../src/cli/explain-failure.ts";
import { takeGlobalOptions } from "../../src/cli/global-options.ts";
import { runProgram } from "../../src/cli/run-program.ts";
import type { Ask } from "../../src/cli/ask.ts";
import type { Locale, Text } from "../../src/locale/text.ts";
import type { Shell } from "../../src/cli/shell.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { aShell } from "../commands/a-shell.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Why it stopped, in both languages; null when it did not. */
  readonly refusal: Text | null;
}

/** Runs a line as `main` would, in this process: what it printed, what it said, its exit code. */
export async function runLine(
  argv: readonly string[],
  cwd: string,
  {
    locale = "fr",
    ask = null,
    env = {},
  }: { readonly locale?: Locale; readonly ask?: Ask | null; readonly env?: Shell["env"] } = {},
): Promise<Outcome> {
  const recorded = aShell(cwd, locale, env);
  const notes = [...recorded.notes];
  const shell = {
    ...recorded.shell,
    ask,
    note: (message: string | Readonly<Record<Locale, string>>) => {
      notes.push(typeof message === "string" ? message : message[locale]);
    },
  };
  const said = (): string => notes.map((note) => `${note}\n`).join("");
  try {
    const { globals, rest } = takeGlobalOptions(argv);
    const today = plainDate(globals.today ?? "2026-11-23");
    const code = await runProgram(rest, globals, { ...shell, line: rest, today });
    return { code, out: recorded.out(), err: said(), refusal: null };
  } catch (error) {
    const { text, exitCode } = explainFailure(error);
    return { code: exitCode, out: recorded.out(), err: `${said()}${text[locale]}\n`, refusal: text };
  }
}
