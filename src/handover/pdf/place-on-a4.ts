const A4 = { short: 595.28, long: 841.89 } as const;
const MARGIN = 28;

/** What a page can hold at 600 dpi is well under this; decoding more would fill the memory. */
export const MOST_PIXELS = 50_000_000;

/** Where a picture goes on its page: the corner it turns about, its size before it is turned, and by how many quarters clockwise. */
export interface Placing {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly quarters: 0 | 1 | 2 | 3;
}

/** A picture in the middle of an A4 page, whole and in proportion, the page turned as the picture is. */
export function placeOnA4(imageWidth: number, imageHeight: number, quarters: Placing["quarters"]): Placing {
  const isTurned = quarters % 2 === 1;
  const [seenWidth, seenHeight] = isTurned ? [imageHeight, imageWidth] : [imageWidth, imageHeight];
  const [pageWidth, pageHeight] = seenWidth > seenHeight ? [A4.long, A4.short] : [A4.short, A4.long];
  // No larger than at 72 dpi: a small picture is not blown up.
  const scale = Math.min((pageWidth - 2 * MARGIN) / seenWidth, (pageHeight - 2 * MARGIN) / seenHeight, 1);
  const [width, height] = [imageWidth * scale, imageHeight * scale];
  const [shownWidth, shownHeight] = isTurned ? [height, width] : [width, height];
  const left = (pageWidth - shownWidth) / 2;
  const bottom = (pageHeight - shownHeight) / 2;
  // Turned clockwise about its lower left corner, then brought back into place.
  const [x, y] = (
    [
      [left, bottom],
      [left, bottom + shownHeight],
      [left + shownWidth, bottom + shownHeight],
      [left + shownWidth, bottom],
    ] as const
  )[quarters];
  return { pageWidth, pageHeight, x, y, width, height, quarters };
}
