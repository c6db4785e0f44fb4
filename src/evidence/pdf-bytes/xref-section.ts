import { streamBytes } from "./inflate.ts";
import { parseObject } from "./parse-object.ts";
import { parseValue, PdfSyntaxError, skipSpace, takeWhole, takeWord, type Cursor } from "./parse-value.ts";
import { isArray, isDictionary, nameAt, type PdfDictionary } from "./pdf-value.ts";

/** Where an object stands, by a cross-reference section. */
export type XrefEntry =
  | { readonly kind: "free" }
  | { readonly kind: "at"; readonly offset: number }
  | { readonly kind: "in"; readonly container: number; readonly index: number };

/** One cross-reference table or stream with its trailer (ISO 32000-1, 7.5.4 and 7.5.8). */
export interface XrefSection {
  readonly offset: number;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDictionary;
}

const MOST_ENTRIES = 5_000_000;

/** The section at this place; null when there is none that can be read. */
export function xrefSectionAt(bytes: Uint8Array, offset: number, end: number): XrefSection | null {
  const cursor: Cursor = { bytes, at: offset, end };
  try {
    return takeWord(cursor, "xref") ? parseTable(cursor, offset) : parseStream({ bytes, at: offset, end }, offset);
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null;
    throw error;
  }
}

/** Reads a table whose keyword was just taken, and its trailer. */
export function parseTable(cursor: Cursor, offset: number): XrefSection {
  const entries = new Map<number, XrefEntry>();
  while (!takeWord(cursor, "trailer")) {
    const first = takeWhole(cursor);
    const count = takeWhole(cursor);
    if (first === null || count === null || entries.size + count > MOST_ENTRIES) throw new PdfSyntaxError("no table");
    for (let number = first; number < first + count; number++) entries.set(number, takeEntry(cursor));
  }
  const trailer = parseValue(cursor);
  if (!isDictionary(trailer)) throw new PdfSyntaxError("no trailer");
  return { offset, entries, trailer };
}

function takeEntry(cursor: Cursor): XrefEntry {
  const offset = takeWhole(cursor);
  const generation = takeWhole(cursor);
  if (offset === null || generation === null) throw new PdfSyntaxError("no entry");
  if (takeWord(cursor, "n")) return { kind: "at", offset };
  if (!takeWord(cursor, "f")) throw new PdfSyntaxError("no entry");
  return { kind: "free" };
}

function parseStream(cursor: Cursor, offset: number): XrefSection {
  skipSpace(cursor);
  const { value, stream } = parseObject(cursor, () => null);
  if (!isDictionary(value) || stream === null || nameAt(value, "Type") !== "XRef") throw new PdfSyntaxError("no table");
  const data = streamBytes(value, stream);
  const widths = wholeNumbers(value, "W");
  const size = value.entries.get("Size");
  if (data === null || widths?.length !== 3 || typeof size !== "number") throw new PdfSyntaxError("no table");
  return { offset, entries: streamEntries(data, widths, wholeNumbers(value, "Index") ?? [0, size]), trailer: value };
}

function wholeNumbers(dictionary: PdfDictionary, key: string): number[] | null {
  const value = dictionary.entries.get(key);
  if (!isArray(value)) return null;
  const numbers = value.items.filter((item) => typeof item === "number");
  return numbers.length === value.items.length && numbers.every((one) => Number.isInteger(one) && one >= 0)
    ? numbers
    : null;
}

function streamEntries(data: Uint8Array, widths: readonly number[], index: readonly number[]): Map<number, XrefEntry> {
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let byte = 0; byte < width; byte++) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    const count = Math.min(index[pair + 1] ?? 0, MOST_ENTRIES);
    for (let number = first; number < first + count && at < data.length; number++) {
      const type = typeWidth === 0 ? 1 : field(typeWidth);
      const second = field(secondWidth);
      const third = field(thirdWidth);
      if (type === 0) entries.set(number, { kind: "free" });
      if (type === 1) entries.set(number, { kind: "at", offset: second });
      if (type === 2) entries.set(number, { kind: "in", container: second, index: third });
    }
  }
  return entries;
}
