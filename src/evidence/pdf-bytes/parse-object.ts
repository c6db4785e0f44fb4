import { parseValue, PdfSyntaxError, skipSpace, takeWhole, takeWord, type Cursor } from "./parse-value.ts";
import { isDictionary, type PdfDictionary, type PdfObject, type PdfReference, isReference } from "./pdf-value.ts";

/** What a reference to a stream's length stands for; null when it is no number. */
export type LengthOf = (reference: PdfReference) => number | null;

/** Reads `n g obj … endobj` where the cursor stands. Throws a PdfSyntaxError when there is none. */
export function parseObject(cursor: Cursor, lengthOf: LengthOf): PdfObject {
  skipSpace(cursor);
  const start = cursor.at;
  const number = takeWhole(cursor);
  const generation = takeWhole(cursor);
  if (number === null || generation === null || !takeWord(cursor, "obj")) throw new PdfSyntaxError("no object");
  const value = parseValue(cursor);
  const afterValue = cursor.at;
  const stream = isDictionary(value) && takeWord(cursor, "stream") ? takeStream(cursor, value, lengthOf) : null;
  if (stream === null) cursor.at = afterValue;
  const closed = takeWord(cursor, "endobj");
  const wellFormed = closed && stream?.asItSays !== false;
  return { number, generation, value, stream: stream?.raw ?? null, start, end: cursor.at, wellFormed };
}

/** The raw bytes after `stream`; where `/Length` is wrong, up to the first `endstream`. */
function takeStream(
  cursor: Cursor,
  dictionary: PdfDictionary,
  lengthOf: LengthOf,
): { raw: Uint8Array; asItSays: boolean } {
  if (cursor.bytes[cursor.at] === 0x0d) cursor.at++;
  if (cursor.bytes[cursor.at] === 0x0a) cursor.at++;
  const start = cursor.at;
  const declared = dictionary.entries.get("Length");
  const length = isReference(declared) ? lengthOf(declared) : typeof declared === "number" ? declared : null;
  if (length !== null && Number.isInteger(length) && length >= 0 && start + length <= cursor.end) {
    const after: Cursor = { ...cursor, at: start + length };
    if (takeWord(after, "endstream")) {
      cursor.at = after.at;
      return { raw: cursor.bytes.subarray(start, start + length), asItSays: true };
    }
  }
  const close = Buffer.from(cursor.bytes.buffer, cursor.bytes.byteOffset, cursor.end).indexOf("endstream", start);
  if (close < 0) throw new PdfSyntaxError("stream without end");
  cursor.at = close + "endstream".length;
  return { raw: cursor.bytes.subarray(start, close), asItSays: false };
}
