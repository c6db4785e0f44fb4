import { catalogOf, type Revision } from "../pdf-bytes/revision.ts";
import { isDictionary, nameAt, type PdfDictionary, type PdfValue } from "../pdf-bytes/pdf-value.ts";

/**
 * Whether readers draw a field of the form themselves, with the form's own fonts: its value then looks as those fonts say, and they may not
 * come later.
 */
export function areFieldsDrawnAgain(revision: Revision): boolean {
  const form = revision.resolve(catalogOf(revision)?.entries.get("AcroForm"));
  if (!isDictionary(form)) return false;
  if (revision.resolve(form.entries.get("NeedAppearances")) === true) return true;
  return [...revision.entries.keys()].some((number) =>
    isDrawnByReaders(revision.object(number)?.value ?? null, revision),
  );
}

/** A widget with a value to show and nothing that draws it. */
function isDrawnByReaders(widget: PdfValue, revision: Revision): boolean {
  if (!isDictionary(widget) || nameAt(widget, "Subtype") !== "Widget") return false;
  const parent = revision.resolve(widget.entries.get("Parent"));
  const isOf = (key: string, of: (owner: PdfDictionary) => boolean): boolean =>
    widget.entries.has(key) ? of(widget) : isDictionary(parent) && of(parent);
  const isSignature = isOf("FT", (owner) => nameAt(owner, "FT") === "Sig");
  const appearance = revision.resolve(widget.entries.get("AP"));
  const isDrawn = isDictionary(appearance) && revision.resolve(appearance.entries.get("N")) !== null;
  return !isSignature && !isDrawn && isOf("V", (owner) => revision.resolve(owner.entries.get("V")) !== null);
}
