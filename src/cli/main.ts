import { onTerminal } from "./escape-terminal.ts";
import { takeGlobalOptions } from "./global-options.ts";
import type { GlobalOptions } from "./globals.ts";
import type { Locale, Text } from "../locale/text.ts";
import { interruptionText } from "./interruption.ts";
import { EXIT, Refusal, type ExitCode } from "./shell.ts";
import { version } from "./version.ts";

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main(argv: readonly string[]): Promise<ExitCode> {
  endQuietlyWhenNobodyReads();
  let locale: Locale = "fr";
  leaveWhenInterrupted(() => locale);
  let globals: GlobalOptions | null = null;
  try {
    const taken = takeGlobalOptions(argv);
    globals = taken.globals;
    if (globals.version) return print(`${version}\n`);
    const { processShell } = await import("./process-shell.ts");
    const shell = processShell(globals, taken.rest);
    locale = shell.locale;
    const { runProgram } = await import("./run-program.ts");
    return await runProgram(taken.rest, globals, shell);
  } catch (error) {
    const { text, exitCode } = error instanceof Refusal ? error : await explained(error);
    complain(text, locale);
    if (globals?.debug === true && error instanceof Error) process.stderr.write(`${onTerminal(error.stack ?? "")}\n`);
    return exitCode;
  }
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return EXIT.done;
}

function complain(text: Text, locale: Locale): void {
  process.stderr.write(`${onTerminal(text[locale])}\n`);
}

async function explained(error: unknown): Promise<Pick<Refusal, "text" | "exitCode">> {
  const { explainFailure } = await import("./explain-failure.ts");
  return explainFailure(error);
}

/** `dossier verifier | head -1`: the reader has left, there is nobody to tell. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.done);
    throw error;
  });
}

/** Ctrl-C while nothing else listens: every save is whole, so one can leave at any moment. */
function leaveWhenInterrupted(locale: () => Locale): void {
  process.on("SIGINT", () => {
    if (process.listenerCount("SIGINT") > 1) return;
    complain(interruptionText(), locale());
    process.exit(EXIT.interrupted);
  });
}
