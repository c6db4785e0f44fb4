import { getResolvedPDFJS } from "unpdf";
import type { PdfPage } from "./open-pdf.ts";
import { OVER_A_PAGE } from "./over-a-page.ts";

/** What the reader says of one thing that lies over a page. */
interface Annotation {
  readonly id: string;
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly fieldType?: string | null;
  readonly fieldValue?: unknown;
  /** What a list shows for each value that it may hold. */
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  /** The lines of its appearance, for a field or a text typed over the page. */
  readonly textContent?: readonly string[];
}

/** What stands on a page over its content. */
export interface OverPage {
  /** Filled fields, text typed over it, stamps, what a signature shows; a line each, "" for none. */
  readonly text: string;
  /** Something is drawn: ink, or a stamp without words. */
  readonly isDrawnOn: boolean;
}

export const nothingOver: OverPage = { text: "", isDrawnOn: false };

/** A client who fills a form in writes « Bon pour accord » over the page and nowhere else, and may sign it there with a pen. */
export async function overPage(page: PdfPage): Promise<OverPage> {
  const annotations = ((await page.getAnnotations()) as readonly Annotation[]).filter(liesOver);
  const painted = annotations.some((one) => !isInk(one) && writtenOn(one) === null) ? await paintedTexts(page) : null;
  const written = annotations.map((one): [Annotation, string] => {
    const text = isInk(one) ? "" : (writtenOn(one) ?? painted?.get(one.id) ?? "");
    return [one, text.replaceAll(/ {2,}/g, " ").trim()];
  });
  const texts = written.map(([, text]) => text).filter((text) => text !== "");
  const isDrawnOn = written.some(([one, text]) => isInk(one) || (one.subtype === "Stamp" && text === ""));
  return { text: texts.join("\n"), isDrawnOn };
}

const isInk = ({ subtype }: Annotation): boolean => subtype === "Ink";

/** Hidden, or not to be viewed (ISO 32000-1, table 165). */
const UNSEEN = 2 | 32;

const liesOver = ({ subtype, fieldType, annotationFlags = 0 }: Annotation): boolean =>
  OVER_A_PAGE.some((one) => one === subtype) && fieldType !== "Btn" && (annotationFlags & UNSEEN) === 0;

/** null: only what it paints can tell. */
function writtenOn({ fieldType, fieldValue, options = [], textContent }: Annotation): string | null {
  const chosen = (value: string): string => options.find((one) => one.exportValue === value)?.displayValue ?? value;
  const isField = fieldType === "Tx" || fieldType === "Ch";
  const value = isField ? [fieldValue].flat().filter(isText).map(chosen).join("\n") : null;
  const shown = textContent?.join("\n") ?? null;
  // A field cut in boxes shows its letters apart.
  return shown === null || (value !== null && letters(value) === letters(shown)) ? value : shown;
}

const isText = (value: unknown): value is string => typeof value === "string";

const letters = (text: string): string => text.replaceAll(/\s+/g, "");

/** By annotation, the characters that it paints, a space wherever it moves on. */
async function paintedTexts(page: PdfPage): Promise<ReadonlyMap<string, string>> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([getResolvedPDFJS(), page.getOperatorList()]);
  const moves = new Set([OPS.beginText, OPS.moveText, OPS.setLeadingMoveText, OPS.nextLine, OPS.setTextMatrix]);
  const texts = new Map<string, string>();
  let id: string | null = null;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operator === OPS.beginAnnotation) id = String(args?.[0]);
    else if (operator === OPS.endAnnotation) id = null;
    else if (id !== null && moves.has(operator)) texts.set(id, `${texts.get(id) ?? ""} `);
    else if (id !== null && operator === OPS.showText) texts.set(id, (texts.get(id) ?? "") + charactersOf(args?.[0]));
  }
  return texts;
}

/** Glyphs, and the numbers that bring them together or apart: a wide one is a space, in thousandths of the font's size. */
const charactersOf = (glyphs: unknown): string => (Array.isArray(glyphs) ? glyphs.map(characterOf).join("") : "");

function characterOf(glyph: unknown): string {
  if (typeof glyph === "number") return glyph < -WORD_GAP ? " " : "";
  const { unicode } = (glyph ?? {}) as { readonly unicode?: unknown };
  return typeof unicode === "string" ? unicode : "";
}

const WORD_GAP = 200;
