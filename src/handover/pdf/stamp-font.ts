import { deflateSync } from "node:zlib";
import { PDFHexString, PDFName, PDFRawStream, type PDFContext, type PDFRef } from "@cantoo/pdf-lib";
import { Face } from "../../render/pdf/font/face.ts";
import { four, toUnicode } from "../../render/pdf/font/to-unicode.ts";
import { readFont } from "../../render/read-fonts.ts";
import type { Words } from "./stamp.ts";

/** The face of stamps and footers: embedded with the glyphs that they use, so that they look the same in every reader (ISO 19005-3, 6.2.11). */
export class StampFont {
  readonly #face = new Face(readFont("sansBold"));
  readonly #subset = this.#face.createSubset();
  /** Of each glyph of the subset, by its number: its width for 1000, and its character. */
  readonly #glyphs = new Map<number, { readonly width: number; readonly character: string }>();

  words(text: string): Words {
    const glyphs = this.#face.layout(text).glyphs.map(({ id, advanceWidth, codePoints }) => {
      const number = this.#subset.includeGlyph(id);
      const width = (advanceWidth * 1000) / this.#face.unitsPerEm;
      this.#glyphs.set(number, { width, character: String.fromCodePoint(...codePoints) });
      return { number, width };
    });
    return {
      hex: glyphs.map(({ number }) => four(number)).join(""),
      width: glyphs.reduce((sum, { width }) => sum + width, 0) / 1000,
    };
  }

  /** Writes the font under a reference that pages already use. */
  write(context: PDFContext, ref: PDFRef): void {
    const name = `DOSSIE+${this.#face.postscriptName}`;
    const { bbox, ascent, descent, capHeight, italicAngle, unitsPerEm } = this.#face;
    const scaled = (value: number): number => Math.round((value * 1000) / unitsPerEm);
    const descriptor = context.obj({
      Type: "FontDescriptor",
      FontName: name,
      Flags: 4,
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled),
      ItalicAngle: italicAngle,
      Ascent: scaled(ascent),
      Descent: scaled(descent),
      CapHeight: scaled(capHeight),
      StemV: 0,
      FontFile2: stream(context, this.#subset.encode()),
    });
    const sorted = [...this.#glyphs].sort(([one], [other]) => one - other);
    const descendant = context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText("Adobe"),
        Ordering: PDFHexString.fromText("Identity"),
        Supplement: 0,
      },
      FontDescriptor: context.register(descriptor),
      CIDToGIDMap: "Identity",
      W: sorted.flatMap(([number, { width }]) => [number, [width]]),
    });
    context.assign(
      ref,
      context.obj({
        Type: "Font",
        Subtype: "Type0",
        BaseFont: name,
        Encoding: "Identity-H",
        DescendantFonts: [context.register(descendant)],
        ToUnicode: stream(
          context,
          Buffer.from(characterMap(sorted.map(([number, { character }]) => [number, character]))),
        ),
      }),
    );
  }
}

function stream(context: PDFContext, bytes: Uint8Array): PDFRef {
  const packed = deflateSync(bytes);
  const dict = context.obj({ Filter: "FlateDecode", Length: packed.length, Length1: bytes.length });
  dict.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
  return context.register(PDFRawStream.of(dict, packed));
}

/** Which character each glyph is, for whoever copies or searches the text (ISO 32000-1, 9.10.3). */
function characterMap(glyphs: readonly (readonly [number: number, character: string])[]): string {
  const pairs = glyphs.map(([number, character]) => `<${four(number)}> <${four(character.codePointAt(0) ?? 0)}>`);
  return toUnicode("bfchar", pairs);
}
