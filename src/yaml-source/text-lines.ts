/** Where the line that holds `at` starts. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** Where the line that holds `at` ends, before its line end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text[end - 1] === "\r" ? end - 1 : end;
}

/** Where the line after the one that holds `at` starts. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

export const columnAt = (text: string, at: number): number => at - lineStart(text, at);

/** The line end that the file uses. */
export const lineBreakOf = (text: string): "\n" | "\r\n" => (/\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n");

export const splice = (text: string, from: number, to: number, replacement: string): string =>
  text.slice(0, from) + replacement + text.slice(to);

/** Puts whole lines after the value that ends at `end`, below what else its line holds (a comment). */
export function insertLines(text: string, end: number, lines: readonly string[]): string {
  const lineBreak = lineBreakOf(text);
  const block = lines.join(lineBreak);
  // A block scalar ends with its own line end.
  if (end > 0 && text[end - 1] === "\n") return splice(text, end, end, block + lineBreak);
  const at = lineEnd(text, end);
  return splice(text, at, at, lineBreak + block);
}
