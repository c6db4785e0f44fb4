import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { compose } from "../../src/drafting/compose.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
import { isolated } from "../../src/locale/right-to-left.ts";
import { MissingGlyph } from "../../src/render/pdf/sheet.ts";
import { renderAs } from "../../src/render/render.ts";
import { shippedCase } from "../drafting/shipped.ts";
import { aLetter, paragraph } from "./a-letter.ts";

const judged = spawnSync("pdftotext", ["-v"]).error === undefined || process.env["CI"] !== undefined;
const dir = mkdtempSync(join(tmpdir(), "right-to-left-"));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const company = "شركة محمد الخوارزمي ٣٤٥ للتجارة";
const client = "חברת שלום 12";
const sentence = `La société ${isolated(client)}, 7 rue Basse, doit 10\u00a0€ à ${isolated(company)} depuis mai.`;

describe("a usual letter", () => {
  it("loads none of what such names need", async () => {
    await renderAs(aLetter(), "pdf");
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    expect(loaded.filter((path) => /bidi-js|fontkit/.test(path))).toEqual([]);
  });
});

describe("a name read from right to left, as PDF", () => {
  it("is refused by name where no face has its letters", async () => {
    for (const name of ["ܫܠܡܐ", "ߒߞߏ"]) await expect(renderAs(letterTo(name), "pdf")).rejects.toThrow(MissingGlyph);
  });

  it("has the same bytes on the same day", async () => {
    const [one, other] = [await renderAs(letterTo(company), "pdf"), await renderAs(letterTo(company), "pdf")];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  describe.runIf(judged)("by outside judges", () => {
    it("is read back whole, letters that share a form included, in embedded faces", async () => {
      const path = await onDisk([paragraph(sentence)]);
      const text = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" });
      for (const word of `${company} ${client}`.split(" ")) expect(text).toContain(word);
      const fonts = execFileSync("pdffonts", [path], { encoding: "utf8" }).split("\n").slice(2).filter(Boolean);
      expect(fonts.filter((font) => font.includes("Noto"))).toHaveLength(2);
      for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
    });

    it("stands in its own direction, and turns nothing around it", async () => {
      const places = placesOf(await onDisk([paragraph(sentence)]));
      const line = places.find(({ text }) => text === "société")?.y ?? Number.NaN;
      const words = places.filter(({ y }) => Math.abs(y - line) < 6).sort((one, other) => one.x - other.x);
      const order = ["La", "société", "12", "שלום", "חברת", "7", "rue", "Basse", "à", "٣٤٥", "محمد", "depuis"];
      const shown = words.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, ""));
      expect(shown.filter((word) => order.includes(word))).toEqual(order);
    });
  });
});

const letterTo = (name: string): ReturnType<typeof aLetter> => aLetter({ blocks: [paragraph(isolated(name))] });

async function onDisk(blocks: ReturnType<typeof aLetter>["blocks"]): Promise<string> {
  const path = join(dir, "letter.pdf");
  writeFileSync(path, await renderAs(aLetter({ blocks }), "pdf"));
  return path;
}

// This judge gives the letters of a word as they stand on paper.
const read = (word: string): string =>
  /\p{sc=Hebrew}|\p{sc=Arabic}/u.test(word) && !word.includes("٣٤٥") ? Array.from(word).toReversed().join("") : word;

const placesOf = (path: string): { readonly x: number; readonly y: number; readonly text: string }[] =>
  [
    ...execFileSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8" }).matchAll(
      /xMin="([-\d.]+)" yMin="([-\d.]+)"[^>]*>([^<]*)</g,
    ),
  ].map(([, x, y, text]) => ({ x: Number(x), y: Number(y), text: read(text ?? "") }));

describe("a name read from right to left, elsewhere", () => {
  it("is an element of its own in HTML, runs of its own in DOCX", async () => {
    const model = aLetter({
      blocks: [{ kind: "paragraph", runs: [{ text: `À ${isolated(client)}, 7 rue`, bold: true }] }],
    });
    expect(Buffer.from(await renderAs(model, "html")).toString()).toContain(`À <bdi>${client}</bdi>, 7 rue`);
    const document = strFromU8(unzipSync(await renderAs(model, "docx"))["word/document.xml"] ?? new Uint8Array());
    expect(document).toContain(`<w:b/><w:bCs/><w:rtl/></w:rPr><w:t xml:space="preserve">${client}</w:t>`);
    expect(document).toContain('<w:b/></w:rPr><w:t xml:space="preserve">, 7 rue</w:t>');
    expect(document).not.toMatch(/[\u2068\u2069]/);
  });

  it("comes from a case already set apart, in the window and in the text", async () => {
    const notice = (await readTemplates(null)).find(({ id }) => id === "formal-notice");
    if (notice === undefined) throw new Error("there is no formal notice");
    const assessment = await shippedCase("acme-2026-refonte", "consultant", [
      { op: "set", path: ["client", "name"], value: company },
    ]);
    const composed = await compose(notice, assessment, { locale: "fr", final: false });
    if (!("model" in composed)) throw new Error("the case lacks something");
    expect(composed.model.letterHead?.recipient[0]).toBe(isolated(company));
    expect(Buffer.from(await renderAs(composed.model, "txt")).toString()).toContain(` ${isolated(company)} `);
    await expect(renderAs(composed.model, "pdf")).resolves.toBeDefined();
  });
});
