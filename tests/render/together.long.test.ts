import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/drafting/model.ts";
import { renderAs } from "../../src/render/render.ts";
import { aLetter, paragraph } from "./a-letter.ts";

const hasTool = spawnSync("pdftotext", ["-v"]).error === undefined;
const judged = hasTool || process.env["CI"] !== undefined;

const line = "Une phrase assez longue pour tenir à peu près toute la largeur de la page de cette lettre-ci. ";
const closing = "Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.";
const signatures: Block = {
  kind: "signatures",
  blocks: [{ title: "La société", name: "Claire Vidal", capacity: null, handwritten: null }],
};

async function pagesOf(blocks: readonly Block[]): Promise<readonly string[]> {
  const bytes = await renderAs(aLetter({ blocks, attachments: [] }), "pdf");
  return spawnSync("pdftotext", ["-layout", "-", "-"], { input: bytes, encoding: "utf8" })
    .stdout.split("\f")
    .slice(0, -1);
}

const linesBefore = (page: string, words: string): number =>
  page
    .slice(0, page.indexOf(words))
    .split("\n")
    // The running head is not text of the letter.
    .filter((text) => text.includes("phrase") || text.includes("lettre-ci")).length;

describe.runIf(judged)("the closing words of a letter", () => {
  it("have two lines of its text above them on their page, however long the text", async () => {
    for (let count = 22; count <= 34; count += 2) {
      const blocks = [
        ...Array.from({ length: count }, () => paragraph("Une ligne.")),
        paragraph(line.repeat(5).trim()),
      ];
      const pages = await pagesOf([...blocks, paragraph(closing), signatures]);
      const last = pages.find((page) => page.includes("salutations")) ?? "";
      expect(last, String(count)).toContain("Claire Vidal");
      expect(linesBefore(last, "Nous vous prions"), String(count)).toBeGreaterThanOrEqual(2);
    }
  });

  it("take a short paragraph along, and its heading with it", async () => {
    for (let count = 22; count <= 34; count += 2) {
      const heading: Block = { kind: "heading", level: 2, runs: [{ text: "Défaut" }] };
      const blocks = [
        ...Array.from({ length: count }, () => paragraph("Une ligne.")),
        heading,
        paragraph(line.repeat(2).trim()),
      ];
      const pages = await pagesOf([...blocks, paragraph(closing), signatures]);
      const last = pages.find((page) => page.includes("salutations")) ?? "";
      expect(linesBefore(last, "Nous vous prions"), String(count)).toBe(2);
      expect(last, String(count)).toContain("Défaut");
    }
  });
});
