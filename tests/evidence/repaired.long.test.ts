import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";
import { inspectBytes } from "../../src/evidence/inspect-bytes.ts";
import { wasStopped } from "../../src/evidence/read-watched.ts";
import { isScan } from "../../src/facts/reading.ts";
import { aPdf, CONTENT, FIRST_FREE, PAGE, PAGES, pageWith } from "./signing/a-pdf.ts";
import { signedPdf } from "./signing/a-signed-pdf.ts";

/** The document, with a cross-reference that leads one object astray. */
function astray(pdf: Buffer, number: number): Buffer {
  const text = pdf.toString("latin1");
  const at = text.indexOf(`\n${String(number)} 0 obj`) + 1;
  return Buffer.from(text.replace(`${String(at).padStart(10, "0")} 00000 n`, "0000000017 00000 n"), "latin1");
}

async function told(pdf: Buffer) {
  const { readable, reason, pageTexts, problems } = await evidenceOf(pdf, defaultLimits);
  return { readable, reason, text: pageTexts.map(({ text }) => text), codes: problems.map(({ code }) => code) };
}

const read = { readable: true, reason: null, text: ["Devis D-2026-14 : 8 400,00"] };

describe("a document whose cross-references lead astray", () => {
  it("is read by its objects where it could not be otherwise", async () => {
    expect(await told(astray(aPdf(), CONTENT))).toEqual({ ...read, codes: ["document-repaired"] });
  });

  it("is read as it says where that is enough", async () => {
    expect(await told(astray(aPdf(), PAGE))).toEqual({ ...read, codes: [] });
  });

  it("is not when they lead right", async () => {
    expect(await told(aPdf())).toEqual({ ...read, codes: [] });
  });

  it("stays damaged when the page is nowhere", async () => {
    const pdf = Buffer.from(aPdf().toString("latin1").replace("/Kids [3 0 R]", "/Kids [9 0 R]"), "latin1");
    expect(await told(pdf)).toMatchObject({ readable: false, reason: "damaged" });
  });

  it("does not make a signature of one that holds none, nor an intact one of a broken one", async () => {
    const signed = signedPdf(aPdf(), { signer: "Anne Martin" });
    expect((await evidenceOf(astray(signed, CONTENT), defaultLimits)).signatureVerdict).toBe("broken");
    expect((await evidenceOf(astray(aPdf(), CONTENT), defaultLimits)).signatureVerdict).toBe("unsigned");
  });
});

describe("a document that others forgive", () => {
  const replaced = (was: string, is: string): Buffer =>
    Buffer.from(aPdf().toString("latin1").replace(was, is), "latin1");

  it.each<[string, Buffer]>([
    ["a stream whose end is misspelt", replaced("endstream", "endstraem")],
    ["a stream without an end", replaced("endstream\n", "")],
    ["a bracket that closes nothing in its trailer", replaced("/Root 1 0 R", "/Root 1 0 R )")],
    ["the same, after a string that closes", replaced("/Root 1 0 R", "/X (a \\) b (c)) ) /Root 1 0 R")],
    ["a page in the place of the tree", replaced("/Pages 2 0 R", "/Pages 3 0 R")],
    [
      "a page in the place of the tree, alone",
      aPdf({ objects: { 1: "<< /Type /Catalog /Pages 3 0 R >>", 2: "null" } }),
    ],
  ])("for %s is read, and said to be damaged", async (_what, pdf) => {
    expect(await told(pdf)).toEqual({ ...read, codes: ["document-repaired"] });
  });

  it("is no other document for it: one without pages stays damaged", async () => {
    const pdf = Buffer.from(
      replaced("endstream", "endstraem").toString("latin1").replace("/Pages 2", "/Pages 9"),
      "latin1",
    );
    expect(await told(pdf)).toMatchObject({ readable: false, reason: "damaged" });
  });
});

it("a catalog that only some readers understand is given the benefit of the doubt", async () => {
  const pdf = aPdf({ catalog: "/X 1 0 R 0 R" });
  expect(await told(pdf)).toEqual({ ...read, codes: [] });
});

it("a document whose pages take too long says what it could be read of, and that the rest cannot be told", async () => {
  const pdf = aPdf({
    objects: {
      [PAGES]: `<< /Type /Pages /Kids [3 0 R ${String(FIRST_FREE)} 0 R] /Count 2 >>`,
      [FIRST_FREE]: pageWith(""),
    },
  });
  const seen = await inspectBytes(pdf, { ...defaultLimits, seconds: 0 });
  expect(seen).toMatchObject({ readable: true, pages: 2, signatureVerdict: "unsigned" });
  expect(seen.pageTexts).toHaveLength(1);
  expect(seen.problems.map(({ message }) => message.en)).toEqual([
    "Only the first page of 2 was read, for want of time (limits.seconds of dossier.yaml).",
  ]);
  expect(wasStopped(seen)).toBe(true);
  expect(isScan(seen)).toBe(true);
});
