import { latinFonts, readFont, type FontName } from "../read-fonts.ts";
import { Face } from "./font/face.ts";
import { rounded } from "./font/encode.ts";
import { ShapedFace } from "./font/shaped-face.ts";
import { SharedFace } from "./font/shared-face.ts";
import { SheetFont } from "./font/sheet-font.ts";

const known = new Map<FontName, SharedFace>();

/** A face, read once per run, whatever the number of documents. */
function shared(name: FontName): SharedFace {
  const found = known.get(name);
  if (found !== undefined) return found;
  const isLatin = (latinFonts as readonly FontName[]).includes(name);
  const bytes = readFont(name);
  const face = isLatin ? new Face(bytes) : new ShapedFace(bytes, name.startsWith("arabic") ? "arab" : "hebr");
  const read = new SharedFace(face, isLatin);
  known.set(name, read);
  return read;
}

const fontsOf = new WeakMap<PDFKit.PDFDocument, Map<FontName, SheetFont>>();

/** A face in one document. */
function fontOf(sheet: PDFKit.PDFDocument, name: FontName): SheetFont {
  const fonts = fontsOf.get(sheet) ?? new Map<FontName, SheetFont>();
  fontsOf.set(sheet, fonts);
  const font = fonts.get(name) ?? new SheetFont(sheet, shared(name));
  fonts.set(name, font);
  return font;
}

/** The size of a face beside Latin letters: Arabic has deep tails, which would touch the next line. */
const sizeOf = (name: FontName, size: number): number => (name.startsWith("arabic") ? 0.9 * size : size);

export const hasGlyph = (name: FontName, character: string): boolean =>
  shared(name).face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);

/** The width of a text on one line. */
export const widthOf = (name: FontName, size: number, text: string): number =>
  shared(name).widthOf(text) * sizeOf(name, size);

/** Height of a line's top above its baseline. */
function ascentOf(name: FontName, size: number): number {
  const { ascent, unitsPerEm } = shared(name).face;
  return (ascent / unitsPerEm) * size;
}

/** Texts of one line, each in its face, from `x` on. */
export interface Writing {
  readonly text: string;
  readonly font: FontName;
  readonly x: number;
}

/** Writes texts that stand on one baseline, that of `family`. The page's lengths go down from its top: letters are turned up again. */
export function write(
  sheet: PDFKit.PDFDocument,
  texts: readonly Writing[],
  y: number,
  size: number,
  family: FontName,
): void {
  const baseline = rounded(y + ascentOf(family, size));
  const { fonts } = sheet.page as unknown as { readonly fonts: Record<string, PDFKit.PDFKitReference> };
  const shown = texts.map(({ text, font: name, x }) => {
    const font = fontOf(sheet, name);
    fonts[font.id] = font.reference;
    const own = sizeOf(name, size);
    return `/${font.id} ${own} Tf 1 0 0 -1 ${rounded(x)} ${baseline} Tm ${font.show(text, own)}`;
  });
  sheet.addContent(`BT\n${shown.join("\n")}\nET`);
}
