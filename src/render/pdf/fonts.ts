import { readFont, type FontName } from "../read-fonts.ts";
import { Face } from "./font/face.ts";

/** A face in one document: the library keeps the words it laid, and the glyphs that the document uses. */
interface DocumentFont {
  layoutCache: object;
}

interface KnownFace {
  readonly face: Face;
  words: object;
  widths: Map<string, number>;
}

// Words laid in one document serve the next ones; past so many they are forgotten, so that memory does not grow with a batch.
const MOST_WORDS = 20_000;

const known = new Map<FontName, KnownFace>();

function knownFace(name: FontName): KnownFace {
  const found = known.get(name);
  if (found !== undefined) return found;
  const read = {
    face: new Face(readFont(name)),
    words: Object.create(null) as object,
    widths: new Map<string, number>(),
  };
  known.set(name, read);
  return read;
}

/** Sets the face of what is drawn next: read once per run, whatever the number of documents. */
export function setFont(sheet: PDFKit.PDFDocument, name: FontName): void {
  const { face, words } = knownFace(name);
  sheet.font(face as unknown as Buffer, name);
  (sheet as unknown as { readonly _font: DocumentFont })._font.layoutCache = words;
}

export const hasGlyph = (name: FontName, character: string): boolean =>
  knownFace(name).face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);

/** The width of a text on one line. */
export function widthOf(name: FontName, size: number, text: string): number {
  const one = knownFace(name);
  const found = one.widths.get(text) ?? one.face.layout(text).advanceWidth / one.face.unitsPerEm;
  if (one.widths.size > MOST_WORDS) {
    one.widths = new Map();
    one.words = Object.create(null) as object;
  }
  one.widths.set(text, found);
  return found * size;
}
