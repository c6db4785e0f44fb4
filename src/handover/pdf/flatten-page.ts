import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFPageLeaf,
} from "@cantoo/pdf-lib";

// ISO 32000-1, 12.5.3: an annotation that is hidden, or not to be viewed, is not part of what the page shows.
const HIDDEN = 2;
const NO_VIEW = 32;

const key = (name: string): PDFName => PDFName.of(name);

/** What a page carries besides what it shows: actions, links out of it, what readers keep for themselves. */
const besides = [
  "Annots",
  "AA",
  "StructParents",
  "Tabs",
  "B",
  "PieceInfo",
  "Thumb",
  "Metadata",
  "LastModified",
  "Dur",
  "Trans",
];

/**
 * Draws the annotations of a page (signatures, stamps, filled fields) as part of it, then drops them with every action: an exhibit is what
 * is seen. Returns the content to add after the page's own.
 */
export function flattenPage(page: PDFPageLeaf, context: PDFContext): string {
  const shown: string[] = [];
  const annotations = context.lookup(page.get(key("Annots")));
  const objects = new Map<PDFName, PDFRef>();
  if (annotations instanceof PDFArray) {
    for (const entry of annotations.asArray()) {
      const annotation = context.lookup(entry);
      const drawn = annotation instanceof PDFDict ? appearanceOf(annotation, context) : null;
      if (drawn === null) continue;
      const name = `DossierShown${objects.size}`;
      objects.set(key(name), drawn.form);
      shown.push(`q ${drawn.matrix.map((value) => value.toFixed(4)).join(" ")} cm /${name} Do Q\n`);
    }
  }
  if (objects.size > 0) addResources(page, context, "XObject", objects);
  for (const name of besides) page.delete(key(name));
  return shown.join("");
}

/** Adds named resources to a page without touching those it may share with others. */
export function addResources(
  page: PDFPageLeaf,
  context: PDFContext,
  kind: string,
  added: ReadonlyMap<PDFName, PDFRef>,
): void {
  const before = context.lookup(page.get(key("Resources")) ?? page.getInheritableAttribute(key("Resources")));
  const resources = before instanceof PDFDict ? before.clone(context) : context.obj({});
  const known = context.lookup(resources.get(key(kind)));
  const entries = known instanceof PDFDict ? known.clone(context) : context.obj({});
  for (const [name, ref] of added) entries.set(name, ref);
  resources.set(key(kind), entries);
  page.set(key("Resources"), resources);
}

interface Appearance {
  readonly form: PDFRef;
  readonly matrix: readonly number[];
}

function appearanceOf(annotation: PDFDict, context: PDFContext): Appearance | null {
  const subtype = context.lookup(annotation.get(key("Subtype")));
  if (subtype === key("Link") || subtype === key("Popup")) return null;
  const flags = context.lookup(annotation.get(key("F")));
  if (flags instanceof PDFNumber && (flags.asNumber() & (HIDDEN | NO_VIEW)) !== 0) return null;
  const appearances = context.lookup(annotation.get(key("AP")));
  if (!(appearances instanceof PDFDict)) return null;
  const form = normalForm(appearances.get(key("N")), annotation, context);
  const rectangle = numbersOf(annotation.get(key("Rect")), 4, context);
  const stream = form === null ? null : context.lookup(form);
  if (form === null || rectangle === null || !(stream instanceof PDFStream)) return null;
  const box = numbersOf(stream.dict.get(key("BBox")), 4, context);
  const own = numbersOf(stream.dict.get(key("Matrix")), 6, context) ?? [1, 0, 0, 1, 0, 0];
  const matrix = box === null ? null : fitted(box, own, rectangle);
  if (matrix === null) return null;
  stream.dict.set(key("Subtype"), key("Form"));
  return { form, matrix };
}

/** The appearance itself, or that of its present state. */
function normalForm(normal: ReturnType<PDFDict["get"]>, annotation: PDFDict, context: PDFContext): PDFRef | null {
  const found = context.lookup(normal);
  if (found instanceof PDFStream) return normal instanceof PDFRef ? normal : context.register(found);
  if (!(found instanceof PDFDict)) return null;
  const state = context.lookup(annotation.get(key("AS")));
  const chosen = state instanceof PDFName ? found.get(state) : undefined;
  return chosen instanceof PDFRef && context.lookup(chosen) instanceof PDFStream ? chosen : null;
}

function numbersOf(value: ReturnType<PDFDict["get"]>, count: number, context: PDFContext): number[] | null {
  const array = context.lookup(value);
  if (!(array instanceof PDFArray) || array.size() !== count) return null;
  const numbers = array.asArray().map((one) => context.lookup(one));
  return numbers.every((one) => one instanceof PDFNumber) ? numbers.map((one) => one.asNumber()) : null;
}

/** Maps the form's box, turned by its own matrix, onto the annotation's rectangle (ISO 32000-1, 12.5.5, algorithm 8.1). */
function fitted(
  box: readonly number[],
  own: readonly number[],
  rectangle: readonly number[],
): readonly number[] | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
  const corners = [x0, x1].flatMap((x) =>
    [y0, y1].map((y): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f]),
  );
  const left = Math.min(...corners.map(([x]) => x));
  const bottom = Math.min(...corners.map(([, y]) => y));
  const width = Math.max(...corners.map(([x]) => x)) - left;
  const height = Math.max(...corners.map(([, y]) => y)) - bottom;
  const [rx0 = 0, ry0 = 0, rx1 = 0, ry1 = 0] = rectangle;
  if (!(width > 0) || !(height > 0)) return null;
  const sx = Math.abs(rx1 - rx0) / width;
  const sy = Math.abs(ry1 - ry0) / height;
  if (sx === 0 || sy === 0) return null;
  return [sx, 0, 0, sy, Math.min(rx0, rx1) - left * sx, Math.min(ry0, ry1) - bottom * sy];
}
