import { plainScalar, quotedScalar, startsPlain } from "./read-scalar.ts";
import type { YamlNode, YamlPair } from "./yaml-node.ts";

const MAX_LEVELS = 16;

/**
 * `{…}` or `[…]` with every entry written out, on one line or on lines that all stand right of `column`, the one of the key or dash it
 * belongs to; null for any other.
 */
export function readFlow(text: string, start: number, column: number, level = 0): YamlNode | null {
  if (level > MAX_LEVELS) return null;
  const isMap = text[start] === "{";
  const closing = isMap ? "}" : "]";
  const pairs: YamlPair[] = [];
  const items: YamlNode[] = [];
  const names = new Set<string>();
  let at = skipSpace(text, start + 1, column);
  while (text[at] !== closing) {
    const key = isMap ? readKey(text, at) : null;
    if (isMap && (key === null || names.has(key.name))) return null;
    const value = readEntry(text, key === null ? at : skipBlanks(text, key.colon + 1), column, level);
    if (value === null) return null;
    if (key === null) items.push(value);
    else {
      names.add(key.name);
      pairs.push({ key: { name: key.name, start: key.start, end: key.end }, value });
    }
    at = skipSpace(text, value.end, column);
    if (text[at] === ",") at = skipSpace(text, at + 1, column);
    else if (text[at] !== closing) return null;
  }
  const end = at + 1;
  return isMap ? { kind: "map", flow: true, pairs, start, end } : { kind: "list", flow: true, items, start, end };
}

interface FlowKey {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly colon: number;
}

function readKey(text: string, at: number): FlowKey | null {
  const key = quotedScalar(text, at) ?? (startsPlain(text, at) ? plainScalar(text, at, "flow") : null);
  if (key === null) return null;
  const { start, end } = key;
  const colon = skipBlanks(text, end);
  if (text[colon] !== ":" || text[colon + 1] !== " ") return null;
  return { name: key.value ?? text.slice(start, end), start, end, colon };
}

function readEntry(text: string, at: number, column: number, level: number): YamlNode | null {
  const first = text[at];
  if (first === "{" || first === "[") return readFlow(text, at, column, level + 1);
  const quoted = quotedScalar(text, at);
  if (quoted !== null) return quoted;
  return startsPlain(text, at) ? plainScalar(text, at, "flow") : null;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}

/** Past blanks and line ends; past the text, where nothing matches, for a comment or a line that stands too far left. */
function skipSpace(text: string, from: number, column: number): number {
  let at = skipBlanks(text, from);
  while (text[at] === "\n" || text[at] === "\r") {
    const line = text.indexOf("\n", at) + 1;
    at = skipBlanks(text, line);
    if (at - line <= column) return text.length;
  }
  return text[at] === "#" ? text.length : at;
}
