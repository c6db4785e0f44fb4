/** What is wrong with a TIFF that says what it cannot hold. */
export class BadTiff extends Error {
  override readonly name = "BadTiff";
}

/** The tags that placing a picture needs (TIFF 6.0, section 8). */
const tags = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  offsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  counts: 279,
  xResolution: 282,
  yResolution: 283,
  planar: 284,
  t4Options: 292,
  predictor: 317,
  colourMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileCounts: 325,
  jpegTables: 347,
} as const;
type Tag = keyof typeof tags;

/** One picture of a TIFF: what its directory says of it. */
export interface TiffDirectory {
  /** The values of a tag; those the format supposes when it is absent. */
  readonly values: (tag: Tag, supposed?: readonly number[]) => readonly number[];
  /** The first value of a tag. */
  readonly value: (tag: Tag, supposed?: number) => number;
  readonly bytes: Uint8Array;
}

const LITTLE = 0x4949;
const BIG = 0x4d4d;
const ENTRY = 12;
/** No scanner makes longer faxes. */
const MOST_DIRECTORIES = 500;
/** Values of one tag: strips, tiles, colours. */
const MOST_VALUES = 1_000_000;
const REDUCED = 1;

/** The pictures of a TIFF in their order, without those that only preview another. Throws a {@link BadTiff} or a RangeError. */
export function tiffDirectories(bytes: Uint8Array): readonly TiffDirectory[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = view.getUint16(0);
  if (order !== LITTLE && order !== BIG) throw new BadTiff("no byte order");
  const isLittle = order === LITTLE;
  const directories: TiffDirectory[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, isLittle); at !== 0;) {
    if (seen.has(at) || directories.length >= MOST_DIRECTORIES) throw new BadTiff("directories that never end");
    seen.add(at);
    const count = view.getUint16(at, isLittle);
    const entries = new Map<number, number>();
    for (let index = 0; index < count; index++) {
      const entry = at + 2 + index * ENTRY;
      entries.set(view.getUint16(entry, isLittle), entry);
    }
    const directory = directoryOf(view, isLittle, entries, bytes);
    if ((directory.value("subfile", 0) & REDUCED) === 0) directories.push(directory);
    at = view.getUint32(at + 2 + count * ENTRY, isLittle);
  }
  return directories;
}

function directoryOf(
  view: DataView,
  isLittle: boolean,
  entries: ReadonlyMap<number, number>,
  bytes: Uint8Array,
): TiffDirectory {
  const values = (tag: Tag, supposed?: readonly number[]): readonly number[] => {
    const entry = entries.get(tags[tag]);
    if (entry !== undefined) return valuesAt(view, entry, isLittle);
    if (supposed === undefined) throw new BadTiff(`no ${tag}`);
    return supposed;
  };
  const value = (tag: Tag, supposed?: number): number => {
    const [first] = values(tag, supposed === undefined ? undefined : [supposed]);
    if (first === undefined) throw new BadTiff(`no ${tag}`);
    return first;
  };
  return { values, value, bytes };
}

/** Bytes that a value takes, by its type: BYTE, SHORT, LONG, RATIONAL, UNDEFINED. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

function valuesAt(view: DataView, entry: number, isLittle: boolean): readonly number[] {
  const type = view.getUint16(entry + 2, isLittle);
  const count = view.getUint32(entry + 4, isLittle);
  const size = sizes[type];
  if (size === undefined || count > MOST_VALUES) throw new BadTiff(`${count} values of type ${type}`);
  const at = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle);
  return Array.from({ length: count }, (_, index) => {
    const place = at + size * index;
    if (size === 1) return view.getUint8(place);
    if (size === 2) return view.getUint16(place, isLittle);
    if (size === 4) return view.getUint32(place, isLittle);
    return view.getUint32(place, isLittle) / view.getUint32(place + 4, isLittle);
  });
}
