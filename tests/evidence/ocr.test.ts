import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { inspectCommand } from "../../src/cli/commands/inspect.ts";
import { EXIT } from "../../src/cli/shell.ts";
import { openReader } from "../../src/cli/open-reader.ts";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { pixelsOf } from "../../src/evidence/ocr/pixels.ts";
import { withOcr } from "../../src/evidence/ocr/read-by-ocr.ts";
import { deriveFacts } from "../../src/facts/derive-facts.ts";
import { aCase, anEvidence, files } from "../a-case.ts";
import { aShell } from "../commands/a-shell.ts";

const page = { page: 1, text: "", mostlyImage: true };
const aPhoto = anEvidence({ type: "png", text: { characters: 0, source: "none" }, pageTexts: [], mentions: [] });

/** A PNG of one pixel by one: its header is all that is looked at here. */
const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(32);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

const reading = (text: string | null) => ({
  engine: { version: "one", read: () => Promise.resolve(text), close: () => Promise.resolve() },
  env: {},
  now: () => 0,
});

describe("optical recognition", () => {
  it("gives the text of a photo, says where it comes from, and finds its mentions", async () => {
    const seen = await withOcr(png(10, 10), aPhoto, reading("Facture F-1\nBon pour accord"));
    expect(seen.text).toEqual({ characters: 27, source: "ocr" });
    expect(seen.pageTexts).toEqual([{ ...page, text: "Facture F-1\nBon pour accord", ocr: true }]);
    expect(seen.mentions.map(({ kind }) => kind)).toEqual(["good-for-agreement"]);
    expect(seen.problems.map(({ code }) => code)).toEqual(["read-by-ocr"]);
  });

  it("never lifts anything above to confirm", async () => {
    const seen = await withOcr(png(10, 10), aPhoto, reading("Facture F-1 du 4 mai 2026, 1 200,00 EUR, ACME"));
    const invoice = { number: "F-1", kind: "invoice", file: "f.png", issuedOn: "2026-05-04", gross: "1200.00" };
    const [facts] = deriveFacts(aCase({ invoices: [invoice] }), files({ "f.png": seen })).documents;
    expect([facts?.stated("number").basis, facts?.stated("gross").basis, facts?.content().basis]).toEqual(
      Array(3).fill("declared"),
    );
  });

  it("is not asked of a page of text, nor of a picture of too many pixels, and says nothing when it read nothing", async () => {
    const born = anEvidence({ pageTexts: [{ page: 1, text: "Facture", mostlyImage: false }] });
    expect(await withOcr(png(1, 1), born, reading("x"))).toBe(born);
    expect(await withOcr(png(100_000, 100_000), aPhoto, reading("x"))).toBe(aPhoto);
    expect(await withOcr(png(1, 1), aPhoto, reading(null))).toBe(aPhoto);
  });

  it("reads the pages of a PDF that are images, not its pages of text", async () => {
    const mixed: Evidence = anEvidence({
      pages: 2,
      text: { characters: 300, source: "layer" },
      pageTexts: [
        { page: 1, text: "a".repeat(300), mostlyImage: false },
        { ...page, page: 2 },
      ],
    });
    const seen = await withOcr(Buffer.from("%PDF-"), mixed, { ...reading("Lu"), env: { PATH: "" } });
    expect(seen.pageTexts).toEqual(mixed.pageTexts);
  });

  it("stops at its deadline, and says how much was read", async () => {
    const many = anEvidence({
      pages: 30,
      pageTexts: Array.from({ length: 30 }, (_, at) => ({ ...page, page: at + 1 })),
    });
    let clock = 0;
    const jpeg = Buffer.concat([
      Buffer.from("stream\n"),
      Buffer.from("ffd8ffc0000b08000a000a", "hex"),
      Buffer.alloc(30_000),
    ]);
    const pdf = Buffer.concat(Array.from({ length: 30 }, () => Buffer.concat([jpeg, Buffer.from("endstream\n")])));
    const seen = await withOcr(pdf, many, { ...reading("Lu"), env: { PATH: "" }, now: () => (clock += 10_000) });
    expect(seen.pageTexts.filter(({ ocr }) => ocr === true).length).toBeLessThan(6);
    expect(seen.problems.map(({ code }) => code)).toEqual(["read-by-ocr", "ocr-partial"]);
  });

  it.each([
    ["png", png(3, 5), 15],
    ["jpeg", Buffer.from("ffd8ffe000040000ffc0000b0800100020", "hex"), 512],
    ["tiff", Buffer.from("49492a0008000000020000010300010000000700000001010400010000000900000000000000", "hex"), 63],
    ["jpeg", Buffer.from("ffd8", "hex"), null],
  ] as const)("knows the pixels of a %s before anything opens it", (type, bytes, pixels) => {
    expect(pixelsOf(bytes, type)).toBe(pixels);
  });
});

describe("what an engine read", () => {
  it("is kept for these bytes and that engine", async () => {
    const dir = await mkdtemp(join(tmpdir(), "dossier-ocr-"));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    const engine = (version: string): Promise<void> =>
      writeFile(
        join(dir, "tesseract"),
        `#!/bin/sh\ncase "$1" in\n--list-langs) echo fra ;;\n--version) echo tesseract ${version} ;;\n*) echo read >> ${dir}/calls; echo Facture F-${version} ;;\nesac\n`,
        { mode: 0o755 },
      );
    const photo = Buffer.from("ffd8ffe000040000ffc0000b0800100020ffd9", "hex");
    const { shell } = aShell(dir, "fr", { PATH: `${dir}:/usr/bin:/bin` });
    const read = async (version: string): Promise<string | undefined> => {
      await engine(version);
      const reader = await openReader({ limits: defaultLimits, cache: { dir: join(dir, "cache") }, ocr: true }, shell);
      return (await reader.read(photo)).pageTexts[0]?.text.trim();
    };
    expect([await read("5.3"), await read("5.3")]).toEqual(["Facture F-5.3", "Facture F-5.3"]);
    expect(await readFile(join(dir, "calls"), "utf8")).toBe("read\n");
    expect(await read("5.4")).toBe("Facture F-5.4");
  });
});

describe("inspect --ocr", () => {
  let dir = "";
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "dossier-ocr-"));
    await writeFile(join(dir, "scan.jpg"), Buffer.from("ffd8ffe000040000ffc0000b0800100020ffd9", "hex"));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const inspect = async (argv: readonly string[], locale: "fr" | "en" = "fr", env = {}): Promise<string> => {
    const { shell, out } = aShell(dir, locale, env);
    expect(await inspectCommand(shell).run(argv)).toBe(EXIT.done);
    return out();
  };

  it.each([
    ["fr", "apt install tesseract-ocr tesseract-ocr-fra"],
    ["en", "npm install tesseract.js @tesseract.js-data/fra"],
  ] as const)("says in one sentence how to install a reader where there is none (%s)", async (locale, words) => {
    expect(await inspect(["scan.jpg", "--ocr"], locale, { PATH: "" })).toContain(words);
    expect(await inspect(["scan.jpg"], locale, { PATH: "" })).not.toContain(words);
  });
});
