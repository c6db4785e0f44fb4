import { fileURLToPath } from "node:url";

/**
 * The paths of a line, as terminals paste the files dropped on their window: between quotes, with `\ ` for a space, as `file://` addresses,
 * several at once. A line without any of these marks is one path, spaces included.
 */
export function pastedPaths(typed: string): readonly string[] {
  const line = typed.trim();
  if (line === "") return [];
  const words = isMarked(line) ? wordsOf(line) : [line];
  return words.map(addressed).filter((path) => path !== "");
}

/** Quotes around a word, an escaped character, an address, or a second absolute path. */
const isMarked = (line: string): boolean =>
  /(?:^|\s)['"]/.test(line) ||
  (process.platform !== "win32" && line.includes("\\")) ||
  /(?:^|\s)file:\/\//.test(line) ||
  /\s(?:~?\/)/.test(line);

/** As a shell splits them: a quote opens at the start of a word, or right after a quoted or escaped part (`'it'\''s.pdf'`). */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word = "";
  let quote: string | null = null;
  let mayOpen = true;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? "";
    if (character === "\\" && quote !== "'") {
      word += line[++at] ?? "";
      mayOpen = true;
    } else if (quote !== null) {
      if (character === quote) quote = null;
      else word += character;
      mayOpen = true;
    } else if (mayOpen && (character === "'" || character === '"')) quote = character;
    else if (/\s/.test(character)) {
      words.push(word);
      word = "";
      mayOpen = true;
    } else {
      word += character;
      mayOpen = false;
    }
  }
  return [...words, word].filter((one) => one !== "");
}

/** A `file://` address as the path it stands for; one that stands for none stays as it is. */
function addressed(word: string): string {
  if (!word.startsWith("file://")) return word;
  try {
    return fileURLToPath(word);
  } catch {
    return word;
  }
}
