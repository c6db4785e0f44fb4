import type { PdfPage } from "./open-pdf.ts";

type Items = Awaited<ReturnType<PdfPage["getTextContent"]>>["items"];
type Run = Extract<Items[number], { readonly str: string }>;

/** Stands between what are two columns or two cells: blank as a space is, but no sentence goes over it. */
export const COLUMN_BREAK = "\f";

/** The words of a page in the order of the file, with a break where the next stand in another column. */
export function textOfItems(items: Items): string {
  let text = "";
  let last: Run | null = null;
  for (const item of items) {
    if (!("str" in item)) continue;
    if (item.str.trim() !== "") {
      if (last !== null && isElsewhere(last, item)) text += COLUMN_BREAK;
      last = item;
    }
    text += `${item.str}${item.hasEOL ? "\n" : ""}`;
  }
  return text;
}

/** In heights of the letters: what no space between two words is, and what no exponent climbs. */
const WIDEST_SPACE = 4;
const HIGHEST_STEP = 0.9;

/** Whether a run stands up the page from the one before, or far along its line. Words that do not run along the page are not asked. */
function isElsewhere(before: Run, after: Run): boolean {
  const [, turned = 0, , height = 0, x = 0, y = 0] = before.transform as readonly number[];
  const [, turnedToo = 0, , ownHeight = 0, nextX = 0, nextY = 0] = after.transform as readonly number[];
  if (turned !== 0 || turnedToo !== 0) return false;
  const size = Math.max(Math.abs(height), Math.abs(ownHeight));
  const step = nextY - y;
  return step > HIGHEST_STEP * size || (Math.abs(step) < size / 2 && nextX - (x + before.width) > WIDEST_SPACE * size);
}
