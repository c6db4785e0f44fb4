import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Greys from 0 (black) to 255, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** Small enough to keep, large enough to see what moved: a line of text is four dots high. */
const DOTS_PER_INCH = 20;
const GAP = 4;

/** The pages of a PDF side by side, as an outside judge draws them. */
export function contactSheet(pdf: Uint8Array): Picture {
  const dir = mkdtempSync(join(tmpdir(), "pages-"));
  try {
    writeFileSync(join(dir, "document.pdf"), pdf);
    execFileSync("pdftoppm", ["-gray", "-r", String(DOTS_PER_INCH), join(dir, "document.pdf"), join(dir, "page")]);
    const names = readdirSync(dir).filter((name) => name.endsWith(".pgm"));
    return sideBySide(names.sort().map((name) => readPgm(readFileSync(join(dir, name)))));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function readPgm(bytes: Buffer): Picture {
  const [header = "", width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), greys: bytes.subarray(header.length) };
}

function sideBySide(pages: readonly Picture[]): Picture {
  const width = pages.reduce((sum, page) => sum + page.width + GAP, -GAP);
  const height = Math.max(...pages.map((page) => page.height));
  const greys = new Uint8Array(width * height).fill(128);
  let left = 0;
  for (const page of pages) {
    for (let row = 0; row < page.height; row++)
      greys.set(page.greys.subarray(row * page.width, (row + 1) * page.width), row * width + left);
    left += page.width + GAP;
  }
  return { width, height, greys };
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** A picture as PNG, to keep and to look at. */
export function encodePng({ width, height, greys }: Picture): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size[8] = 8;
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++)
    rows.set(greys.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", size),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** Reads what `encodePng` wrote, and nothing else. */
export function decodePng(bytes: Buffer): Picture {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const data = bytes.subarray(41, 41 + bytes.readUInt32BE(33));
  const rows = inflateSync(data);
  const greys = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    greys.set(rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)), row * width);
  return { width, height, greys };
}

const BLOCK = 6;

/** How far two pictures are at the place where they differ most, in greys, each place a few dots wide; 255 when they have not the same size. */
export function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 255;
  let most = 0;
  for (let y = 0; y + BLOCK <= one.height; y += BLOCK / 2)
    for (let x = 0; x + BLOCK <= one.width; x += BLOCK / 2)
      most = Math.max(most, Math.abs(greyAt(one, x, y) - greyAt(other, x, y)));
  return most;
}

function greyAt({ width, greys }: Picture, x: number, y: number): number {
  let sum = 0;
  for (let row = y; row < y + BLOCK; row++)
    for (let column = x; column < x + BLOCK; column++) sum += greys[row * width + column] ?? 0;
  return sum / BLOCK ** 2;
}
