import type { Text } from "../locale/text.ts";
import { kindNamed, kindWords } from "./add/document-kinds.ts";
import { logEvents } from "./commands/log-options.ts";
import { commandNames } from "./command-names.ts";

/** A command line written with English names, with the names of each language: `dossier log reminder` is « dossier noter relance ». */
export function spokenLine(line: string): Text {
  const [program = "", command = "", word = "", ...rest] = line.split(" ");
  const name = Object.values(commandNames).find(({ en }) => en === command);
  if (program !== "dossier" || name === undefined) return { fr: line, en: line };
  const words = word.split("|").map((one) => frenchWord(command, one));
  return { fr: ["dossier", name.fr, words.join("|"), ...rest].filter((part) => part !== "").join(" "), en: line };
}

function frenchWord(command: string, word: string): string {
  if (command === "log") return logEvents.find(({ name }) => name.en === word)?.name.fr ?? word;
  const kind = command === "add" ? kindNamed(word) : null;
  return kind === null ? word : kindWords[kind].name.fr;
}
