import { stringBytes } from "../pdf-bytes/pdf-string.ts";
import { isArray, isDictionary, isName, isReference, isString, type PdfValue } from "../pdf-bytes/pdf-value.ts";

/** Whether two values say the same. A reference is the same when it names the same object: each object is compared on its own. */
export function sameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (isReference(one)) return isReference(other) && one.number === other.number && one.generation === other.generation;
  if (isName(one)) return isName(other) && one.name === other.name;
  if (isString(one)) return isString(other) && Buffer.from(stringBytes(one)).equals(stringBytes(other));
  if (isArray(one)) return isArray(other) && sameItems(one.items, other.items);
  if (!isDictionary(one)) return (one ?? null) === (other ?? null);
  return (
    isDictionary(other) &&
    keysOf(one.entries, other.entries).every((key) => sameValue(one.entries.get(key), other.entries.get(key)))
  );
}

const sameItems = (one: readonly PdfValue[], other: readonly PdfValue[]): boolean =>
  one.length === other.length && one.every((item, index) => sameValue(item, other[index]));

/** The keys of either. */
export const keysOf = (one: ReadonlyMap<string, PdfValue>, other: ReadonlyMap<string, PdfValue>): readonly string[] => [
  ...new Set([...one.keys(), ...other.keys()]),
];
