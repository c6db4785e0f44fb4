import { latinFonts, readFont, type FontName } from "../read-fonts.ts";
import { Face } from "./font/face.ts";
import { ShapedFace } from "./font/shaped-face.ts";

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
    face: openFace(name),
    words: Object.create(null) as object,
    widths: new Map<string, number>(),
  };
  known.set(name, read);
  return read;
}

function openFace(name: FontName): Face {
  if ((latinFonts as readonly FontName[]).includes(name)) return new Face(readFont(name));
  return new ShapedFace(readFont(name), name.startsWith("arabic") ? "arab" : "hebr");
}

/** The size of a face beside Latin letters: Arabic has deep tails, which would touch the next line. */
export const sizeOf = (name: FontName, size: number): number => (name.startsWith("arabic") ? 0.9 * size : size);

/** Sets the face of what is drawn next: read once per run, whatever the number of documents. */
export function setFont(sheet: PDFKit.PDFDocument, name: FontName): void {
  const { face, words } = knownFace(name);
  sheet.font(face as unknown as Buffer, name);
  (sheet as unknown as { readonly _font: DocumentFont })._font.layoutCache = words;
}

export const hasGlyph = (name: FontName, character: string): boolean =>
  knownFace(name).face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);

/** Height of a line's top above its baseline. */
export function ascentOf(name: FontName, size: number): number {
  const { face } = knownFace(name);
  return (face.ascent / face.unitsPerEm) * size;
}

/** The width of a text on one line. */
export function widthOf(name: FontName, size: number, text: string): number {
  const one = knownFace(name);
  const found = one.widths.get(text) ?? one.face.layout(text).advanceWidth / one.face.unitsPerEm;
  if (one.widths.size > MOST_WORDS) {
    one.widths = new Map();
    one.words = Object.create(null) as object;
  }
  one.widths.set(text, found);
  return found * sizeOf(name, size);
}
