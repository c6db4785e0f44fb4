import {
  isArray,
  isDictionary,
  isReference,
  nameAt,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from "../pdf-bytes/pdf-value.ts";
import { areFieldsDrawnAgain } from "./drawn-again.ts";
import { isNewField, isNewWidget, type Revisions } from "./new-field.ts";
import type { Role } from "./roles.ts";
import { keysOf, sameValue } from "./same-value.ts";
import { isXrefStream } from "./tail.ts";

/** Whether an object of the signed revision was only touched as a further signature, a time stamp or validation data needs. */
export function isAllowedChange(
  { before, after }: { readonly before: PdfObject; readonly after: PdfObject },
  role: Role | null,
  revisions: Revisions,
): boolean {
  if (before.generation !== after.generation) return false;
  if (isSameObject(before, after) || (isXrefStream(before) && isXrefStream(after))) return true;
  if (role === "metadata" || role === "field-appearance") return bothStreams(before, after, role);
  if (before.stream !== null || after.stream !== null) return false;
  return role !== null && isAllowedValue(before.value, after.value, role, revisions);
}

function isSameObject(before: PdfObject, after: PdfObject): boolean {
  if (!sameValue(before.value, after.value)) return false;
  if (before.stream === null || after.stream === null) return before.stream === after.stream;
  return Buffer.from(before.stream).equals(after.stream);
}

function bothStreams(before: PdfObject, after: PdfObject, role: "metadata" | "field-appearance"): boolean {
  const isOf = (value: PdfDictionary): boolean =>
    role === "metadata" ? nameAt(value, "Type") === "Metadata" : nameAt(value, "Subtype") === "Form";
  return [before, after].every(({ value, stream }) => stream !== null && isDictionary(value) && isOf(value));
}

type PlainRole = Exclude<Role, "metadata" | "field-appearance">;

function isAllowedValue(before: PdfValue, after: PdfValue, role: PlainRole, revisions: Revisions): boolean {
  switch (role) {
    case "form-fields":
      return grows(before, after, (item) => isNewField(item, revisions));
    case "page-annotations":
      return grows(before, after, (item) => isNewWidget(item, revisions));
    case "validation":
      return true;
    case "information":
    case "extensions":
      return isDictionary(before) && isDictionary(after);
    case "form-resources":
      return !areFieldsDrawnAgain(revisions.signed) && isExtended(before, after, revisions);
    case "form":
      return isDictionary(after) && isAllowedForm(before, after, revisions);
    case "catalog":
    case "page":
    case "open-field":
      return isDictionary(before) && isDictionary(after) && isAllowedDictionary(before, after, role, revisions);
  }
}

function isAllowedDictionary(
  before: PdfDictionary,
  after: PdfDictionary,
  role: "catalog" | "page" | "open-field",
  revisions: Revisions,
): boolean {
  return keysOf(before.entries, after.entries).every((key) => {
    const [was, is] = [before.entries.get(key) ?? null, after.entries.get(key) ?? null];
    if (sameValue(was, is)) return true;
    const [held, holds] = [revisions.signed.resolve(was), revisions.newest.resolve(is)];
    if (role === "page") return key === "Annots" && grows(held, holds, (item) => isNewWidget(item, revisions));
    if (role === "open-field") return signingKeys.has(key);
    if (key === "AcroForm") return isDictionary(holds) && isAllowedForm(held, holds, revisions);
    return signingCatalogKeys.has(key);
  });
}

/** What signing writes into a field that was waiting for it; never its place on the page. */
const signingKeys: ReadonlySet<string> = new Set(["V", "AP", "AS", "M", "F", "MK", "BS", "DA"]);

/** What a signature or its validation data adds to the catalog: nothing that is shown. */
const signingCatalogKeys: ReadonlySet<string> = new Set(["DSS", "Extensions", "Metadata", "Version"]);

function isAllowedForm(before: PdfValue, after: PdfDictionary, revisions: Revisions): boolean {
  const entries = isDictionary(before) ? before.entries : new Map<string, PdfValue>();
  return keysOf(entries, after.entries).every((key) => {
    const [was, is] = [entries.get(key) ?? null, after.entries.get(key) ?? null];
    if (sameValue(was, is) || key === "SigFlags") return true;
    const [held, holds] = [revisions.signed.resolve(was), revisions.newest.resolve(is)];
    if (key === "Fields") return grows(held, holds, (item) => isNewField(item, revisions));
    // Fonts and a default appearance for fields that come; and no order to draw the others again.
    if (key === "DR" || key === "DA")
      return (
        !areFieldsDrawnAgain(revisions.signed) &&
        (held === null || (key === "DR" && isExtended(held, holds, revisions)))
      );
    return key === "NeedAppearances" && holds !== true;
  });
}

/** The same list, in the same order, with new items that pass. */
function grows(before: PdfValue, after: PdfValue, isNew: (item: PdfValue) => boolean): boolean {
  const was = isArray(before) ? before.items : [];
  if ((before !== null && !isArray(before)) || !isArray(after)) return false;
  let kept = 0;
  for (const item of after.items) {
    if (kept < was.length && sameValue(was[kept], item)) kept++;
    else if (!isNew(item)) return false;
  }
  return kept === was.length;
}

/** Everything that was there is there, unchanged; more may have come. */
function isExtended(before: PdfValue, after: PdfValue, revisions: Revisions): boolean {
  if (sameValue(before, after)) return true;
  const [was, is] = [revisions.signed.resolve(before), revisions.newest.resolve(after)];
  if (isArray(was) && isArray(is)) return was.items.every((item) => is.items.some((one) => sameValue(item, one)));
  if (!isDictionary(was) || !isDictionary(is)) return sameValue(was, is) && !isReference(after);
  return [...was.entries].every(([key, value]) => isExtended(value, is.entries.get(key) ?? null, revisions));
}
