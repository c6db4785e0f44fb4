import type { Text } from "../locale/text.ts";
import { plainDate, type PlainDate } from "../time/plain-date.ts";
import { dayFrom } from "./asked.ts";
import { onTerminal } from "./escape-terminal.ts";
import type { GlobalOptions } from "./globals.ts";
import { languageFor } from "./read-language.ts";
import { sayWhenInterrupted } from "./interruption.ts";
import type { Shell } from "./shell.ts";
import type { Ask } from "./ask.ts";

/** The shell of a real process: its streams, its environment, its clock. */
export function processShell(globals: GlobalOptions, line: readonly string[]): Shell {
  const { env, stdin, stdout, stderr } = process;
  const locale = languageFor(globals.lang, env["DOSSIER_LANG"], process.cwd());
  const mayAsk = stdin.isTTY && stderr.isTTY && !isSet(env["CI"]) && globals.input;
  const accessible = globals.accessible || isSet(env["DOSSIER_ACCESSIBLE"]) || env["TERM"] === "dumb";
  const asked = globals.today === null ? null : dayFrom(globals.today, "--today");
  return {
    get today() {
      return asked ?? dayInParis();
    },
    locale,
    cwd: process.cwd(),
    env,
    globals,
    line,
    colour: { out: hasColour(stdout, globals.colour), err: hasColour(stderr, globals.colour) },
    columns: stdout.isTTY ? stdout.columns : Number(env["COLUMNS"] ?? 80) || 80,
    print: (data) => written(stdout, data),
    note: (message: Text | string) => {
      if (!globals.quiet) stderr.write(`${onTerminal(typeof message === "string" ? message : message[locale])}\n`);
    },
    onInterrupt: sayWhenInterrupted,
    ask: mayAsk ? lazyAsk(locale, accessible) : null,
  };
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== "";

function hasColour(stream: NodeJS.WriteStream, asked: boolean | null): boolean {
  const { env } = process;
  if (asked !== null) return asked;
  if (isSet(env["NO_COLOR"])) return false;
  return isSet(env["FORCE_COLOR"]) || (stream.isTTY && env["TERM"] !== "dumb");
}

/** The law and its deadlines are those of France: today is the day in Paris, wherever the machine stands. */
function dayInParis(): PlainDate {
  return plainDate(new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date()));
}

/** Done once the data has left: a large output must not be cut by the end of the process. */
const written = (stream: NodeJS.WriteStream, data: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(data, (error) => {
      if (error == null) resolve();
      else reject(error);
    });
  });

/** The prompts cost a third of a second to load: only when there is something to ask. */
function lazyAsk(locale: Shell["locale"], accessible: boolean): Ask {
  let opened: Promise<Ask> | null = null;
  const loaded = (): Promise<Ask> => (opened ??= openAsk(locale, accessible));
  return {
    line: async (question) => (await loaded()).line(question),
    choose: async (question) => (await loaded()).choose(question),
    confirm: async (question) => (await loaded()).confirm(question),
    files: async (question) => (await loaded()).files(question),
  };
}

async function openAsk(locale: Shell["locale"], accessible: boolean): Promise<Ask> {
  const [{ terminalAsk }, prompter] = await Promise.all([
    import("./prompts/terminal-ask.ts"),
    accessible
      ? import("./prompts/plain-prompter.ts").then(({ plainPrompter }) => plainPrompter(locale))
      : import("./prompts/inquirer-prompter.ts").then(({ inquirerPrompter }) => inquirerPrompter(locale)),
  ]);
  return terminalAsk(locale, prompter);
}
