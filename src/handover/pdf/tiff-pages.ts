import { deflateSync } from "node:zlib";
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFContext,
  type PDFDict,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { MOST_PIXELS, placeOnA4, type Placing } from "./place-on-a4.ts";
import { quartersFor } from "./jpeg-orientation.ts";
import type { SourcePages } from "./source-pages.ts";
import { BadTiff, tiffDirectories, type TiffDirectory } from "./tiff-directory.ts";
import { tiffPieces, type TiffPiece } from "./tiff-pieces.ts";

type Colours = Readonly<Record<string, unknown>>;

/**
 * A TIFF, one A4 page for each of its pictures: whole, in proportion, upright. null for a kind that is not placed here, or that has more pixels
 * than memory holds; throws when it is damaged.
 */
export async function tiffPages(bytes: Uint8Array): Promise<SourcePages | null> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const directories = tiffDirectories(bytes);
  if (directories.length === 0) throw new BadTiff("no picture");
  let unfolded = 0;
  for (const directory of directories) {
    const pixels = directory.value("width") * directory.value("height");
    unfolded += isFax(directory) ? 0 : pixels;
    if (pixels > MOST_PIXELS || unfolded > MOST_PIXELS) return null;
    const colours = coloursOf(directory, document.context);
    const pieces = colours === null ? null : tiffPieces(directory);
    if (colours === null || pieces === null) return null;
    draw(document, directory, pieces, colours);
  }
  return { context: document.context, pages: document.getPages().map(({ node }) => node) };
}

function draw(document: PDFDocument, directory: TiffDirectory, pieces: readonly TiffPiece[], colours: Colours): void {
  const { context } = document;
  const [width, height] = [directory.value("width"), directory.value("height")];
  const placing = placeOnA4(...inProportion(directory), quartersFor(directory.value("orientation", 1)));
  const page = document.addPage([placing.pageWidth, placing.pageHeight]);
  const names = new Map<string, PDFRef>();
  const drawn = pieces.map((piece, index) => {
    names.set(`Piece${index}`, pictureOf(piece, directory, colours, context));
    return `q ${piece.width} 0 0 ${piece.height} ${piece.x} ${height - piece.y - piece.height} cm /Piece${index} Do Q`;
  });
  // In pixels, and nothing of the tiles that reach beyond the picture.
  const content = `q ${matrixOf(placing, width, height)} cm 0 0 ${width} ${height} re W n\n${drawn.join("\n")}\nQ\n`;
  page.node.set(PDFName.of("Contents"), context.register(context.stream(content)));
  page.node.set(PDFName.of("Resources"), context.obj({ XObject: Object.fromEntries(names) }));
}

/** The size at which a picture is seen: a fax has finer columns than rows. */
function inProportion(directory: TiffDirectory): [width: number, height: number] {
  const [across, down] = [directory.value("xResolution", 1), directory.value("yResolution", 1)];
  const stretch = across > 0 && down > 0 && Number.isFinite(across / down) ? across / down : 1;
  const [width, height] = [directory.value("width"), directory.value("height")];
  return stretch >= 1 ? [width, height * stretch] : [width / stretch, height];
}

function matrixOf({ x, y, width, height, quarters }: Placing, columns: number, rows: number): string {
  const [a, b] = [width / columns, height / rows];
  const [cosine, sine] = (
    [
      [1, 0],
      [0, -1],
      [-1, 0],
      [0, 1],
    ] as const
  )[quarters];
  return [a * cosine, a * sine, -b * sine, b * cosine, x, y]
    .map((value) => String(Math.round(value * 1e6) / 1e6))
    .join(" ");
}

function pictureOf(
  { width, height, bytes, coding }: TiffPiece,
  directory: TiffDirectory,
  colours: Colours,
  context: PDFContext,
): PDFRef {
  const isCoded = "Filter" in coding;
  const stored = isCoded ? bytes : deflateSync(bytes);
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    BitsPerComponent: directory.value("bits", 1),
    ...colours,
    Filter: "FlateDecode",
    ...coding,
    Length: stored.length,
  } as Parameters<PDFContext["obj"]>[0]) as unknown as PDFDict;
  return context.register(PDFRawStream.of(dict, stored));
}

const isFax = (directory: TiffDirectory): boolean => [2, 3, 4].includes(directory.value("compression", 1));

const photometrics = { whiteIsZero: 0, blackIsZero: 1, rgb: 2, palette: 3, cmyk: 5, ycc: 6 };

/** What a PDF says of the picture's colours; null for those that it has no word for (transparency, 16 bits, Lab…). */
function coloursOf(directory: TiffDirectory, context: PDFContext): Colours | null {
  const samples = directory.value("samples", 1);
  const bits = directory.values("bits", [1]);
  if (bits.some((one) => one !== bits[0]) || ![1, 2, 4, 8].includes(bits[0] ?? 0)) return null;
  const kind = directory.value("photometric");
  if (samples === 1 && (kind === photometrics.whiteIsZero || kind === photometrics.blackIsZero)) {
    // A fax tells black and white apart by itself: it is the other way round only when zero is said to be black.
    const isTurned = isFax(directory) ? kind === photometrics.blackIsZero : kind === photometrics.whiteIsZero;
    return { ColorSpace: "DeviceGray", ...(isTurned ? { Decode: [1, 0] } : {}) };
  }
  if (
    samples === 3 &&
    (kind === photometrics.rgb || (kind === photometrics.ycc && directory.value("compression") === 7))
  )
    return { ColorSpace: "DeviceRGB" };
  if (samples === 4 && kind === photometrics.cmyk) return { ColorSpace: "DeviceCMYK" };
  if (samples !== 1 || kind !== photometrics.palette) return null;
  return { ColorSpace: indexed(directory.values("colourMap"), context) };
}

/** Reds, greens and blues in turn, of 16 bits each. */
function indexed(map: readonly number[], context: PDFContext): unknown {
  const count = map.length / 3;
  const colours = Array.from({ length: count }, (_, index) =>
    [0, 1, 2].map((part) => ((map[part * count + index] ?? 0) >> 8).toString(16).padStart(2, "0")).join(""),
  );
  return context.obj(["Indexed", "DeviceRGB", count - 1, PDFHexString.of(colours.join(""))]);
}
