import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/drafting/model.ts";
import { renderAs } from "../../src/render/render.ts";
import { MissingGlyph } from "../../src/render/pdf/sheet.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { aLetter as letter, paragraph } from "./a-letter.ts";

const MM = 72 / 25.4;
const hasTools = ["pdftotext", "qpdf", "pdffonts", "pdfinfo"].every(
  (tool) => spawnSync(tool, ["--version"]).error === undefined,
);
// A machine of a user may lack the outside judges; where they must be there, their absence is a failure.
const judged = hasTools || process.env["CI"] !== undefined;

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const onDisk = (bytes: Uint8Array): string => {
  const path = join(mkdtempSync(join(tmpdir(), "letter-")), "letter.pdf");
  writeFileSync(path, bytes);
  return path;
};
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26 });

describe("a letter as PDF", () => {
  it("has the same bytes on the same day", async () => {
    expect(digest(await renderAs(letter(), "pdf"))).toBe(digest(await renderAs(letter(), "pdf")));
    const another = letter({ date: plainDate("2026-11-24") });
    expect(digest(await renderAs(another, "pdf"))).not.toBe(digest(await renderAs(letter(), "pdf")));
  });

  it("refuses a character that its fonts cannot print, by name", async () => {
    await expect(renderAs(letter({ blocks: [paragraph("漢")] }), "pdf")).rejects.toThrow(MissingGlyph);
  });

  describe.runIf(judged)("by outside judges", () => {
    it("is sound, and every font is embedded", async () => {
      const path = onDisk(await renderAs(letter(), "pdf"));
      expect(run("qpdf", "--check", path)).toContain("No syntax or stream encoding errors");
      const fonts = run("pdffonts", path).split("\n").slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThan(1);
      for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
    });

    it("is titled, tagged and in its language", async () => {
      const info = run("pdfinfo", onDisk(await renderAs(letter(), "pdf")));
      expect(info).toMatch(/Title: +Mise en demeure de payer/);
      expect(info).toMatch(/Tagged: +yes/);
    });

    it("keeps every typographic character", async () => {
      const path = onDisk(await renderAs(letter(), "pdf"));
      const text = run("pdftotext", path, "-");
      // This judge prints every no-break space as a plain one; the document's own character map says which they are.
      expect(text).toContain("10 710,57 €");
      expect(text).toContain("due ; l’œuvre de M. Ÿves coûte « peu »");
      const readable = run("qpdf", "--qdf", "--object-streams=disable", path, "-");
      expect(readable).toContain("<202f>");
    });

    it("has every line of the recipient in the window", async () => {
      const path = onDisk(await renderAs(letter(), "pdf"));
      const words = [
        ...run("pdftotext", "-bbox", "-l", "1", path, "-").matchAll(
          /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(ACME|Anne|comptabilité|LILAS|1234|AIX-EN-PROVENCE)</g,
        ),
      ];
      expect(words.map((word) => word[5])).toHaveLength(6);
      for (const [, left, top, right, bottom] of words) {
        expect(Number(left)).toBeGreaterThanOrEqual(110 * MM);
        expect(Number(right)).toBeLessThanOrEqual(190 * MM);
        expect(Number(top)).toBeGreaterThanOrEqual(55 * MM);
        expect(Number(bottom)).toBeLessThanOrEqual(80.5 * MM);
      }
    });

    it("repeats a table's header, and never leaves a signature alone", async () => {
      const rows = Array.from({ length: 60 }, (_, index) => [
        [{ text: `F-${index}` }],
        [{ text: "1\u202f200,00\u00a0€" }],
      ]);
      const table: Block = {
        kind: "table",
        header: [[{ text: "Facture" }], [{ text: "Montant" }]],
        align: ["left", "right"],
        rows,
      };
      const path = onDisk(
        await renderAs(letter({ blocks: [table, paragraph("Fin."), ...letter().blocks.slice(2)] }), "pdf"),
      );
      const pages = run("pdftotext", "-layout", path, "-")
        .split("\f")
        .filter((page) => page.trim() !== "");
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages.filter((one) => one.includes("F-"))) expect(page).toContain("Facture");
      const signed = pages.find((page) => page.includes("Claire Vidal")) ?? "";
      expect(signed).toContain("Fin.");
      expect(pages[1]).toContain(`Page 2/${pages.length}`);
    });

    it("keeps names of 80 characters on the page", async () => {
      const long = "Société ".repeat(10).trim();
      const head = letter().letterHead;
      const path = onDisk(
        await renderAs(
          letter({ letterHead: head && { ...head, sender: [long] }, blocks: [paragraph("x".repeat(300))] }),
          "pdf",
        ),
      );
      const rights = [...run("pdftotext", "-bbox", path, "-").matchAll(/xMax="([\d.]+)"/g)].map((match) =>
        Number(match[1]),
      );
      expect(Math.max(...rights)).toBeLessThanOrEqual(210 * MM);
    });
  });
});

describe("the same letter as Markdown", () => {
  it("says the same, with nothing that Markdown would take for its own", async () => {
    const markdown = Buffer.from(await renderAs(letter({ blocks: [paragraph("a * b [c](d)")] }), "md")).toString();
    expect(markdown).toContain("**Objet\u00a0:** Mise en demeure de payer la facture WP-1");
    expect(markdown).toContain("a \\* b \\[c\\](d)");
  });
});
