import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";

/** One page of one content stream. */
function pdfOf(content: Uint8Array, filter = ""): Uint8Array {
  const stream = `<< /Length ${String(content.length)} ${filter} >>\nstream\n`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
  ];
  const head = objects.map((body, index) => `${String(index + 1)} 0 obj\n${body}\nendobj\n`).join("");
  const font = "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n";
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${head}4 0 obj\n${stream}`),
    content,
    Buffer.from(`\nendstream\nendobj\n${font}trailer\n<< /Root 1 0 R >>\n%%EOF\n`),
  ]);
}

const plain = pdfOf(Buffer.from("BT /F 12 Tf 72 700 Td (Bon pour accord) Tj ET"));

const deflated = (content: Uint8Array): Buffer => deflateSync(content, { level: 9 });

const hundredMegabytes = deflated(Buffer.alloc(100 * 1024 * 1024, "0 "));

/** A few hundred bytes that open into a hundred megabytes, behind a filter that only the reader opens. */
const bomb = pdfOf(
  Buffer.from(deflated(hundredMegabytes).toString("hex")),
  "/Filter [/ASCIIHexDecode /FlateDecode /FlateDecode]",
);

describe("a document that asks too much", () => {
  it.each([
    ["time", { ...defaultLimits, seconds: 0.1, memory: 10_000 }, "too-slow"],
    ["memory", { ...defaultLimits, seconds: 60, memory: 180 }, "too-much-memory"],
  ])("is stopped when it takes too much %s, and says so", async (_what, limits, code) => {
    const seen = await evidenceOf(bomb, limits);
    expect(seen).toMatchObject({ readable: false, reason: "too-large", type: "pdf", bytes: bomb.length });
    expect(seen.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("does not stop the ones read beside it", async () => {
    const seen = await Promise.all([
      evidenceOf(bomb, { ...defaultLimits, memory: 180 }),
      evidenceOf(plain, defaultLimits),
      evidenceOf(bomb, { ...defaultLimits, seconds: 0.1 }),
      evidenceOf(plain, defaultLimits),
    ]);
    expect(seen.map(({ readable }) => readable)).toEqual([false, true, false, true]);
    expect(seen[1].mentions.map(({ kind }) => kind)).toEqual(["good-for-agreement"]);
  });
});

describe("a stream that opens into too much", () => {
  it.each([
    ["once", hundredMegabytes, "/Filter /FlateDecode"],
    ["twice", deflated(hundredMegabytes), "/Filter [/FlateDecode /FlateDecode]"],
  ])(
    "is left out, %s deflated: the document opens, and what its pages say cannot be told",
    async (_how, content, filter) => {
      const seen = await evidenceOf(pdfOf(content, filter), defaultLimits);
      expect(seen).toMatchObject({ readable: true, pages: 1, text: { characters: 0, source: "none" } });
      expect(seen.pageTexts).toEqual([{ page: 1, text: "", mostlyImage: true }]);
      expect(seen.problems.map(({ code }) => code)).toEqual(["stream-too-large"]);
    },
  );
});

describe("what bytes showed", () => {
  let dir = "";
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "dossier-evidence-"));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const kept = async (): Promise<string[]> =>
    (await readdir(dir, { recursive: true })).filter((name) => name.endsWith(".json"));

  it("is kept by their digest, and believed the next time", async () => {
    const first = await evidenceOf(plain, defaultLimits, { dir });
    const [name = ""] = await kept();
    expect(name).toContain(first.sha256);
    const marked = { ...first, pages: 7 };
    await writeFile(join(dir, name), JSON.stringify(marked));
    expect(await evidenceOf(plain, defaultLimits, { dir })).toEqual(marked);
    expect(await evidenceOf(pdfOf(Buffer.from(" ")), defaultLimits, { dir })).toMatchObject({ pages: 1 });
  });

  it.each(["", "{", "[]", '{"sha256":"0"}'])("is read again when what was kept is %j", async (damage) => {
    const first = await evidenceOf(plain, defaultLimits, { dir });
    const [name = ""] = await kept();
    await writeFile(join(dir, name), damage);
    expect(await evidenceOf(plain, defaultLimits, { dir })).toEqual(first);
    expect(await readFile(join(dir, name), "utf8")).toBe(JSON.stringify(first));
  });

  it("is not kept when reading was stopped: another day it may be read", async () => {
    await evidenceOf(bomb, { ...defaultLimits, seconds: 0.1 }, { dir });
    expect(await kept()).toEqual([]);
  });
});
