import {
  isArray,
  isDictionary,
  isReference,
  nameAt,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from "../pdf-bytes/pdf-value.ts";
import { catalogOf, type Revision } from "../pdf-bytes/revision.ts";

/** What a signature draws on a page, in the page's own units. */
export interface Appearance {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const MOST_PAGES = 20_000;
const HIDDEN = 2;

/** The appearances of signatures that a signed revision did not show: drawn by who came after, over what had been signed. */
export function laterAppearances(signed: Revision, newest: Revision): readonly Appearance[] {
  const found: Appearance[] = [];
  let page = 0;
  for (const { entries } of pagesOf(newest)) {
    page++;
    const annotations = newest.resolve(entries.get("Annots"));
    for (const item of isArray(annotations) ? annotations.items : []) {
      const widget = isReference(item) ? newest.object(item.number) : null;
      if (widget === null || !isShown(widget, newest) || isAsSigned(widget, signed, newest)) continue;
      const place = rectangleOf(widget, newest);
      if (place !== null) found.push({ page, ...place });
    }
  }
  return found;
}

/** In the order in which they are read. */
function* pagesOf(revision: Revision): Iterable<PdfDictionary> {
  const seen = new Set<PdfDictionary>();
  const ahead: PdfValue[] = [catalogOf(revision)?.entries.get("Pages") ?? null];
  for (let next = ahead.pop(); next !== undefined && seen.size < MOST_PAGES; next = ahead.pop()) {
    const node = revision.resolve(next);
    if (!isDictionary(node) || seen.has(node)) continue;
    seen.add(node);
    const kids = revision.resolve(node.entries.get("Kids"));
    if (isArray(kids)) ahead.push(...kids.items.toReversed());
    else yield node;
  }
}

function isShown({ value }: PdfObject, revision: Revision): boolean {
  if (!isDictionary(value) || !isSignatureWidget(value, revision)) return false;
  const flags = revision.resolve(value.entries.get("F"));
  return drawnBy(value, revision) !== null && ((typeof flags === "number" ? flags : 0) & HIDDEN) === 0;
}

function isSignatureWidget(widget: PdfDictionary, revision: Revision): boolean {
  const parent = revision.resolve(widget.entries.get("Parent"));
  const type = nameAt(widget, "FT") ?? (isDictionary(parent) ? nameAt(parent, "FT") : null);
  return type === "Sig" && nameAt(widget, "Subtype") === "Widget";
}

/** The objects are read once: one that no later revision wrote is the very same. */
const isAsSigned = (widget: PdfObject, signed: Revision, newest: Revision): boolean =>
  signed.object(widget.number) === widget && drawnBy(widget.value, signed) === drawnBy(widget.value, newest);

/** What draws it: a stream, or one for each state. */
function drawnBy(widget: PdfValue, revision: Revision): PdfValue {
  const appearance = isDictionary(widget) ? revision.resolve(widget.entries.get("AP")) : null;
  return isDictionary(appearance) ? revision.resolve(appearance.entries.get("N")) : null;
}

function rectangleOf({ value }: PdfObject, revision: Revision): Omit<Appearance, "page"> | null {
  const rectangle = isDictionary(value) ? revision.resolve(value.entries.get("Rect")) : null;
  const [x = 0, y = 0, otherX = 0, otherY = 0] = (isArray(rectangle) ? rectangle.items : []).map((item) => {
    const number = revision.resolve(item);
    return typeof number === "number" ? number : 0;
  });
  const [left, right, bottom, top] = [
    Math.min(x, otherX),
    Math.max(x, otherX),
    Math.min(y, otherY),
    Math.max(y, otherY),
  ];
  return left < right && bottom < top ? { left, bottom, right, top } : null;
}
