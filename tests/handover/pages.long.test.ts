import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { degrees, PDFArray, PDFDocument, PDFName, PDFString, rgb } from "@cantoo/pdf-lib";
import { afterAll, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { allPages, exhibitPages } from "../../src/handover/pdf/exhibit-pages.ts";
import { flattenPage } from "../../src/handover/pdf/flatten-page.ts";
import { JoinedPdf } from "../../src/handover/pdf/write-joined-pdf.ts";
import { must } from "../must.ts";

const dir = mkdtempSync(join(tmpdir(), "pages-"));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const has = (tool: string): boolean => process.env["CI"] !== undefined || spawnSync(tool, ["-v"]).error === undefined;

interface Page {
  readonly rotation?: number;
  readonly crop?: readonly [number, number, number, number];
  readonly origin?: readonly [number, number];
  readonly dark?: boolean;
  readonly size?: readonly [number, number];
}

/** A page of a kind that scanners and drawing programs make. */
async function aPage({ rotation = 0, crop, origin = [0, 0], dark = false, size = [400, 600] }: Page) {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([size[0], size[1]]);
  page.setMediaBox(origin[0], origin[1], size[0], size[1]);
  if (crop !== undefined) page.setCropBox(...crop);
  page.setRotation(degrees(rotation));
  if (dark) page.drawRectangle({ x: origin[0], y: origin[1], width: size[0], height: size[1], color: rgb(0, 0, 0.1) });
  return document.save();
}

let count = 0;
async function stamped(bytes: Uint8Array): Promise<string> {
  const path = join(dir, `${++count}.pdf`);
  const joined = await JoinedPdf.open(path);
  const source = await allPages(bytes);
  const shown = source.pages.map((page) => flattenPage(page, source.context));
  const [first] = await joined.add(source, (index) => ({
    footer: `Pièce n°\u00a03 – ${index + 1}/${source.pages.length}`,
    stamp: index === 0 ? "Pièce n°\u00a03" : null,
    shown: shown[index] ?? "",
  }));
  await joined.finish("Essai", [{ title: "Pièce", page: must(first) }], [], new Map([["piece-3", must(first)]]));
  return path;
}

/** Where words stand on the page as it is seen, in parts of its width and height from the upper left. */
function seenAt(path: string, word: RegExp, rotation: number): { x: number; y: number } {
  const { stdout } = spawnSync("pdftotext", ["-bbox", "-cropbox", path, "-"], { encoding: "utf8" });
  const page = must(/<page width="([\d.]+)" height="([\d.]+)"/.exec(stdout));
  const found = [
    ...stdout.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g),
  ].find(([, , , , , text = ""]) => word.test(text));
  const [, x0, y0, x1, y1] = must(found).map(Number);
  // pdftotext gives the size of the page before it is turned.
  const [width, height] = rotation % 180 === 0 ? [page[1], page[2]] : [page[2], page[1]];
  return { x: (must(x0) + must(x1)) / 2 / Number(width), y: (must(y0) + must(y1)) / 2 / Number(height) };
}

const pages: readonly (readonly [string, Page])[] = [
  ["plain", {}],
  ["turned 90", { rotation: 90 }],
  ["turned 180", { rotation: 180 }],
  ["turned 270", { rotation: 270 }],
  ["turned -90", { rotation: -90 }],
  ["cropped", { crop: [60, 120, 250, 300] }],
  ["cropped and turned", { crop: [60, 120, 250, 300], rotation: 90 }],
  ["away from the origin", { origin: [-300, 500], rotation: 270 }],
  ["dark", { dark: true }],
  ["tiny", { size: [80, 60] }],
  ["a poster", { size: [2400, 3400], rotation: 90 }],
];

describe.skipIf(!has("pdftotext") || !has("pdftoppm"))("a stamp", () => {
  it.each(pages)("is read at the upper right, upright, on a page that is %s", async (_, page) => {
    const path = await stamped(await aPage(page));
    const { rotation = 0 } = page;
    const [stamp, footer] = [seenAt(path, /^3$/, rotation), seenAt(path, /^1\/1$/, rotation)];
    expect(spawnSync("qpdf", ["--check", path]).status ?? 0).toBe(0);
    expect(stamp.x).toBeGreaterThan(0.8);
    expect(stamp.y).toBeLessThan(0.15);
    expect(footer.y).toBeGreaterThan(0.85);
    expect(Math.abs(footer.x - 0.5)).toBeLessThan(0.25);
  });

  it.each(pages)("stands black on white, whatever is below it, on a page that is %s", async (_, page) => {
    const path = await stamped(await aPage(page));
    spawnSync("pdftoppm", ["-cropbox", "-gray", "-scale-to", "800", "-singlefile", path, path]);
    const { width, height, pixels } = grey(readFileSync(`${path}.pgm`));
    const corner = { light: 0, dark: 0 };
    for (let y = Math.floor(height * 0.005); y < height * 0.12; y++)
      for (let x = Math.floor(width * 0.72); x < width * 0.985; x++) {
        const value = pixels[y * width + x] ?? 0;
        if (value > 230) corner.light++;
        if (value < 60) corner.dark++;
      }
    expect(corner.light).toBeGreaterThan(500);
    expect(corner.dark).toBeGreaterThan(100);
  });
});

