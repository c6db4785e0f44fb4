import { tableOf, type Tables } from "./tables.ts";

const WORDS = 1;
const ONE_SCALE = 8;
const MORE = 32;
const TWO_SCALES = 64;
const MATRIX = 128;

/** The glyphs of a face that a document uses, numbered anew in the order of their first use. */
export class Subset {
  readonly #tables: Tables;
  readonly #glyphs: number[] = [0];
  readonly #numbers = new Map<number, number>([[0, 0]]);

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Adds a glyph in one use, and says its number: the same outlines may have several. */
  add(glyph: number): number {
    const number = this.#glyphs.push(glyph) - 1;
    this.#numbers.set(glyph, number);
    return number;
  }

  /** The number of a glyph in the subset. */
  includeGlyph(glyph: number): number {
    const known = this.#numbers.get(glyph);
    if (known !== undefined) return known;
    return this.add(glyph);
  }

  /** A TrueType file that holds these glyphs, their parts, and the instructions that they share. */
  encode(): Uint8Array {
    const outlines: Uint8Array[] = [];
    // A composed glyph brings its parts in: the list grows while it is walked.
    for (const glyph of this.#glyphs) outlines.push(this.#outline(glyph));
    const shared = ["cvt ", "fpgm", "prep"].flatMap((tag): [string, Uint8Array][] => {
      const table = this.#tables.get(tag);
      return table === undefined ? [] : [[tag, bytesOf(table)]];
    });
    const count = outlines.length;
    return fileOf([
      ...shared,
      ["glyf", joined(outlines)],
      ["head", changed(tableOf(this.#tables, "head"), 50, 1)],
      ["hhea", changed(tableOf(this.#tables, "hhea"), 34, count)],
      ["hmtx", this.#metrics()],
      ["loca", offsetsOf(outlines)],
      ["maxp", changed(tableOf(this.#tables, "maxp"), 4, count)],
    ]);
  }

  #outline(glyph: number): Uint8Array {
    const loca = tableOf(this.#tables, "loca");
    const isLong = tableOf(this.#tables, "head").getUint16(50) === 1;
    const offset = (index: number): number => (isLong ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
    const glyf = tableOf(this.#tables, "glyf");
    const start = offset(glyph);
    const outline = bytesOf(glyf).slice(start, offset(glyph + 1));
    const view = new DataView(outline.buffer);
    if (outline.length > 0 && view.getInt16(0) < 0) this.#renumberParts(view);
    return outline;
  }

  #renumberParts(view: DataView): void {
    let at = 10;
    for (let flags = MORE; (flags & MORE) !== 0;) {
      flags = view.getUint16(at);
      view.setUint16(at + 2, this.includeGlyph(view.getUint16(at + 2)));
      const scale = (flags & ONE_SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0;
      at += 4 + ((flags & WORDS) !== 0 ? 4 : 2) + scale;
    }
  }

  #metrics(): Uint8Array {
    const hmtx = tableOf(this.#tables, "hmtx");
    const full = tableOf(this.#tables, "hhea").getUint16(34);
    const metrics = new DataView(new ArrayBuffer(4 * this.#glyphs.length));
    this.#glyphs.forEach((glyph, index) => {
      metrics.setUint16(4 * index, hmtx.getUint16(4 * Math.min(glyph, full - 1)));
      metrics.setInt16(4 * index + 2, hmtx.getInt16(glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full)));
    });
    return bytesOf(metrics);
  }
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
const padded = (length: number): number => (length + 3) & ~3;

/** A copy of a table with one word changed. */
function changed(table: DataView, at: number, value: number): Uint8Array {
  const copy = bytesOf(table).slice();
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + padded(length), 0));
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += padded(one.length);
  }
  return whole;
}

function offsetsOf(outlines: readonly Uint8Array[]): Uint8Array {
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let at = 0;
  outlines.forEach(({ length }, index) => {
    at += padded(length);
    loca.setUint32(4 * (index + 1), at);
  });
  return bytesOf(loca);
}

/** Tables, in the order of their names, as one file. */
function fileOf(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const file = new Uint8Array(start + tables.reduce((sum, [, { length }]) => sum + padded(length), 0));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = start;
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) file[record + letter] = tag.charCodeAt(letter);
    file.set(bytes, at);
    view.setUint32(record + 4, checksum(view, at, padded(bytes.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
    at += padded(bytes.length);
  });
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
