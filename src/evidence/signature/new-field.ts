import {
  isArray,
  isDictionary,
  isReference,
  nameAt,
  type PdfDictionary,
  type PdfValue,
} from "../pdf-bytes/pdf-value.ts";
import type { Revision } from "../pdf-bytes/revision.ts";
import type { Permissions } from "./permissions.ts";
import { isTimeStamp } from "./time-stamp.ts";

/** The revision that was signed, and the file as it is now. */
export interface Revisions {
  readonly signed: Revision;
  readonly newest: Revision;
  readonly permissions: Permissions;
}

/** What a signature field or its widget may hold: nothing that acts, and nothing that draws but its own appearance. */
const fieldKeys: ReadonlySet<string> = new Set(
  "Type Subtype FT T TU TM V DV Ff F Rect P AP AS MK BS Border DA DR Q M NM Parent Kids Lock SV Contents C H StructParent Lang".split(
    " ",
  ),
);

/** Square points: a quarter of an A4 page. A larger appearance is a page laid over the page. */
const LARGEST_APPEARANCE = 125_000;

/** A signature field that was not there: signed, or waiting for a signature. */
export function isNewField(item: PdfValue, revisions: Revisions): boolean {
  const field = addedDictionary(item, revisions);
  if (field === null || !isSignatureField(field, revisions)) return false;
  const kids = revisions.newest.resolve(field.entries.get("Kids"));
  return !isArray(kids) || kids.items.every((kid) => isNewWidget(kid, revisions));
}

/** The place on a page of such a field. */
export function isNewWidget(item: PdfValue, revisions: Revisions): boolean {
  const widget = addedDictionary(item, revisions);
  if (widget === null || nameAt(widget, "Subtype") !== "Widget" || !isSmall(widget, revisions.newest)) return false;
  if (isSignatureField(widget, revisions)) return true;
  const parent = addedDictionary(widget.entries.get("Parent") ?? null, revisions);
  return parent !== null && isSignatureField(parent, revisions);
}

/** For a signature; where the document was certified against any change, for a time stamp alone. */
function isSignatureField(field: PdfDictionary, { newest, permissions }: Revisions): boolean {
  if (nameAt(field, "FT") !== "Sig") return false;
  const value = newest.resolve(field.entries.get("V"));
  return !permissions.forbidsAll || (isDictionary(value) && isTimeStamp(value));
}

/** The dictionary of an object that the signed revision did not have. */
function addedDictionary(item: PdfValue, { signed, newest }: Revisions): PdfDictionary | null {
  if (!isReference(item)) return null;
  const wasThere = (signed.entries.get(item.number)?.kind ?? "free") !== "free";
  const value = newest.object(item.number)?.value ?? null;
  return !wasThere && isDictionary(value) && [...value.entries.keys()].every((key) => fieldKeys.has(key))
    ? value
    : null;
}

/** Whether what it draws is no page laid over the page. */
export function isSmall(widget: PdfDictionary, newest: Revision): boolean {
  const rect = newest.resolve(widget.entries.get("Rect"));
  if (!isArray(rect)) return true;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.items.map((item) => {
    const value = newest.resolve(item);
    return typeof value === "number" ? value : 0;
  });
  return Math.abs((right - left) * (top - bottom)) <= LARGEST_APPEARANCE;
}
