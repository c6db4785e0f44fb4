import { objectsIn } from "./object-stream.ts";
import { parseObject, type LengthOf } from "./parse-object.ts";
import { PdfSyntaxError } from "./parse-value.ts";
import type { PdfObject } from "./pdf-value.ts";
import { xrefSectionAt, type XrefSection } from "./xref-section.ts";

/** A PDF as bytes, whose parts are read once, when asked for. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly objectAt: (offset: number, lengthOf: LengthOf) => PdfObject | null;
  readonly sectionAt: (offset: number) => XrefSection | null;
  /** What an object stream holds. */
  readonly contentsOf: (container: PdfObject) => readonly (PdfObject | null)[];
}

export function pdfFile(bytes: Uint8Array): PdfFile {
  const objects = new Map<number, PdfObject | null>();
  const sections = new Map<number, XrefSection | null>();
  const contents = new Map<number, readonly (PdfObject | null)[]>();
  return {
    bytes,
    objectAt: (offset, lengthOf) => once(objects, offset, () => readObject(bytes, offset, lengthOf)),
    sectionAt: (offset) => once(sections, offset, () => xrefSectionAt(bytes, offset, bytes.length)),
    contentsOf: (container) => once(contents, container.start, () => objectsIn(container)),
  };
}

function once<T>(known: Map<number, T>, key: number, compute: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = compute();
  known.set(key, value);
  return value;
}

function readObject(bytes: Uint8Array, at: number, lengthOf: LengthOf): PdfObject | null {
  try {
    return parseObject({ bytes, at, end: bytes.length }, lengthOf);
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null;
    throw error;
  }
}
