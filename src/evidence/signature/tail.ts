import type { PdfFile } from "../pdf-bytes/pdf-file.ts";
import { peekWord, PdfSyntaxError, skipSpace, takeWhole, takeWord, type Cursor } from "../pdf-bytes/parse-value.ts";
import { isArray, isDictionary, nameAt, type PdfObject, type PdfValue } from "../pdf-bytes/pdf-value.ts";
import type { Revision } from "../pdf-bytes/revision.ts";
import { parseTable } from "../pdf-bytes/xref-section.ts";

/** What was written after the signed bytes. */
export interface Tail {
  /** The last object of each number. */
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Where its cross-reference sections stand. */
  readonly sections: ReadonlySet<number>;
}

/**
 * Reads what follows the signed bytes as incremental updates, token by token. null as soon as anything else stands there: a reader that
 * repairs files could see in it what the cross-references do not tell.
 */
export function tailOf(file: PdfFile, from: number, newest: Revision): Tail | null {
  const cursor: Cursor = { bytes: file.bytes, at: from, end: file.bytes.length };
  const objects = new Map<number, PdfObject>();
  const sections = new Set<number>();
  try {
    while (!isAtEnd(cursor)) {
      const word = peekWord(cursor);
      if (word === "startxref") {
        takeWord(cursor, word);
        if (takeWhole(cursor) === null) return null;
      } else if (word === "xref") {
        sections.add(cursor.at);
        const offset = cursor.at;
        takeWord(cursor, word);
        if (hasAmbiguity(parseTable(cursor, offset).trailer)) return null;
      } else {
        const object = file.objectAt(cursor.at, newest.lengthOf);
        if (object?.wellFormed !== true || hasAmbiguity(object.value)) return null;
        objects.set(object.number, object);
        if (isXrefStream(object)) sections.add(object.start);
        cursor.at = object.end;
      }
    }
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null;
    throw error;
  }
  return { objects, sections };
}

function isAtEnd(cursor: Cursor): boolean {
  skipSpace(cursor);
  return cursor.at >= cursor.end;
}

export const isXrefStream = ({ value, stream }: PdfObject): boolean =>
  stream !== null && isDictionary(value) && nameAt(value, "Type") === "XRef";

/** Some key stands twice in it. */
export function hasAmbiguity(value: PdfValue): boolean {
  if (isArray(value)) return value.items.some(hasAmbiguity);
  return isDictionary(value) && (value.ambiguous || [...value.entries.values()].some(hasAmbiguity));
}