function grey(bytes: Buffer): { width: number; height: number; pixels: Buffer } {
  const header = must(/^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", 0, 40)));
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) };
}

describe("what an exhibit keeps", () => {
  it("draws its annotations as part of the page, and drops its actions", async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    const page = document.addPage([300, 300]);
    const { context } = document;
    const form = context.register(
      context.stream("0 0 1 rg 0 0 10 10 re f", { Type: "XObject", Subtype: "Form", BBox: [0, 0, 10, 10] }),
    );
    const seen = context.obj({ Subtype: "Stamp", Rect: [100, 100, 200, 150], AP: { N: form } });
    const hidden = context.obj({ Subtype: "Stamp", Rect: [0, 0, 50, 50], F: 2, AP: { N: form } });
    const link = context.obj({
      Subtype: "Link",
      Rect: [0, 0, 9, 9],
      A: { S: "JavaScript", JS: PDFString.of("app.alert(1)") },
    });
    page.node.set(PDFName.of("Annots"), context.obj([seen, hidden, link]));
    page.node.set(PDFName.of("AA"), context.obj({ O: { S: "JavaScript", JS: PDFString.of("app.alert(2)") } }));
    const path = await stamped(await document.save({ useObjectStreams: false }));
    const written = readFileSync(path, "latin1");
    expect(written).toContain("q 10.0000 0.0000 0.0000 5.0000 100.0000 100.0000 cm /DossierShown0 Do Q");
    expect(written).not.toContain("DossierShown1");
    expect(written).not.toContain("JavaScript");
    expect(written).not.toContain("/Annots");
  });

  it("has its pages in order, each once", async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    for (const width of [100, 200, 300]) document.addPage([width, 400]);
    const joined = await PDFDocument.load(readFileSync(await stamped(await document.save())), {
      updateMetadata: false,
    });
    expect(joined.getPages().map((page) => page.getWidth())).toEqual([100, 200, 300]);
    expect(joined.catalog.lookup(PDFName.of("Outlines"))).toBeDefined();
    expect(joined.getPage(0).node.lookup(PDFName.of("Contents"))).toBeInstanceOf(PDFArray);
  });
});

describe("what has no page of its own", () => {
  const evidence = (more: Partial<Evidence>): Evidence =>
    ({ type: "pdf", readable: true, reason: null, pages: 1, ...more }) as Evidence;

  it.each([
    ["closed by a password", { readable: false, reason: "encrypted" }, true, "protected by a password"],
    ["an e-mail", { type: "eml" }, false, "of a format that is not printed here"],
    [
      "a photograph in HEIC",
      { readable: false, type: "heic", reason: "unsupported" },
      false,
      "of a format that is not printed here",
    ],
    ["no PDF at all", {}, true, "damaged: its pages cannot be shown"],
  ] as const)("%s gets a slip sheet", async (_, more, isFault, why) => {
    const found = await exhibitPages(Buffer.from("not a PDF"), evidence(more));
    expect(found).toMatchObject({ isFault, notPlaced: { en: why } });
  });

  it("a PDF whose pages another reader counts otherwise", async () => {
    expect(await exhibitPages(await aPage({}), evidence({ pages: 2 }))).toMatchObject({ isFault: true });
  });

  it("a page whose content cannot be decoded: it would be blank", async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    const page = document.addPage([300, 300]);
    const broken = document.context.stream(Buffer.from("no deflate at all"), { Filter: "FlateDecode" });
    page.node.set(PDFName.of("Contents"), document.context.register(broken));
    expect(await exhibitPages(await document.save(), evidence({}))).toMatchObject({ isFault: true });
  });

  it.each([
    ["png", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="],
  ] as const)("a %s stands on an A4 page", async (type, base64) => {
    const found = await exhibitPages(Buffer.from(base64, "base64"), evidence({ type }));
    expect(found).toHaveProperty("pages.length", 1);
  });

  it("a picture of more pixels than memory holds is never decoded", async () => {
    const bomb = Buffer.alloc(64);
    bomb.write("\x89PNG\r\n\x1a\n", "latin1");
    bomb.writeUInt32BE(20_000, 16);
    bomb.writeUInt32BE(20_000, 20);
    writeFileSync(join(dir, "bomb.png"), bomb);
    expect(await exhibitPages(bomb, evidence({ type: "png" }))).toMatchObject({ isFault: true });
  });
});
