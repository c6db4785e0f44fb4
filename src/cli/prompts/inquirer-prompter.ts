import type { Locale, Text } from "../../locale/text.ts";
import { PromptLeft, type Listed, type Prompter, type WayKey } from "./prompter.ts";

const keys: Text = { fr: "↑↓ choisir · Entrée valider", en: "↑↓ choose · Enter accept" };
const searchKeys: Text = {
  fr: "↑↓ choisir · Tab compléter · Entrée valider",
  en: "↑↓ choose · Tab complete · Enter accept",
};

// A list longer than this scrolls; the ways out stand at its end and must be seen.
const LONGEST_LIST = 14;

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Prompts on stderr, so that `dossier … > file` holds data alone. */
export async function inquirerPrompter(
  locale: Locale,
  { input, output }: Streams = { input: process.stdin, output: process.stderr },
): Promise<Prompter> {
  const { default: inquirer } = await import("inquirer");
  const put = (question: object, ways: readonly WayKey[] = []): Promise<string> =>
    orPressed(input, ways, async (signal) => {
      const prompt = inquirer.createPromptModule({ input, output, signal });
      const { answer } = await prompt<{ answer: string }>([{ name: "answer", ...question }] as never);
      return answer;
    });
  return {
    line: (message, { initial, refuse, understood }) =>
      put({
        type: "input",
        message,
        ...(initial === undefined ? {} : { default: initial }),
        validate: (typed: string) => refuse(typed) ?? true,
        transformer: (typed: string, { isFinal }: { isFinal: boolean }) =>
          isFinal ? (understood(typed) ?? typed) : typed,
      }),
    list: (message, choices, initial, ways) =>
      put(
        {
          type: "select",
          message,
          choices: [...choices],
          loop: false,
          pageSize: LONGEST_LIST,
          ...(initial === undefined ? {} : { default: initial }),
          theme: { style: { keysHelpTip: () => keys[locale] } },
        },
        ways,
      ),
    search: (message, source) =>
      put({
        type: "search",
        message,
        pageSize: LONGEST_LIST,
        source: async (typed: string | undefined): Promise<Listed[]> => [...(await source(typed ?? ""))],
        theme: { style: { keysHelpTip: () => searchKeys[locale] } },
      }),
    say: (text) => output.write(`${text}\n`),
  };
}

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/** A list has no place to type « < »: the key itself is the answer, and closes it. Ctrl-D leaves, as Ctrl-C does. */
async function orPressed(
  input: NodeJS.ReadableStream,
  ways: readonly WayKey[],
  ask: (signal: AbortSignal) => Promise<string>,
): Promise<string> {
  const closing = new AbortController();
  let pressed: WayKey | "left" | null = null;
  const onKey = (typed: string | undefined, key: Key | undefined): void => {
    pressed ??= key?.ctrl === true && key.name === "d" ? "left" : (ways.find((one) => one === typed) ?? null);
    if (pressed !== null) closing.abort();
  };
  input.on("keypress", onKey);
  try {
    return await ask(closing.signal);
  } catch (error) {
    const way = pressed as WayKey | "left" | null;
    if (way === "left") throw new PromptLeft("end of input");
    if (way !== null) return way;
    throw error;
  } finally {
    input.off("keypress", onKey);
  }
}
