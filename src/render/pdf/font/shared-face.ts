import { deflateSync } from "node:zlib";
import { encodeRun, lettersOf, rounded } from "./encode.ts";
import type { Face, Glyph } from "./face.ts";

/** What every document embeds of a face in Latin letters, in this order: it is compressed, and its words are encoded, once per run. */
const COMMON =
  " !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz" +
  "ÀÂÇÈÉÊËÎÏÔÙÛÜŒàâçèéêëîïôùûüœ«»‘’“”–—…€°·\u00a0\u202f";

// Past so many words a face forgets those it knows, so that memory does not grow with a batch.
const MOST_WORDS = 20_000;

/** Some glyphs of a face as a document holds them: their outlines, and which letters they are, both compressed. */
export interface Program {
  readonly outlines: Uint8Array;
  /** Length of the outlines before. */
  readonly length: number;
  readonly letters: Uint8Array;
  /** The widths of glyphs by their numbers, for 1000 units, as the file writes them. */
  readonly widths: Verbatim;
}

/** What the library writes as it is. */
class Verbatim {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** To the library, anything but a plain object is its own text. */
  readonly [Symbol.toStringTag] = "Verbatim";

  toString(): string {
    return this.#text;
  }
}

/** What the documents of a run share of a face. None of it depends on which came before: the same document always has the same bytes. */
export class SharedFace {
  readonly face: Face;
  /** For 1000 units of the page. */
  readonly scale: number;
  readonly #common: readonly Glyph[];
  readonly #numbers: ReadonlyMap<Glyph, number>;
  #widths = new Map<string, number>();
  #words = new Map<string, string>();
  #program: Program | null = null;

  /** `common` is false where letters change with their neighbours: each document has its own. */
  constructor(face: Face, common: boolean) {
    this.face = face;
    this.scale = 1000 / face.unitsPerEm;
    this.#common = common ? face.layout(COMMON).glyphs : [];
    this.#numbers = new Map(this.#common.map((glyph, index) => [glyph, index + 1]));
  }

  /** The width of a word, for a size of one. */
  widthOf(word: string): number {
    const found = this.#widths.get(word);
    if (found !== undefined) return found;
    if (this.#widths.size > MOST_WORDS) this.#widths = new Map();
    const width = this.face.layout(word).advanceWidth / this.face.unitsPerEm;
    this.#widths.set(word, width);
    return width;
  }

  /** A word as a page shows it; `add` numbers the glyphs that are not in common. */
  encoded(word: string, size: number, add: (glyph: Glyph, common: number) => number): string {
    const found = this.#words.get(word);
    if (found !== undefined) return found;
    const run = this.face.layout(word);
    const numberOf = (glyph: Glyph): number => this.#numbers.get(glyph) ?? add(glyph, this.#common.length);
    const text = encodeRun(run, numberOf, { scale: this.scale, size });
    if (run.glyphs.every((glyph) => this.#numbers.has(glyph))) {
      if (this.#words.size > MOST_WORDS) this.#words = new Map();
      this.#words.set(word, text);
    }
    return text;
  }

  /** The glyphs in common, and those that a document adds. */
  program(added: readonly Glyph[]): Program {
    if (added.length > 0) return this.#programOf([...this.#common, ...added]);
    this.#program ??= this.#programOf(this.#common);
    return this.#program;
  }

  #programOf(glyphs: readonly Glyph[]): Program {
    const subset = this.face.createSubset();
    for (const { id } of glyphs) subset.add(id);
    const outlines = subset.encode();
    const widths = [this.face.getGlyph(0), ...glyphs].map(({ advanceWidth }) => rounded(advanceWidth * this.scale));
    return {
      outlines: deflateSync(outlines),
      length: outlines.length,
      letters: deflateSync(lettersOf(glyphs)),
      widths: new Verbatim(`[0 [${widths.join(" ")}]]`),
    };
  }
}
