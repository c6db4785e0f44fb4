import type { Locale, Text } from "../../locale/text.ts";
import { wrap } from "../../reporters/text/width.ts";
import { PromptLeft, type Prompter, type WayKey } from "./prompter.ts";

const keys: Text = { fr: "↑↓ choisir · Entrée valider", en: "↑↓ choose · Enter accept" };
const searchKeys: Text = {
  fr: "↑↓ choisir · Tab compléter · Entrée valider",
  en: "↑↓ choose · Tab complete · Enter accept",
};

// A list longer than the screen scrolls; the question above it and the keys below it are seen all the same.
const AROUND_A_LIST = 6;
const SHORTEST_LIST = 7;

const longestList = (output: NodeJS.WritableStream): number => {
  const { rows } = output as Partial<Pick<NodeJS.WriteStream, "rows">>;
  return Math.max(SHORTEST_LIST, (rows ?? 24) - AROUND_A_LIST);
};

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
          pageSize: longestList(output),
          ...(initial === undefined ? {} : { default: initial }),
          theme: { style: { keysHelpTip: () => keys[locale] } },
        },
        ways,
      ),
    search: (message, source) =>
      put({
        type: "search",
        message,
        pageSize: longestList(output),
        source: async (typed: string | undefined) => {
          const found = await source(typed ?? "");
          const refusal = found.find(({ isRefusal }) => isRefusal === true);
          if (refusal !== undefined) throw new Error(refusal.name);
          return [...found];
        },
        theme: { style: { keysHelpTip: () => searchKeys[locale] } },
      }),
    say: (text) => output.write(`${wrap(text, pageWidth(output)).join("\n")}\n`),
  };
}

const pageWidth = (output: NodeJS.WritableStream): number => {
  const { columns } = output as Partial<Pick<NodeJS.WriteStream, "columns">>;
  return Math.max(20, Math.min(columns ?? 80, 100));
};

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
