import { lastAtMost, tableOf, type Tables } from "./tables.ts";

const WINDOWS = 3;
const UNICODE = 1;

/** The glyph of each code point of the basic plane (cmap, format 4); 0 where the face has none. */
export function characterMap(tables: Tables): (codePoint: number) => number {
  const cmap = tableOf(tables, "cmap");
  const map = new DataView(cmap.buffer, cmap.byteOffset + subtableAt(cmap));
  const segments = map.getUint16(6) / 2;
  const endAt = (segment: number): number => map.getUint16(14 + 2 * segment);
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const segment = lastAtMost(segments, endAt, codePoint - 1) + 1;
    if (segment >= segments) return 0;
    const starts = 16 + 2 * segments;
    const start = map.getUint16(starts + 2 * segment);
    if (codePoint < start) return 0;
    const delta = map.getUint16(starts + 2 * (segments + segment));
    const place = starts + 2 * (2 * segments + segment);
    const range = map.getUint16(place);
    const glyph = range === 0 ? codePoint : map.getUint16(place + range + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

function subtableAt(cmap: DataView): number {
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const at = 4 + 8 * index;
    const offset = cmap.getUint32(at + 4);
    const isUnicode = cmap.getUint16(at) === WINDOWS && cmap.getUint16(at + 2) === UNICODE;
    if (isUnicode && cmap.getUint16(offset) === 4) return offset;
  }
  throw new Error("the font maps no character of the basic plane");
}
