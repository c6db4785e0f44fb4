import { parseValue, PdfSyntaxError } from "../pdf-bytes/parse-value.ts";
import type { PdfFile } from "../pdf-bytes/pdf-file.ts";
import { isDictionary, isReference, nameAt, type PdfDictionary, type PdfValue } from "../pdf-bytes/pdf-value.ts";
import { catalogOf, revisionOf } from "../pdf-bytes/revision.ts";
import { scanObjects } from "../pdf-bytes/scan-objects.ts";

/**
 * Whether the last trailer leads to a page tree that says how many pages it holds (`/Count`, ISO 32000-1, 7.7.3.2). A reader may guess the pages of
 * a file without one, out of an earlier state or loose objects, but then two readers do not see the same document: it is no proof of anything.
 * What cannot be told, as under a password, is given the benefit of the doubt.
 */
export function countsItsPages(file: PdfFile): boolean {
  const newest = revisionOf(file, file.bytes.length);
  if (newest?.trailer.entries.has("Encrypt") === true) return true;
  const catalog = newest === null ? null : catalogOf(newest);
  if (newest !== null && catalog !== null && hasCount(catalog, newest.resolve)) return true;
  return countsWhenRebuilt(file);
}

/** A page in the place of the tree is one page for every reader. */
function hasCount(catalog: PdfDictionary, resolve: (value: PdfValue | undefined) => PdfValue): boolean {
  const pages = resolve(catalog.entries.get("Pages"));
  if (!isDictionary(pages)) return false;
  return typeof resolve(pages.entries.get("Count")) === "number" || nameAt(pages, "Type") === "Page";
}

/** The same where the cross-references lead nowhere: by the objects that stand in the file, the last of each number. */
function countsWhenRebuilt(file: PdfFile): boolean {
  const objects = new Map<number, PdfValue>();
  let trailer: PdfDictionary | null = null;
  for (const { number, value, stream } of scanObjects(file, null)) {
    // A stream is no value that a key may stand for, but it may be the trailer itself.
    objects.set(number, stream === null ? value : null);
    if (isDictionary(value) && stream !== null && nameAt(value, "Type") === "XRef") trailer = value;
  }
  trailer = lastTrailer(file.bytes) ?? trailer;
  if (trailer === null || trailer.entries.has("Encrypt")) return true;
  const resolve = (value: PdfValue | undefined): PdfValue =>
    isReference(value) ? (objects.get(value.number) ?? null) : (value ?? null);
  const root = trailer.entries.get("Root");
  const catalog = resolve(root);
  if (!isDictionary(catalog)) return standsUnread(file, root, objects);
  return hasCount(catalog, resolve) || standsUnread(file, catalog.entries.get("Pages"), objects);
}

/** An object that is there, but not as this reader knows how to read it. */
function standsUnread(
  { bytes }: PdfFile,
  value: PdfValue | undefined,
  objects: ReadonlyMap<number, PdfValue>,
): boolean {
  if (!isReference(value) || objects.has(value.number)) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return new RegExp(`(?<!\\d)${String(value.number)}\\s+\\d+\\s+obj\\b`).test(text);
}

function lastTrailer(bytes: Uint8Array): PdfDictionary | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.lastIndexOf("trailer"); at >= 0; at = at === 0 ? -1 : buffer.lastIndexOf("trailer", at - 1)) {
    try {
      const value = parseValue({ bytes, at: at + "trailer".length, end: bytes.length });
      if (isDictionary(value) && value.entries.has("Root")) return value;
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error;
    }
  }
  return null;
}
