import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chance } from "./chance.ts";
import { drawMark, type Mark } from "./handwriting.ts";
import { A4, paper, type Paper } from "./paper.ts";

const run = promisify(execFile);

export interface ScanOptions {
  readonly on: string;
  readonly marks: readonly Mark[];
  /** Dots per inch of the scanner. */
  readonly resolution?: number;
  readonly quality?: number;
}

/** The page of a printed document, signed by hand, as a scanner sees it: a PDF of pictures, without text. */
export async function scan(printed: Buffer, options: ScanOptions): Promise<Buffer> {
  const pictures = await photographs(printed, options);
  return paper({ title: "Numérisation", author: "Numériseur", on: options.on }, (doc) => {
    pictures.forEach((picture, index) => {
      if (index > 0) doc.addPage();
      doc.image(picture, 0, 0, { width: A4.width, height: A4.height });
    });
  });
}

/** The same as one JPEG for each page. */
export async function photographs(printed: Buffer, options: ScanOptions): Promise<Buffer[]> {
  const clean = await rasterise(printed, ["-png", "-gray", "-r", "150"]);
  const signed = await paper({ title: "", author: "", on: options.on }, (doc) => {
    clean.forEach((page, index) => {
      if (index > 0) doc.addPage();
      layOnGlass(doc, page, index + 1, options);
    });
  });
  const resolution = String(options.resolution ?? 100);
  return rasterise(signed, [
    "-jpeg",
    "-gray",
    "-r",
    resolution,
    "-jpegopt",
    `quality=${String(options.quality ?? 38)},optimize=y`,
  ]);
}

/** Slightly askew, with the hand's marks, a shadow at an edge, and dust. */
function layOnGlass(doc: Paper, page: Buffer, number: number, { marks, on }: ScanOptions): void {
  const next = chance(`${on}/${String(number)}`);
  doc.save();
  doc.rotate((next() - 0.5) * 1.4, { origin: [A4.width / 2, A4.height / 2] });
  doc.image(page, 0, 0, { width: A4.width, height: A4.height });
  for (const mark of marks) if (mark.page === number) drawMark(doc, mark);
  doc.restore();
  doc.rect(A4.width - 3, 0, 3, A4.height).fill("#c9c9c9");
  for (let speck = 0; speck < 45; speck += 1)
    doc.circle(next() * A4.width, next() * A4.height, 0.2 + next() * 0.5).fill(next() > 0.5 ? "#888" : "#bbb");
}

async function rasterise(pdf: Buffer, options: readonly string[]): Promise<Buffer[]> {
  const dir = await mkdtemp(join(tmpdir(), "scan-"));
  try {
    await writeFile(join(dir, "in.pdf"), pdf);
    await run("pdftoppm", [...options, join(dir, "in.pdf"), join(dir, "page")]);
    const pages = (await readdir(dir)).filter((name) => name.startsWith("page")).sort();
    return await Promise.all(pages.map((name) => readFile(join(dir, name))));
  } finally {
    await rm(dir, { recursive: true });
  }
}
