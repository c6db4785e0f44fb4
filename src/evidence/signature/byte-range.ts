import { isArray, isString, type PdfDictionary, type PdfString } from "../pdf-bytes/pdf-value.ts";
import type { Revision } from "../pdf-bytes/revision.ts";

/** What a signature says to be over: the whole file up to `end`, but for its own contents. */
export interface SignedRange {
  readonly parts: readonly [Uint8Array, Uint8Array];
  /** Where the signed revision ends. */
  readonly end: number;
}

/**
 * The signed bytes; null unless they start with the file and leave out exactly the `<…>` of this dictionary's own contents. Anything else is a
 * gap in which a forger may write (signature wrapping).
 */
export function signedRange(
  bytes: Uint8Array,
  dictionary: PdfDictionary,
  contents: PdfString,
  newest: Revision | null,
): SignedRange | null {
  if (dictionary.ambiguous || contents.source !== bytes || !contents.hexadecimal) return null;
  const held = dictionary.entries.get("ByteRange");
  const range = newest === null ? held : newest.resolve(held);
  if (!isArray(range) || range.items.length !== 4) return null;
  const [start, length, after, rest] = range.items;
  if (start !== 0 || length !== contents.start || after !== contents.end || typeof rest !== "number") return null;
  const end = after + rest;
  if (!Number.isInteger(rest) || rest < 0 || end > bytes.length) return null;
  if (!onlyHexadecimal(bytes, contents)) return null;
  return { parts: [bytes.subarray(0, length), bytes.subarray(after, end)], end };
}

function onlyHexadecimal(bytes: Uint8Array, { start, end }: PdfString): boolean {
  const digits = Buffer.from(bytes.buffer, bytes.byteOffset + start + 1, end - start - 2).toString("latin1");
  return /^[0-9A-Fa-f\s]*$/.test(digits);
}

/** The contents of a dictionary, when they are a string. */
export function contentsOf(dictionary: PdfDictionary): PdfString | null {
  const contents = dictionary.entries.get("Contents");
  return isString(contents) ? contents : null;
}
