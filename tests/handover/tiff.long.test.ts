import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { exhibitPages } from "../../src/handover/pdf/exhibit-pages.ts";
import { JoinedPdf } from "../../src/handover/pdf/write-joined-pdf.ts";

const has = (tool: string, flag = "-version"): boolean => spawnSync(tool, [flag]).error === undefined;
const dir = mkdtempSync(join(tmpdir(), "tiff-"));
afterAll(() => {
  rmSync(dir, { recursive: true });
});
const at = (name: string): string => join(dir, name);
const evidence = { type: "tiff", readable: true, reason: null, pages: 1 } as Evidence;
const convert = (...line: readonly string[]): void => {
  const { status, stderr } = spawnSync("convert", line, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};

/** How far what a reader shows of the page is from the picture, from 0 to 1. */
async function distance(tiff: string, picture: string): Promise<number> {
  const source = await exhibitPages(readFileSync(tiff), evidence);
  if ("notPlaced" in source) throw new Error(source.notPlaced.en);
  rmSync(at("page.pdf"), { force: true });
  const joined = await JoinedPdf.open(at("page.pdf"));
  await joined.add(source, () => null);
  await joined.finish("", [], [], new Map());
  expect(spawnSync("qpdf", ["--check", at("page.pdf")]).status).toBe(0);
  spawnSync("pdftoppm", ["-r", "72", "-png", "-singlefile", at("page.pdf"), at("page")]);
  const { stdout: size } = spawnSync("identify", ["-format", "%wx%h", picture], { encoding: "utf8" });
  convert(at("page.png"), "-gravity", "center", "-crop", `${size}+0+0`, "+repage", at("seen.png"));
  const line = ["-metric", "MAE", at("seen.png"), picture, "null:"];
  const { stderr } = spawnSync("compare", line, { encoding: "utf8" });
  return Number(/\(([\d.e-]+)\)/.exec(stderr)?.[1] ?? "1");
}

// Every way to store pixels that scanners, faxes and drawing programs use, written by another program.
const colours = ["-size", "300x200", "gradient:red-blue"];
const page = [
  "-size",
  "400x500",
  "xc:white",
  "-fill",
  "black",
  "-draw",
  "rectangle 40,60 200,90 circle 250,300 250,340",
];
const grey = ["-size", "300x200", "gradient:black-white", "-colorspace", "gray"];
const ways: readonly (readonly [name: string, picture: readonly string[], stored: readonly string[]])[] = [
  ["uncompressed", colours, ["-compress", "None"]],
  ["LZW with predictor", colours, ["-compress", "LZW"]],
  ["LZW without predictor", colours, ["-compress", "LZW", "-define", "tiff:predictor=1"]],
  ["Deflate", colours, ["-compress", "Zip"]],
  ["PackBits", grey, ["-compress", "RLE"]],
  ["JPEG", colours, ["-compress", "JPEG", "-quality", "95"]],
  ["a palette", colours, ["-colors", "32", "-type", "palette", "-compress", "LZW"]],
  ["big endian", grey, ["-endian", "MSB", "-compress", "LZW"]],
  ["tiles", colours, ["-compress", "Zip", "-define", "tiff:tile-geometry=64x64"]],
  ["fax, group 4", page, ["-monochrome", "-compress", "Group4"]],
  ["fax, group 3", page, ["-monochrome", "-compress", "Fax"]],
  ["fax in strips", page, ["-monochrome", "-compress", "Group4", "-define", "tiff:rows-per-strip=64"]],
  ["fax, bits reversed", page, ["-monochrome", "-compress", "Group4", "-define", "tiff:fill-order=lsb"]],
  [
    "black and white turned round",
    page,
    ["-monochrome", "-define", "quantum:polarity=min-is-black", "-compress", "Group4"],
  ],
];

describe.skipIf(!has("convert") || !has("pdftoppm", "-v") || !has("qpdf", "--version"))("a TIFF as an exhibit", () => {
  it.each(ways)("is shown as it is: %s", async (name, picture, stored) => {
    convert(...picture, "-depth", "8", at("true.png"));
    convert(at("true.png"), ...stored, at("stored.tif"));
    expect(await distance(at("stored.tif"), at("true.png")), name).toBeLessThan(0.03);
  });

  it("turns as it says, and has a page for each of its pictures", async () => {
    convert(...colours, "-depth", "8", "-orient", "RightTop", "-compress", "LZW", at("turned.tif"));
    convert(...colours, "-depth", "8", "-rotate", "90", at("true.png"));
    expect(await distance(at("turned.tif"), at("true.png"))).toBeLessThan(0.03);
    convert(...colours, ...grey, "-depth", "8", "-compress", "LZW", at("two.tif"));
    const source = await exhibitPages(readFileSync(at("two.tif")), evidence);
    expect("pages" in source && source.pages).toHaveLength(2);
  });

  it("goes beside when it has transparency, or is damaged: never a blank page", async () => {
    convert(...colours, "-depth", "8", "-alpha", "set", "-compress", "LZW", at("alpha.tif"));
    expect(await exhibitPages(readFileSync(at("alpha.tif")), evidence)).toMatchObject({ isFault: false });
    convert(...colours, "-depth", "8", "-compress", "Zip", at("whole.tif"));
    const whole = readFileSync(at("whole.tif"));
    let damaged = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const bytes = Buffer.from(whole);
      for (let change = 0; change < 3; change++)
        bytes[(seed * 7919 + change * 104_729) % bytes.length] = (seed * 31) % 256;
      const cut = seed % 3 === 0 ? bytes.subarray(0, (seed * 17) % bytes.length) : bytes;
      if ("notPlaced" in (await exhibitPages(cut, evidence))) damaged++;
    }
    expect(damaged).toBeGreaterThan(50);
    // No picture at all; a directory that is its own next one.
    for (const hex of ["49492a0000000000", "49492a0008000000000008000000"])
      expect(await exhibitPages(Buffer.from(hex, "hex"), evidence)).toMatchObject({ isFault: true });
  });
});
