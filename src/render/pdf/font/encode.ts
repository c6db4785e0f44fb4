import type { Glyph, GlyphRun } from "./face.ts";
import { four, toUnicode } from "./to-unicode.ts";

/** To a thousandth, which no eye and no printer sees. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** A run as what stands between `[` and `]` of the operator that shows text (ISO 32000-1, 9.4.3), for a size in points. */
export function encodeRun(
  { glyphs, positions }: GlyphRun,
  numberOf: (glyph: Glyph) => number,
  { scale, size }: { readonly scale: number; readonly size: number },
): string {
  let text = "";
  glyphs.forEach((glyph, index) => {
    const { xAdvance = glyph.advanceWidth, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const moved = (units: number): string => (units === 0 ? "" : ` ${rounded(-units * scale)} `);
    const shown = `${moved(xOffset)}<${four(numberOf(glyph))}>${moved(xAdvance - glyph.advanceWidth - xOffset)}`;
    text += yOffset === 0 ? shown : `] TJ ${rounded((yOffset * scale * size) / 1000)} Ts [${shown}] TJ 0 Ts [`;
  });
  return text.replaceAll("><", "");
}

/** Which letters each glyph is, by its number from 1, for whoever copies or searches the text (ISO 32000-1, 9.10.3). */
export function lettersOf(glyphs: readonly Glyph[]): string {
  const codes = glyphs.map(({ codePoints }) => {
    const letters = String.fromCodePoint(...codePoints);
    return `<${Array.from({ length: letters.length }, (_, index) => four(letters.charCodeAt(index))).join("")}>`;
  });
  const ranges = Array.from({ length: Math.ceil(codes.length / 100) }, (_, range) => {
    const part = codes.slice(100 * range, 100 * (range + 1));
    return `<${four(100 * range + 1)}> <${four(100 * range + part.length)}> [${part.join(" ")}]`;
  });
  return toUnicode("bfrange", ranges);
}
