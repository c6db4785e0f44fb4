import { catalogOf, type Revision } from "../pdf-bytes/revision.ts";
import type { PdfFile } from "../pdf-bytes/pdf-file.ts";
import { scanObjects } from "../pdf-bytes/scan-objects.ts";
import { isArray, isDictionary, isString, nameAt, type PdfDictionary, type PdfValue } from "../pdf-bytes/pdf-value.ts";
import { signatureFields } from "./signature-fields.ts";

const DEEPEST = 50;

/** Every signature dictionary: where the form leads, and wherever else one stands in the file, object streams included. */
export function findSignatures(file: PdfFile, newest: Revision | null): readonly PdfDictionary[] {
  const found = new Set<PdfDictionary>();
  for (const { value } of scanObjects(file, newest)) collect(value, found, 0);
  if (newest !== null) {
    for (const { signature } of signatureFields(newest)) if (signature !== null) found.add(signature);
    for (const right of usageRights(newest)) found.delete(right);
  }
  return [...found];
}

function collect(value: PdfValue, found: Set<PdfDictionary>, depth: number): void {
  if (depth > DEEPEST) return;
  if (isArray(value)) for (const item of value.items) collect(item, found, depth + 1);
  if (!isDictionary(value)) return;
  if (isSignatureDictionary(value)) found.add(value);
  for (const item of value.entries.values()) collect(item, found, depth + 1);
}

function isSignatureDictionary(dictionary: PdfDictionary): boolean {
  if (dictionary.entries.has("ByteRange")) return true;
  const type = nameAt(dictionary, "Type");
  return (type === "Sig" || type === "DocTimeStamp") && isString(dictionary.entries.get("Contents"));
}

/** Rights that a software house grants on the form: nobody's signature, and of no field. */
function usageRights(revision: Revision): PdfDictionary[] {
  const permissions = revision.resolve(catalogOf(revision)?.entries.get("Perms"));
  if (!isDictionary(permissions)) return [];
  return ["UR", "UR3"].map((key) => revision.resolve(permissions.entries.get(key))).filter(isDictionary);
}
