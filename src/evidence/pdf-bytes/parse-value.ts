import type { PdfDictionary, PdfValue } from "./pdf-value.ts";

/** The bytes are not PDF syntax where a value was expected. */
export class PdfSyntaxError extends Error {}

/** Where reading stands; moved by whoever reads. */
export interface Cursor {
  readonly bytes: Uint8Array;
  /** Nothing at or after this place is read. */
  readonly end: number;
  at: number;
}

const DEEPEST = 100;

const spaces = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Buffer.from("()<>[]{}/%"));

const isRegular = (byte: number): boolean => !spaces.has(byte) && !delimiters.has(byte);

const byteAt = ({ bytes, end }: Cursor, at: number): number => (at < end ? (bytes[at] ?? -1) : -1);

export function skipSpace(cursor: Cursor): void {
  for (;;) {
    const byte = byteAt(cursor, cursor.at);
    if (spaces.has(byte)) cursor.at++;
    else if (byte === 0x25) while (cursor.at < cursor.end && !isLineEnd(byteAt(cursor, cursor.at))) cursor.at++;
    else return;
  }
}

const isLineEnd = (byte: number): boolean => byte === 10 || byte === 13;

/** The run of regular characters here, without moving; "" at a delimiter or at the end. */
export function peekWord(cursor: Cursor): string {
  let to = cursor.at;
  while (to < cursor.end && to - cursor.at < 128 && isRegular(byteAt(cursor, to))) to++;
  return String.fromCharCode(...cursor.bytes.subarray(cursor.at, to));
}

/** Takes this word if it stands next, after spaces and comments. */
export function takeWord(cursor: Cursor, word: string): boolean {
  skipSpace(cursor);
  if (peekWord(cursor) !== word) return false;
  cursor.at += word.length;
  return true;
}

/** Takes a number without sign or fraction; null, without moving, when something else stands there. */
export function takeWhole(cursor: Cursor): number | null {
  skipSpace(cursor);
  const word = peekWord(cursor);
  if (!/^\d{1,15}$/.test(word)) return null;
  cursor.at += word.length;
  return Number(word);
}

/** Reads one value (ISO 32000-1, 7.3). Throws a PdfSyntaxError where there is none. */
export function parseValue(cursor: Cursor, depth = 0): PdfValue {
  if (depth > DEEPEST) throw new PdfSyntaxError("nested too deep");
  skipSpace(cursor);
  const byte = byteAt(cursor, cursor.at);
  if (byte === 0x2f) return { kind: "name", name: takeName(cursor) };
  if (byte === 0x28) return takeLiteral(cursor);
  if (byte === 0x5b) return takeArray(cursor, depth);
  if (byte === 0x3c) return byteAt(cursor, cursor.at + 1) === 0x3c ? takeDictionary(cursor, depth) : takeHex(cursor);
  return takeAtom(cursor);
}

function takeAtom(cursor: Cursor): PdfValue {
  const word = peekWord(cursor);
  if (word === "true" || word === "false" || word === "null") {
    cursor.at += word.length;
    return word === "null" ? null : word === "true";
  }
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw new PdfSyntaxError("no value");
  cursor.at += word.length;
  return /^\d{1,10}$/.test(word) ? (takeReference(cursor, Number(word)) ?? Number(word)) : Number(word);
}

/** `12 0 R`, whose first number was just read; else stays where it is. */
function takeReference(cursor: Cursor, number: number): PdfValue {
  const back = cursor.at;
  const generation = takeWhole(cursor);
  if (generation !== null && takeWord(cursor, "R")) return { kind: "reference", number, generation };
  cursor.at = back;
  return null;
}

function takeName(cursor: Cursor): string {
  const start = ++cursor.at;
  while (cursor.at < cursor.end && isRegular(byteAt(cursor, cursor.at))) cursor.at++;
  const raw = Buffer.from(cursor.bytes.subarray(start, cursor.at)).toString("latin1");
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function takeLiteral(cursor: Cursor): PdfValue {
  const start = cursor.at;
  let open = 0;
  for (; cursor.at < cursor.end; cursor.at++) {
    const byte = byteAt(cursor, cursor.at);
    if (byte === 0x5c) cursor.at++;
    else if (byte === 0x28) open++;
    else if (byte === 0x29 && --open === 0) {
      cursor.at++;
      return { kind: "string", source: cursor.bytes, start, end: cursor.at, hexadecimal: false };
    }
  }
  throw new PdfSyntaxError("string without end");
}

function takeHex(cursor: Cursor): PdfValue {
  const start = cursor.at;
  const close = cursor.bytes.indexOf(0x3e, start);
  if (close < 0 || close >= cursor.end) throw new PdfSyntaxError("string without end");
  cursor.at = close + 1;
  return { kind: "string", source: cursor.bytes, start, end: cursor.at, hexadecimal: true };
}

function takeArray(cursor: Cursor, depth: number): PdfValue {
  cursor.at++;
  const items: PdfValue[] = [];
  for (;;) {
    skipSpace(cursor);
    if (byteAt(cursor, cursor.at) === 0x5d) break;
    items.push(parseValue(cursor, depth + 1));
  }
  cursor.at++;
  return { kind: "array", items };
}

function takeDictionary(cursor: Cursor, depth: number): PdfDictionary {
  cursor.at += 2;
  const entries = new Map<string, PdfValue>();
  let ambiguous = false;
  for (;;) {
    skipSpace(cursor);
    if (byteAt(cursor, cursor.at) === 0x3e && byteAt(cursor, cursor.at + 1) === 0x3e) break;
    if (byteAt(cursor, cursor.at) !== 0x2f) throw new PdfSyntaxError("no key");
    const key = takeName(cursor);
    ambiguous ||= entries.has(key);
    entries.set(key, parseValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return { kind: "dictionary", entries, ambiguous };
}
