import { degrees, PDFDocument } from "@cantoo/pdf-lib";
import { jpegOrientation } from "./jpeg-orientation.ts";
import { MOST_PIXELS, placeOnA4 } from "./place-on-a4.ts";
import { pngPixels } from "./png-pixels.ts";
import type { SourcePages } from "./source-pages.ts";

/** A picture on an A4 page, upright as its camera says, whole and in proportion; null when it has more pixels than memory holds. */
export async function picturePages(bytes: Uint8Array, type: "jpeg" | "png"): Promise<SourcePages | null> {
  if (type === "png" && pngPixels(bytes) > MOST_PIXELS) return null;
  const document = await PDFDocument.create({ updateMetadata: false });
  const image = type === "jpeg" ? await document.embedJpg(bytes) : await document.embedPng(bytes);
  const placing = placeOnA4(image.width, image.height, type === "jpeg" ? jpegOrientation(bytes) : 0);
  const { x, y, width, height } = placing;
  const page = document.addPage([placing.pageWidth, placing.pageHeight]);
  page.drawImage(image, { x, y, width, height, rotate: degrees(-90 * placing.quarters) });
  await document.flush();
  return { context: document.context, pages: document.getPages().map(({ node }) => node) };
}
