import { inflateSync } from "node:zlib";
import { decodePDFRawStream, PDFContext, PDFRawStream } from "@cantoo/pdf-lib";
import { BadTiff, type TiffDirectory } from "./tiff-directory.ts";

/** A part of a picture as it is drawn: its place in pixels from the upper left, and what a PDF says of it. */
export interface TiffPiece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** Filter and its parameters; none when the bytes are the pixels. */
  readonly coding: Readonly<Record<string, unknown>>;
}

const compressions = {
  none: 1,
  huffman: 2,
  group3: 3,
  group4: 4,
  lzw: 5,
  jpeg: 7,
  deflate: 8,
  oldDeflate: 32946,
  packBits: 32773,
};
const PLAIN = 1;
const HORIZONTAL = 2;
const REVERSED = 2;

/** How a page's pixels are stored, for all its pieces. */
interface Storage {
  readonly directory: TiffDirectory;
  readonly compression: number;
  /** Bits of one pixel. */
  readonly depth: number;
}

/**
 * The pieces of a picture. Faxes and photographs go as they are, since a PDF reads the same codes; other pixels are unfolded, and joined where they
 * are in strips. null for a way to store pixels that is not known here.
 */
export function tiffPieces(directory: TiffDirectory): readonly TiffPiece[] | null {
  const compression = directory.value("compression", compressions.none);
  const [width, height] = [directory.value("width"), directory.value("height")];
  const depth = directory.value("samples", 1) * directory.value("bits", 1);
  if (!Object.values(compressions).includes(compression) || directory.value("planar", PLAIN) !== PLAIN) return null;
  const storage = { directory, compression, depth };
  const parts = partsOf(directory, width, height);
  if (isKept(compression)) return parts.map((part) => keptPiece(part, storage));
  const pixels = parts.map((part) => ({ ...part, bytes: unfolded(part, storage) }));
  const coding = codingOfPixels(storage);
  const tiles = pixels.map((piece) => ({ ...piece, coding: coding(piece.width) }));
  if (pixels.every((piece) => piece.x === 0 && piece.width === width))
    return [
      { x: 0, y: 0, width, height, bytes: Buffer.concat(pixels.map(({ bytes }) => bytes)), coding: coding(width) },
    ];
  return tiles;
}

type Part = Omit<TiffPiece, "coding">;

function partsOf(directory: TiffDirectory, width: number, height: number): readonly Part[] {
  const isTiled = directory.values("tileWidth", []).length > 0;
  const tile = isTiled ? directory.value("tileWidth") : width;
  const rows = isTiled ? directory.value("tileHeight") : Math.min(height, directory.value("rowsPerStrip", height));
  const offsets = directory.values(isTiled ? "tileOffsets" : "offsets");
  const counts = directory.values(isTiled ? "tileCounts" : "counts");
  if (tile < 1 || rows < 1) throw new BadTiff("pieces without size");
  const across = Math.ceil(width / tile);
  if (offsets.length !== counts.length || offsets.length !== across * Math.ceil(height / rows))
    throw new BadTiff("pieces that do not make the picture");
  return offsets.map((offset, index) => {
    const [x, y] = [(index % across) * tile, Math.floor(index / across) * rows];
    const bytes = directory.bytes.subarray(offset, offset + (counts[index] ?? 0));
    if (bytes.length === 0 || bytes.length !== counts[index]) throw new BadTiff("a piece that is not there");
    // Tiles keep their size at the edges; the last strip is shorter.
    return { x, y, width: tile, height: isTiled ? rows : Math.min(rows, height - y), bytes };
  });
}

const isKept = (compression: number): boolean =>
  ([compressions.huffman, compressions.group3, compressions.group4, compressions.jpeg] as readonly number[]).includes(
    compression,
  );

function keptPiece(part: Part, { directory, compression }: Storage): TiffPiece {
  if (compression === compressions.jpeg) {
    const isYcc = directory.value("photometric") === 6;
    const parameters = { DecodeParms: { ColorTransform: isYcc ? 1 : 0 } };
    return { ...part, bytes: withTables(part.bytes, directory), coding: { Filter: "DCTDecode", ...parameters } };
  }
  const options = directory.value("t4Options", 0);
  const parameters = {
    K: compression === compressions.group4 ? -1 : compression === compressions.group3 && (options & 1) !== 0 ? 4 : 0,
    Columns: part.width,
    Rows: part.height,
    EndOfBlock: false,
    EncodedByteAlign: compression === compressions.huffman || (options & 4) !== 0,
  };
  return {
    ...part,
    bytes: upright(part.bytes, directory),
    coding: { Filter: "CCITTFaxDecode", DecodeParms: parameters },
  };
}

/** The tables that all pieces share, put back at the head of each (TIFF technical note 2). */
function withTables(bytes: Uint8Array, directory: TiffDirectory): Uint8Array {
  const tables = directory.values("jpegTables", []);
  return tables.length < 4 ? bytes : Buffer.concat([Uint8Array.from(tables.slice(0, -2)), bytes.subarray(2)]);
}

function upright(bytes: Uint8Array, directory: TiffDirectory): Uint8Array {
  return directory.value("fillOrder", 1) === REVERSED ? bytes.map(mirrored) : bytes;
}

function mirrored(byte: number): number {
  let [rest, turned] = [byte, 0];
  for (let bit = 0; bit < 8; bit++) {
    turned = (turned << 1) | (rest & 1);
    rest >>= 1;
  }
  return turned;
}

/** The pixels of a piece: exactly as many as it must have, whatever its bytes announce. */
function unfolded(part: Part, { directory, compression, depth }: Storage): Uint8Array {
  const expected = Math.ceil((part.width * depth) / 8) * part.height;
  const pixels = unfold(upright(part.bytes, directory), compression, expected);
  if (pixels.length < expected) throw new BadTiff("a piece that ends before its pixels");
  return pixels.subarray(0, expected);
}

function unfold(bytes: Uint8Array, compression: number, expected: number): Uint8Array {
  switch (compression) {
    case compressions.none:
      return bytes;
    case compressions.packBits:
      return unpacked(bytes, expected);
    case compressions.lzw: {
      const dict = PDFContext.create().obj({ Filter: "LZWDecode" });
      return Uint8Array.from(decodePDFRawStream(PDFRawStream.of(dict, bytes)).getBytes(expected));
    }
    default:
      return inflateSync(bytes, { maxOutputLength: expected + 1024 });
  }
}

function unpacked(bytes: Uint8Array, expected: number): Uint8Array {
  const pixels = new Uint8Array(expected);
  let to = 0;
  for (let at = 0; at < bytes.length && to < expected;) {
    const header = bytes[at++] ?? 0;
    if (header === 128) continue;
    if (header < 128) {
      const run = bytes.subarray(at, Math.min(at + header + 1, at + expected - to));
      pixels.set(run, to);
      [at, to] = [at + header + 1, to + run.length];
    } else {
      const end = Math.min(expected, to + 257 - header);
      pixels.fill(bytes[at++] ?? 0, to, end);
      to = end;
    }
  }
  return pixels.subarray(0, to);
}

/** How unfolded pixels are told: as they are, or as what changes from one to the next. */
function codingOfPixels({ directory }: Storage): (columns: number) => TiffPiece["coding"] {
  if (directory.value("predictor", PLAIN) !== HORIZONTAL) return () => ({});
  const parameters = {
    Predictor: HORIZONTAL,
    Colors: directory.value("samples", 1),
    BitsPerComponent: directory.value("bits", 1),
  };
  return (columns) => ({ DecodeParms: { ...parameters, Columns: columns } });
}
