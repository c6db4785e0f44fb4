import { lastAtMost, type Tables } from "./tables.ts";

const PAIRS = 2;
const EXTENSION = 9;
const X_ADVANCE = 4;

/** How much nearer a pair of glyphs stands, in the font's units, usually negative. */
export type Kerning = (left: number, right: number) => number;

/** Where a table stands in the bytes of another. */
interface Place {
  readonly view: DataView;
  readonly at: number;
}

const part = ({ view, at }: Place, offset: number): Place => ({ view, at: at + offset });
const word = ({ view, at }: Place, offset: number): number => view.getUint16(at + offset);
const tagAt = (place: Place, offset: number): string =>
  String.fromCharCode(
    word(place, offset) >> 8,
    word(place, offset) & 255,
    word(place, offset + 2) >> 8,
    word(place, offset + 2) & 255,
  );

/** The pairs that a face sets closer (GPOS, feature `kern` of the Latin script), found when asked for. */
export function kerningOf(tables: Tables): Kerning {
  const view = tables.get("GPOS");
  if (view === undefined) return () => 0;
  const lookups = kernLookups({ view, at: 0 });
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 65536 + right;
    const found = known.get(key) ?? lookups.reduce((sum, subtables) => sum + adjustment(subtables, left, right), 0);
    known.set(key, found);
    return found;
  };
}

/** The subtables of each lookup that the feature `kern` names. */
function kernLookups(gpos: Place): readonly (readonly Place[])[] {
  const features = part(gpos, word(gpos, 6));
  const lookupList = part(gpos, word(gpos, 8));
  const lookups = new Set<number>();
  for (const index of featuresOfLatin(part(gpos, word(gpos, 4)))) {
    if (tagAt(features, 2 + 6 * index) !== "kern") continue;
    const feature = part(features, word(features, 2 + 6 * index + 4));
    for (let one = 0; one < word(feature, 2); one++) lookups.add(word(feature, 4 + 2 * one));
  }
  return [...lookups].map((index) => subtablesOf(part(lookupList, word(lookupList, 2 + 2 * index))));
}

function featuresOfLatin(scripts: Place): readonly number[] {
  let script: Place | null = null;
  for (let index = 0; index < word(scripts, 0); index++) {
    const tag = tagAt(scripts, 2 + 6 * index);
    if (tag === "latn" || (tag === "DFLT" && script === null)) script = part(scripts, word(scripts, 2 + 6 * index + 4));
  }
  if (script === null) return [];
  const language = part(script, word(script, 0));
  return Array.from({ length: word(language, 4) }, (_, index) => word(language, 6 + 2 * index));
}

function subtablesOf(lookup: Place): readonly Place[] {
  const type = word(lookup, 0);
  const subtables = Array.from({ length: word(lookup, 4) }, (_, index) => part(lookup, word(lookup, 6 + 2 * index)));
  if (type === PAIRS) return subtables;
  if (type !== EXTENSION) return [];
  return subtables
    .filter((extension) => word(extension, 2) === PAIRS)
    .map((extension) => part(extension, extension.view.getUint32(extension.at + 4)));
}

/** The first subtable that knows the pair decides. */
function adjustment(subtables: readonly Place[], left: number, right: number): number {
  for (const subtable of subtables) {
    const covered = coverage(part(subtable, word(subtable, 2)), left);
    if (covered < 0) continue;
    const found = word(subtable, 0) === 1 ? ofPair(subtable, covered, right) : ofClasses(subtable, left, right);
    if (found !== null) return found;
  }
  return 0;
}

const valuesIn = (format: number): number => {
  let count = 0;
  for (let bits = format; bits > 0; bits >>= 1) count += bits & 1;
  return count;
};

const advanceAt = ({ view, at }: Place, format: number): number =>
  (format & X_ADVANCE) === 0 ? 0 : view.getInt16(at + 2 * valuesIn(format & (X_ADVANCE - 1)));

function ofPair(subtable: Place, covered: number, right: number): number | null {
  const format = word(subtable, 4);
  const size = 2 + 2 * (valuesIn(format) + valuesIn(word(subtable, 6)));
  const pairs = part(subtable, word(subtable, 10 + 2 * covered));
  const index = lastAtMost(word(pairs, 0), (at) => word(pairs, 2 + size * at), right);
  const record = part(pairs, 2 + size * index);
  return index < 0 || word(record, 0) !== right ? null : advanceAt(part(record, 2), format);
}

function ofClasses(subtable: Place, left: number, right: number): number {
  const format = word(subtable, 4);
  const size = 2 * (valuesIn(format) + valuesIn(word(subtable, 6)));
  const first = classOf(part(subtable, word(subtable, 8)), left);
  const second = classOf(part(subtable, word(subtable, 10)), right);
  return advanceAt(part(subtable, 16 + size * (first * word(subtable, 14) + second)), format);
}

/** Its index in a coverage table; -1 when it is not covered. */
function coverage(table: Place, glyph: number): number {
  const count = word(table, 2);
  if (word(table, 0) === 1) {
    const index = lastAtMost(count, (at) => word(table, 4 + 2 * at), glyph);
    return index >= 0 && word(table, 4 + 2 * index) === glyph ? index : -1;
  }
  const range = part(table, 4 + 6 * lastAtMost(count, (at) => word(table, 4 + 6 * at), glyph));
  return range.at < table.at + 4 || glyph > word(range, 2) ? -1 : word(range, 4) + glyph - word(range, 0);
}

function classOf(table: Place, glyph: number): number {
  if (word(table, 0) === 1) {
    const index = glyph - word(table, 2);
    return index >= 0 && index < word(table, 4) ? word(table, 6 + 2 * index) : 0;
  }
  const index = lastAtMost(word(table, 2), (at) => word(table, 4 + 6 * at), glyph);
  return index < 0 || glyph > word(table, 4 + 6 * index + 2) ? 0 : word(table, 4 + 6 * index + 4);
}
