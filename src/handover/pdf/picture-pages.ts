import { degrees, PDFDocument, type PDFImage } from "@cantoo/pdf-lib";
import { jpegOrientation } from "./jpeg-orientation.ts";
import type { SourcePages } from "./source-pages.ts";
import { pngPixels } from "./png-pixels.ts";

const A4 = { short: 595.28, long: 841.89 } as const;
const MARGIN = 28;
/** What a page can hold at 600 dpi is well under this; decoding more would fill the memory. */
const MOST_PIXELS = 50_000_000;

/** A picture on an A4 page, upright as its camera says, whole and in proportion; null when it has more pixels than memory holds. */
export async function picturePages(bytes: Uint8Array, type: "jpeg" | "png"): Promise<SourcePages | null> {
  if (type === "png" && pngPixels(bytes) > MOST_PIXELS) return null;
  const document = await PDFDocument.create({ updateMetadata: false });
  const image = type === "jpeg" ? await document.embedJpg(bytes) : await document.embedPng(bytes);
  const quarters = type === "jpeg" ? jpegOrientation(bytes) : 0;
  place(document, image, quarters);
  await document.flush();
  return { context: document.context, pages: document.getPages().map(({ node }) => node) };
}

function place(document: PDFDocument, image: PDFImage, quarters: 0 | 1 | 2 | 3): void {
  const isTurned = quarters % 2 === 1;
  const [seenWidth, seenHeight] = isTurned ? [image.height, image.width] : [image.width, image.height];
  const [pageWidth, pageHeight] = seenWidth > seenHeight ? [A4.long, A4.short] : [A4.short, A4.long];
  const page = document.addPage([pageWidth, pageHeight]);
  // No larger than at 72 dpi: a small picture is not blown up.
  const scale = Math.min((pageWidth - 2 * MARGIN) / seenWidth, (pageHeight - 2 * MARGIN) / seenHeight, 1);
  const [width, height] = [image.width * scale, image.height * scale];
  const [shownWidth, shownHeight] = isTurned ? [height, width] : [width, height];
  const left = (pageWidth - shownWidth) / 2;
  const bottom = (pageHeight - shownHeight) / 2;
  // Turned clockwise about its lower left corner, then brought back into place.
  const [x, y] = [
    [left, bottom],
    [left, bottom + shownHeight],
    [left + shownWidth, bottom + shownHeight],
    [left + shownWidth, bottom],
  ][quarters] ?? [left, bottom];
  page.drawImage(image, { x: x ?? left, y: y ?? bottom, width, height, rotate: degrees(-90 * quarters) });
}
