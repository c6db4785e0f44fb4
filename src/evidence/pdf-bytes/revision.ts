import type { LengthOf } from "./parse-object.ts";
import { takeWhole, type Cursor } from "./parse-value.ts";
import type { PdfFile } from "./pdf-file.ts";
import { isDictionary, isReference, type PdfDictionary, type PdfObject, type PdfValue } from "./pdf-value.ts";
import type { XrefEntry, XrefSection } from "./xref-section.ts";

/** The file as it stood when its first `end` bytes were all there was. */
export interface Revision {
  readonly end: number;
  /** The newest first. */
  readonly sections: readonly XrefSection[];
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDictionary;
  /** The object of that number; null when there is none, or its place holds something else. */
  readonly object: (number: number) => PdfObject | null;
  readonly lengthOf: LengthOf;
  /** What a value is, references followed. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
}

const MOST_SECTIONS = 2000;

/** Reads the chain of cross-reference sections that ends before `end`; null when it cannot be followed to its start. */
export function revisionOf(file: PdfFile, end: number): Revision | null {
  const start = lastSectionBefore(file.bytes, end);
  const sections = start === null ? null : sectionsFrom(file, start, end);
  const newest = sections?.[0];
  if (sections === null || newest === undefined) return null;
  const entries = entriesOf(sections);
  return { end, sections, entries, trailer: newest.trailer, ...lookUp(file, entries, end) };
}

/** The newest word on each number. What a hybrid file's table calls free counts after the stream that tells where it is hidden. */
function entriesOf(sections: readonly XrefSection[]): ReadonlyMap<number, XrefEntry> {
  const entries = new Map<number, XrefEntry>();
  const add = (from: Iterable<readonly [number, XrefEntry]>): void => {
    for (const [number, entry] of from) if (!entries.has(number)) entries.set(number, entry);
  };
  let freed: readonly (readonly [number, XrefEntry])[] = [];
  for (const section of sections) {
    const isHybrid = typeof section.trailer.entries.get("XRefStm") === "number";
    add(isHybrid ? [...section.entries].filter(([, { kind }]) => kind !== "free") : section.entries);
    add(freed);
    freed = isHybrid ? [...section.entries].filter(([, { kind }]) => kind === "free") : [];
  }
  add(freed);
  return entries;
}

function lastSectionBefore(bytes: Uint8Array, end: number): number | null {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, end).lastIndexOf("startxref");
  if (at < 0) return null;
  const cursor: Cursor = { bytes, at: at + "startxref".length, end };
  return takeWhole(cursor);
}

function sectionsFrom(file: PdfFile, start: number, end: number): readonly XrefSection[] | null {
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  const ahead: number[] = [start];
  for (let offset = ahead.pop(); offset !== undefined; offset = ahead.pop()) {
    if (seen.has(offset) || sections.length >= MOST_SECTIONS || offset >= end) return null;
    seen.add(offset);
    const section = file.sectionAt(offset);
    if (section === null) return null;
    sections.push(section);
    const [previous, hybrid] = [section.trailer.entries.get("Prev"), section.trailer.entries.get("XRefStm")];
    if (typeof previous === "number") ahead.push(previous);
    // A hybrid file: its stream counts after its own table and before what came earlier.
    if (typeof hybrid === "number") ahead.push(hybrid);
  }
  return sections;
}

type LookUp = Pick<Revision, "object" | "resolve" | "lengthOf">;

function lookUp(file: PdfFile, entries: ReadonlyMap<number, XrefEntry>, end: number): LookUp {
  const lengthOf: LengthOf = ({ number }) => {
    const entry = entries.get(number);
    if (entry?.kind !== "at") return null;
    const value = file.objectAt(entry.offset, () => null)?.value;
    return typeof value === "number" ? value : null;
  };
  const object = (number: number): PdfObject | null => {
    const entry = entries.get(number);
    if (entry === undefined || entry.kind === "free") return null;
    const found = entry.kind === "at" ? standing(entry.offset) : contained(entry.container, entry.index);
    return found?.number === number ? found : null;
  };
  const standing = (offset: number): PdfObject | null => (offset < end ? file.objectAt(offset, lengthOf) : null);
  const contained = (container: number, index: number): PdfObject | null => {
    const entry = entries.get(container);
    const holder = entry?.kind === "at" ? standing(entry.offset) : null;
    return holder === null ? null : (file.contentsOf(holder)[index] ?? null);
  };
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let current = value ?? null;
    for (let hops = 0; isReference(current); hops++) {
      if (hops > 20) return null;
      current = object(current.number)?.value ?? null;
    }
    return current;
  };
  return { object, resolve, lengthOf };
}

/** The catalog, or null when the trailer leads to none. */
export function catalogOf(revision: Revision): PdfDictionary | null {
  const catalog = revision.resolve(revision.trailer.entries.get("Root"));
  return isDictionary(catalog) ? catalog : null;
}
