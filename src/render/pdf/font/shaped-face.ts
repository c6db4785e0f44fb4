import { createRequire } from "node:module";
import { Face, GlyphRun, type Glyph } from "./face.ts";

interface Engine {
  getGlyph: (id: number, codePoints?: readonly number[]) => Glyph;
  layout(text: string, features: readonly string[], script: string, language: null, direction: "ltr" | "rtl"): GlyphRun;
}

const require = createRequire(import.meta.url);
const DIGITS = /^[\u0660-\u066c\u06f0-\u06f9]+$/;
/**
 * A face whose letters change with their neighbours, laid by the library's whole shaping engine: loaded by the first name that needs it. A glyph
 * may serve several letters, told apart by dots drawn on their own.
 */
export class ShapedFace extends Face {
  readonly #engine: Engine;
  readonly #script: string;
  readonly #uses = new Map<string, Glyph>();

  constructor(bytes: Uint8Array, script: string) {
    super(bytes);
    const library = require("fontkit") as { readonly create: (bytes: Uint8Array) => Engine };
    this.#engine = library.create(bytes);
    // The library keeps a glyph with the letters of its first use: they are those of this use.
    const first = this.#engine.getGlyph.bind(this.#engine);
    this.#engine.getGlyph = (id, codePoints = []) =>
      Object.create(first(id), { codePoints: { value: codePoints } }) as Glyph;
    this.#script = script;
  }

  override layout(text: string): GlyphRun {
    const direction = DIGITS.test(text) ? "ltr" : "rtl";
    const { glyphs, positions } = this.#engine.layout(text, [], this.#script, null, direction);
    return new GlyphRun(
      glyphs.map((glyph) => this.#asUsed(glyph)),
      positions,
    );
  }

  #asUsed({ id, advanceWidth, codePoints }: Glyph): Glyph {
    const key = [id, ...codePoints].join(" ");
    const known = this.#uses.get(key) ?? { id, advanceWidth, codePoints };
    this.#uses.set(key, known);
    return known;
  }
}
