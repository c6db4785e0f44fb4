import { createInterface, type Interface } from "node:readline";
import type { Locale, Text } from "../../locale/text.ts";
import { PromptLeft, type Listed, type Prompter, type WayKey } from "./prompter.ts";

const understoodWord: Text = { fr: "Compris\u00a0:", en: "Understood:" };
const initialWord: Text = { fr: "Entrée pour garder\u00a0:", en: "Enter to keep:" };
const numberWord: Text = { fr: "Tapez le numéro de votre réponse.", en: "Type the number of your answer." };

/** Whole lines only: nothing is redrawn, so that a screen reader or a braille line reads each thing once. */
export function plainPrompter(
  locale: Locale,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Prompter {
  const lines = new TypedLines(input);
  const say = (text: string): void => {
    output.write(`${text}\n`);
  };
  const numbered = (choices: readonly Listed[]): string =>
    choices.map(({ name }, index) => `  ${index + 1}. ${name}`).join("\n");
  return {
    line: async (message, { initial, refuse, understood }) => {
      say(message);
      if (initial !== undefined) say(`${initialWord[locale]} ${initial}`);
      for (;;) {
        const typed = (await lines.next()) || (initial ?? "");
        const problem = refuse(typed);
        if (problem === null) {
          const shown = understood(typed);
          if (shown !== null && shown !== typed) say(`${understoodWord[locale]} ${shown}`);
          return typed;
        }
        say(problem);
      }
    },
    list: async (message, choices, initial, ways) => {
      say(message);
      say(numbered(choices));
      const at = choices.findIndex(({ value }) => value === initial);
      if (at >= 0) say(`${initialWord[locale]} ${at + 1}`);
      for (;;) {
        const typed = (await lines.next()).trim() || (at >= 0 ? String(at + 1) : "");
        const found = numberedAt(choices, typed) ?? ways.find((way: WayKey) => way === typed);
        if (found !== undefined) return found;
        say(numberWord[locale]);
      }
    },
    search: async (message, source) => {
      const listed = await source("");
      say(message);
      say(numbered(listed));
      for (;;) {
        const typed = await lines.next();
        const [first] = typed.trim() === "" ? [] : await source(typed);
        const found = numberedAt(listed, typed.trim()) ?? (first?.isRefusal === true ? undefined : first?.value);
        if (found !== undefined) return found;
        say(first?.isRefusal === true ? first.name : numberWord[locale]);
      }
    },
    say,
  };
}

const numberedAt = (choices: readonly Listed[], typed: string): string | undefined =>
  /^\d+$/.test(typed) ? choices[Number(typed) - 1]?.value : undefined;

/** The lines of a terminal, one at a time; nothing is held open between two questions. */
class TypedLines {
  readonly #input: NodeJS.ReadableStream;
  #reader: Interface | null = null;
  readonly #typed: string[] = [];
  #waiting: { readonly take: (line: string) => void; readonly leave: (error: Error) => void } | null = null;
  #isOver = false;

  constructor(input: NodeJS.ReadableStream) {
    this.#input = input;
  }

  next(): Promise<string> {
    this.#reader ??= this.#opened();
    const ready = this.#typed.shift();
    if (ready !== undefined) return Promise.resolve(ready);
    if (this.#isOver) return Promise.reject(new PromptLeft("end of input"));
    this.#reader.resume();
    return new Promise<string>((take, leave) => {
      this.#waiting = { take, leave };
    }).finally(() => {
      this.#waiting = null;
      this.#reader?.pause();
    });
  }

  #opened(): Interface {
    const reader = createInterface({ input: this.#input, terminal: false });
    reader.on("line", (line) => {
      if (this.#waiting === null) this.#typed.push(line);
      else this.#waiting.take(line);
      this.#waiting = null;
    });
    reader.on("close", () => {
      this.#isOver = true;
      this.#waiting?.leave(new PromptLeft("end of input"));
    });
    return reader;
  }
}
