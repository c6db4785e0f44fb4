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

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What a signature draws on a page, in the page's own units. */
export interface Appearance extends Box {
  readonly page: number;
  /** How much of the page lies under it: 1 is all of it. */
  readonly share: number;
}

const MOST_PAGES = 20_000;
const HIDDEN = 2;

/** The appearances of signatures that a signed revision did not show: drawn by who came after, over what had been signed. */
export function laterAppearances(signed: Revision, newest: Revision): readonly Appearance[] {
  const found: Appearance[] = [];
  let page = 0;
  for (const { node, box } of pagesOf(newest)) {
    page++;
    const annotations = newest.resolve(node.entries.get("Annots"));
    for (const item of isArray(annotations) ? annotations.items : []) {
      const widget = isReference(item) ? newest.object(item.number) : null;
      if (widget === null || !isShown(widget, newest) || isAsSigned(widget, signed, newest)) continue;
      const place = isDictionary(widget.value) ? boxAt(widget.value, "Rect", newest) : null;
      if (place !== null) found.push({ page, ...place, share: shareOf(box, place) });
    }
  }
  return found;
}

/** What stays of a page under more than this is no longer the page. */
const LARGEST_SHARE = 0.5;

/** Whether appearances that are small one by one lie over much of a page together, or over most of a small page. */
export function hidesAPage(appearances: readonly Appearance[]): boolean {
  const shares = new Map<number, number>();
  for (const { page, share } of appearances) shares.set(page, (shares.get(page) ?? 0) + share);
  return [...shares.values()].some((share) => share > LARGEST_SHARE);
}

function shareOf(page: Box, place: Box): number {
  const width = Math.min(page.right, place.right) - Math.max(page.left, place.left);
  const height = Math.min(page.top, place.top) - Math.max(page.bottom, place.bottom);
  return (Math.max(0, width) * Math.max(0, height)) / ((page.right - page.left) * (page.top - page.bottom));
}

interface Page {
  readonly node: PdfDictionary;
  /** What is shown of it. */
  readonly box: Box;
}

const A4: Box = { left: 0, bottom: 0, right: 595, top: 842 };

/** In the order in which they are read. */
function* pagesOf(revision: Revision): Iterable<Page> {
  const seen = new Set<PdfDictionary>();
  const ahead: [PdfValue, Box][] = [[catalogOf(revision)?.entries.get("Pages") ?? null, A4]];
  for (let next = ahead.pop(); next !== undefined && seen.size < MOST_PAGES; next = ahead.pop()) {
    const node = revision.resolve(next[0]);
    if (!isDictionary(node) || seen.has(node)) continue;
    seen.add(node);
    const box = boxAt(node, "CropBox", revision) ?? boxAt(node, "MediaBox", revision) ?? next[1];
    const kids = revision.resolve(node.entries.get("Kids"));
    if (isArray(kids)) ahead.push(...kids.items.toReversed().map((kid): [PdfValue, Box] => [kid, box]));
    else yield { node, box };
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

/** A rectangle, whichever corner stands first; null when it has no surface. */
function boxAt(dictionary: PdfDictionary, key: string, revision: Revision): Box | null {
  const rectangle = revision.resolve(dictionary.entries.get(key));
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
