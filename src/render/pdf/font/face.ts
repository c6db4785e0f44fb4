import { characterMap } from "./character-map.ts";
import { kerningOf, type Kerning } from "./kerning.ts";
import { Subset } from "./subset.ts";
import { tableOf, tablesOf, type Tables } from "./tables.ts";

/** A glyph in one of its uses: the same outlines may be two letters, such as a space and the one that does not break. */
export interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A stretch of text as glyphs and the places they take. */
export class GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];

  constructor(glyphs: readonly Glyph[], positions: readonly Position[]) {
    this.glyphs = glyphs;
    this.positions = positions;
  }

  get advanceWidth(): number {
    return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  }
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/**
 * A TrueType face. Only what letters in Latin, Greek and Cyrillic need is read: a glyph for each
 * character, its width, and the pairs set closer. That is a hundred times less work than a whole shaping engine, and it starts at once.
 */
export class Face {
  readonly #tables: Tables;
  readonly #glyphOf: (codePoint: number) => number;
  readonly #kerning: Kerning;
  readonly #glyphs = new Map<number, Glyph>();
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly postscriptName: string;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly isItalic: boolean;

  constructor(bytes: Uint8Array) {
    const tables = tablesOf(bytes);
    const [head, hhea, os2, post] = ["head", "hhea", "OS/2", "post"].map((tag) => tableOf(tables, tag)) as [
      DataView,
      DataView,
      DataView,
      DataView,
    ];
    this.#tables = tables;
    this.#glyphOf = characterMap(tables);
    this.#kerning = kerningOf(tables);
    this.unitsPerEm = head.getUint16(18);
    this.bbox = {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42),
    };
    this.isItalic = (head.getUint16(44) & 2) !== 0;
    this.ascent = hhea.getInt16(4);
    this.descent = hhea.getInt16(6);
    this.xHeight = os2.getInt16(86);
    this.capHeight = os2.getInt16(88);
    this.italicAngle = post.getInt32(4) / 65536;
    this.postscriptName = nameOf(tableOf(tables, "name"));
  }

  hasGlyphForCodePoint(codePoint: number): boolean {
    return this.#glyphOf(codePoint) !== 0;
  }

  getGlyph(id: number): { readonly advanceWidth: number } {
    const full = tableOf(this.#tables, "hhea").getUint16(34);
    return { advanceWidth: tableOf(this.#tables, "hmtx").getUint16(4 * Math.min(id, full - 1)) };
  }

  layout(text: string): GlyphRun {
    const glyphs = Array.from(text, (character) => this.#glyphFor(character.codePointAt(0) ?? 0));
    const positions = glyphs.map(({ id, advanceWidth }, index): Position => {
      const next = glyphs[index + 1];
      const closer = next === undefined ? 0 : this.#kerning(id, next.id);
      return { xAdvance: advanceWidth + closer, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return new GlyphRun(glyphs, positions);
  }

  createSubset(): Subset {
    return new Subset(this.#tables);
  }

  #glyphFor(codePoint: number): Glyph {
    const known = this.#glyphs.get(codePoint);
    if (known !== undefined) return known;
    const id = this.#glyphOf(codePoint);
    const glyph = { id, advanceWidth: this.getGlyph(id).advanceWidth, codePoints: [codePoint] };
    this.#glyphs.set(codePoint, glyph);
    return glyph;
  }
}

function nameOf(names: DataView): string {
  for (let index = 0; index < names.getUint16(2); index++) {
    const at = 6 + 12 * index;
    if (names.getUint16(at) !== WINDOWS || names.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const start = names.getUint16(4) + names.getUint16(at + 10);
    const letters = Array.from({ length: names.getUint16(at + 8) / 2 }, (_, letter) =>
      names.getUint16(start + 2 * letter),
    );
    return String.fromCharCode(...letters);
  }
  throw new Error("the font has no name");
}
