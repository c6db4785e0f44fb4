import { PDFArray, PDFName, PDFNumber, type PDFContext, type PDFPageLeaf } from "@cantoo/pdf-lib";
import type { PageView } from "./stamp.ts";

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const A4: Box = { left: 0, bottom: 0, right: 595.28, top: 841.89 };

/** What a reader shows of a page: its CropBox within its MediaBox (ISO 32000-1, 14.11.2), turned by /Rotate. */
export function viewOf(page: PDFPageLeaf, context: PDFContext): PageView {
  const media = boxOf(page, "MediaBox", context) ?? A4;
  const crop = boxOf(page, "CropBox", context) ?? media;
  const left = Math.max(media.left, crop.left);
  const bottom = Math.max(media.bottom, crop.bottom);
  const right = Math.min(media.right, crop.right);
  const top = Math.min(media.top, crop.top);
  const shown = right - left > 1 && top - bottom > 1 ? { left, bottom, right, top } : media;
  const { left: x, bottom: y } = shown;
  return { x, y, width: shown.right - x, height: shown.top - y, rotation: rotationOf(page, context) };
}

function boxOf(page: PDFPageLeaf, name: string, context: PDFContext): Box | null {
  const array = context.lookup(page.getInheritableAttribute(PDFName.of(name)));
  if (!(array instanceof PDFArray) || array.size() !== 4) return null;
  const [x0, y0, x1, y1] = array.asArray().map((entry) => {
    const found = context.lookup(entry);
    return found instanceof PDFNumber ? found.asNumber() : Number.NaN;
  });
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  const box = { left: Math.min(x0, x1), bottom: Math.min(y0, y1), right: Math.max(x0, x1), top: Math.max(y0, y1) };
  return box.right - box.left > 1 && box.top - box.bottom > 1 ? box : null;
}

function rotationOf(page: PDFPageLeaf, context: PDFContext): PageView["rotation"] {
  const found = context.lookup(page.getInheritableAttribute(PDFName.of("Rotate")));
  const turned = found instanceof PDFNumber ? ((found.asNumber() % 360) + 360) % 360 : 0;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}
