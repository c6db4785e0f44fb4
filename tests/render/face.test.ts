import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import PDFDocument from "pdfkit";
import { describe, expect, it, onTestFinished } from "vitest";
import { hasGlyph, widthOf, write } from "../../src/render/pdf/fonts.ts";
import { SheetDocument } from "../../src/render/pdf/sheet-document.ts";
import { latinFonts, readFont } from "../../src/render/read-fonts.ts";

const judged = spawnSync("pdftoppm", ["-v"]).error === undefined || process.env["CI"] !== undefined;

/** The library's own shaping engine, on the same face. */
const oracle = (name: (typeof latinFonts)[number]): ((text: string) => number) => {
  const document = new PDFDocument({ font: readFont(name) as unknown as string });
  return (text) => document.fontSize(1000).widthOfString(text);
};

describe.each(latinFonts)("the face %s", (name) => {
  it("sets text as wide as a whole shaping engine does", () => {
    const width = oracle(name);
    // Without f: the engine joins « fi » into one glyph, which is as well left as two.
    const letters = Array.from(
      "aàâbcçdeéèêëghiîïjklmnoôœpqrstuùûüvwxyÿzABCÇDEÉGHIJKLMNOŒPQRSTUVWXYŸZ0123456789’«»-–,;:!?()€&'",
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 }), (word) => {
        expect(widthOf(name, 1000, word)).toBeCloseTo(width(word), 3);
      }),
      { numRuns: 60, seed: 1 },
    );
    for (const pair of ["AV", "To", "L’", "Y.", "Wa"]) expect(widthOf(name, 1000, pair)).toBeCloseTo(width(pair), 3);
    expect(widthOf(name, 1000, "AV")).toBeLessThan(widthOf(name, 1000, "A") + widthOf(name, 1000, "V"));
  });

  it("knows which characters it has", () => {
    for (const character of "Œœÿ’«»€–—…☐\u00a0\u202fАΩ")
      expect([character, hasGlyph(name, character)]).toEqual([character, true]);
    for (const character of "漢ש😀\ud800\uffff")
      expect([character, hasGlyph(name, character)]).toEqual([character, false]);
  });
});

const text = "Événement à Lyon : Œuvre ÿŸ, AV To\u00a012\u202f€ Ελλάδα";
const page = { size: [400, 60], margin: 10 } satisfies PDFKit.PDFDocumentOptions;

const byLibrary = async (): Promise<Uint8Array> => {
  const document = new PDFDocument({ ...page, font: readFont("serif") as unknown as string });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.fontSize(18).text(text, { lineBreak: false }).end();
  await ended;
  return Buffer.concat(chunks);
};

function byUs(): Uint8Array {
  const document = new SheetDocument({ ...page, font: "", autoFirstPage: false });
  document.addPage();
  write(document, [{ text, font: "serif", x: 10 }], 10, 18, "serif");
  return document.bytes();
}

it.runIf(judged)("makes a subset that prints as the library's own does, its composed letters whole", async () => {
  const dir = mkdtempSync(join(tmpdir(), "face-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const pictureOf = (pdf: Uint8Array): Buffer => {
    writeFileSync(join(dir, "page.pdf"), pdf);
    return execFileSync("pdftoppm", ["-r", "144", "-gray", join(dir, "page.pdf")], { maxBuffer: 1 << 26 });
  };
  const [ours, theirs] = [pictureOf(byUs()), pictureOf(await byLibrary())];
  expect(ours.equals(theirs)).toBe(true);
  expect(ours.some((grey) => grey < 64)).toBe(true);
});
