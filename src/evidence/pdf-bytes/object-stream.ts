import { streamBytes } from "./inflate.ts";
import { parseValue, PdfSyntaxError, takeWhole, type Cursor } from "./parse-value.ts";
import { isDictionary, type PdfObject } from "./pdf-value.ts";

/**
 * The objects that an object stream holds, in its order (ISO 32000-1, 7.5.7); none when it is no such stream or cannot be read. Readers open one
 * whose `/Type` is wrong, and so must whoever tells what they show.
 */
export function objectsIn(container: PdfObject): readonly (PdfObject | null)[] {
  const { value, stream } = container;
  if (!isDictionary(value) || stream === null) return [];
  const [count, first] = [value.entries.get("N"), value.entries.get("First")];
  if (typeof count !== "number" || typeof first !== "number") return [];
  const bytes = streamBytes(value, stream);
  if (bytes === null) return [];
  const cursor: Cursor = { bytes, at: 0, end: bytes.length };
  const objects: (PdfObject | null)[] = [];
  while (objects.length < count) {
    const number = takeWhole(cursor);
    const offset = takeWhole(cursor);
    if (number === null || offset === null) break;
    objects.push(containedObject(bytes, number, first + offset));
  }
  return objects;
}

function containedObject(bytes: Uint8Array, number: number, start: number): PdfObject | null {
  const cursor: Cursor = { bytes, at: start, end: bytes.length };
  try {
    const value = parseValue(cursor);
    return { number, generation: 0, value, stream: null, start, end: cursor.at, wellFormed: true };
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null;
    throw error;
  }
}
