import type { PdfFile } from "./pdf-file.ts";
import type { PdfObject } from "./pdf-value.ts";
import type { Revision } from "./revision.ts";

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isSpace = (byte: number | undefined): boolean => byte !== undefined && byte <= 0x20;

/** Every object that stands in the file, whatever its cross-references say, with those of its object streams. */
export function* scanObjects(file: PdfFile, newest: Revision | null): Iterable<PdfObject> {
  for (const object of standingObjects(file, newest)) {
    yield object;
    for (const held of file.contentsOf(object)) if (held !== null) yield held;
  }
}

/** Those that no object stream holds. What stands inside a stream is content, not an object: an attached PDF keeps its own. */
export function* standingObjects(file: PdfFile, newest: Revision | null): Iterable<PdfObject> {
  const lengthOf = newest?.lengthOf ?? (() => null);
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
  for (let at = buffer.indexOf("obj"); at >= 0;) {
    const start = startOfObject(buffer, at);
    const object = start === null ? null : file.objectAt(start, lengthOf);
    if (object !== null) yield object;
    at = buffer.indexOf("obj", Math.max(at + 3, object?.end ?? 0));
  }
}

/** Where `12 0 ` before an `obj` begins; null when the word belongs to something else. */
function startOfObject(buffer: Buffer, keyword: number): number | null {
  const generation = digitsBefore(buffer, keyword);
  return generation === null ? null : digitsBefore(buffer, generation);
}

function digitsBefore(buffer: Buffer, to: number): number | null {
  let at = to;
  while (isSpace(buffer[at - 1]) && to - at < 20) at--;
  const last = at;
  while (isDigit(buffer[at - 1]) && last - at < 12) at--;
  return at === last ? null : at;
}
