import type { YamlScalar } from "./yaml-node.ts";

const nulls = new Set(["~", "null", "Null", "NULL"]);
/** What no plain text starts with here: the indicators of YAML, blanks and line ends. */
const notPlain = new Set("-?:,[]{}#&*!|>'\"%@` \n\r");

export const isBlank = (character: string | undefined): boolean =>
  character === undefined || character === " " || character === "\n" || character === "\r";

/** A dash starts a text only with a letter or a digit right after it. */
export function startsPlain(text: string, at: number): boolean {
  const first = text[at];
  if (first === undefined) return false;
  return first === "-" ? /^[\p{L}\p{N}]$/u.test(text[at + 1] ?? "") : !notPlain.has(first);
}

/** Where the line ends, before its line end. */
export function lineStop(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text[end - 1] === "\r" ? end - 1 : end;
}

/**
 * A text without quotes, on one line: up to a comment; as a key, up to its colon; in a flow, up to what ends it there. Null where a colon
 * stands that would make it something else.
 */
export function plainScalar(text: string, start: number, where: "block" | "key" | "flow"): YamlScalar | null {
  let at = start;
  for (; ; at++) {
    const character = text[at];
    if (character === undefined || character === "\n" || character === "\r") break;
    if (character === "#" && text[at - 1] === " ") break;
    if (character === ":" && endsKey(text[at + 1], where)) {
      if (where === "block") return null;
      break;
    }
    if (where === "flow" && flowMarks.has(character)) break;
  }
  let end = at;
  while (text[end - 1] === " ") end--;
  const value = text.slice(start, end);
  return { kind: "scalar", value: nulls.has(value) ? null : value, style: "plain", start, end };
}

const flowMarks = new Set(",[]{}");

const endsKey = (next: string | undefined, where: "block" | "key" | "flow"): boolean =>
  isBlank(next) || (where === "flow" && next !== undefined && flowMarks.has(next));

/** A quoted text on one line, without escapes; null for any other. */
export function quotedScalar(text: string, start: number): YamlScalar | null {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return null;
  let at = start + 1;
  for (; ; at++) {
    const character = text[at];
    if (character === undefined || character === "\n" || character === "\r" || character === "\\") {
      if (character !== "\\" || quote === '"') return null;
    }
    if (character !== quote) continue;
    if (quote === '"' || text[at + 1] !== "'") break;
    at++;
  }
  const written = text.slice(start + 1, at);
  const value = quote === "'" ? written.replaceAll("''", "'") : written;
  return { kind: "scalar", value, style: "quoted", start, end: at + 1 };
}
