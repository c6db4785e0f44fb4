import { fontNames, readFont, type FontName } from "../read-fonts.ts";

/** A face as the library parsed it. */
interface ParsedFont {
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
}

/** A face in one document: the library keeps its shaped words, and the glyphs that the document uses. */
export interface DocumentFont {
  readonly font: ParsedFont;
  layoutCache: object;
}

interface KnownFont {
  readonly font: ParsedFont;
  readonly words: object;
}

// Words shaped in one document serve the next ones; so many documents later they are forgotten, so that memory does not grow with a batch.
const DOCUMENTS_REMEMBERED = 400;

const known = new Map<FontName, KnownFont>();
let documents = 0;

/** Gives a document its faces: parsed once per run, whatever the number of documents. */
export function registerFonts(sheet: PDFKit.PDFDocument): void {
  if (++documents % DOCUMENTS_REMEMBERED === 0)
    for (const [name, { font }] of known) known.set(name, { font, words: {} });
  for (const name of fontNames) sheet.registerFont(name, (known.get(name)?.font ?? readFont(name)) as Buffer);
}

/** Sets the face of what is drawn next. */
export function setFont(sheet: PDFKit.PDFDocument, name: FontName): DocumentFont {
  sheet.font(name);
  const current = (sheet as unknown as { readonly _font: DocumentFont })._font;
  const shared = known.get(name);
  if (shared === undefined) known.set(name, { font: current.font, words: current.layoutCache });
  else if (current.layoutCache !== shared.words) current.layoutCache = shared.words;
  return current;
}
