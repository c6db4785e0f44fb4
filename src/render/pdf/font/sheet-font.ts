import type { Glyph } from "./face.ts";
import type { SharedFace } from "./shared-face.ts";

/** What the library does for a font of its own, and its types do not say. */
interface Library {
  readonly _fontFamilies: Record<string, { finalize: () => void }>;
}

/** A face in one document. The library asks it to write itself when the document ends. */
export class SheetFont {
  /** Under this name pages know it. */
  readonly id: string;
  readonly reference: PDFKit.PDFKitReference;
  readonly #shared: SharedFace;
  readonly #sheet: PDFKit.PDFDocument;
  readonly #added = new Map<Glyph, number>();

  constructor(sheet: PDFKit.PDFDocument, shared: SharedFace) {
    const fonts = (sheet as unknown as Library)._fontFamilies;
    this.id = `F${Object.keys(fonts).length + 1}`;
    this.reference = sheet.ref({});
    this.#sheet = sheet;
    this.#shared = shared;
    fonts[this.id] = this;
  }

  /** The operator that shows a text, word by word with the space after each. */
  show(text: string, size: number): string {
    let shown = "";
    let at = 0;
    while (at < text.length) {
      const space = text.indexOf(" ", at);
      const end = space < 0 ? text.length : space + 1;
      shown += this.#shared.encoded(text.slice(at, end), size, this.#add);
      at = end;
    }
    return `[${shown.replaceAll("><", "")}] TJ`;
  }

  readonly #add = (glyph: Glyph, common: number): number => {
    const number = this.#added.get(glyph) ?? common + this.#added.size + 1;
    this.#added.set(glyph, number);
    return number;
  };

  finalize(): void {
    const { face, scale } = this.#shared;
    const { outlines, length, letters, widths } = this.#shared.program([...this.#added.keys()]);
    const { bbox, italicAngle, ascent, descent, capHeight, xHeight } = face;
    const name = `${String.fromCharCode(64 + Number(this.id.slice(1)))}DOSSI+${face.postscriptName}`;
    const descriptor = this.#written({
      Type: "FontDescriptor",
      FontName: name,
      Flags: 4 + (face.isItalic ? 64 : 0),
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((value) => value * scale),
      ItalicAngle: italicAngle,
      Ascent: ascent * scale,
      Descent: descent * scale,
      CapHeight: capHeight * scale,
      XHeight: xHeight * scale,
      StemV: 0,
      FontFile2: this.#written({ Filter: "FlateDecode", Length1: length }, outlines),
    });
    const descendant = this.#written({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      W: widths,
      CIDToGIDMap: "Identity",
    });
    Object.assign(this.reference.data, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: this.#written({ Filter: "FlateDecode" }, letters),
    });
    this.reference.end(undefined);
  }

  #written(data: object, stream?: Uint8Array): PDFKit.PDFKitReference {
    const reference = this.#sheet.ref(data);
    reference.end(stream);
    return reference;
  }
}
