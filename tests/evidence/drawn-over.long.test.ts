import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";
import { aPdf, streamOf } from "./signing/a-pdf.ts";

const withAnnotation = (keys: string, content = "0 0 m 90 20 l S"): Buffer =>
  aPdf({
    page: "/Annots [7 0 R]",
    objects: {
      7: `<< /Type /Annot ${keys} /Rect [72 80 200 120] /P 3 0 R /AP << /N 8 0 R >> >>`,
      8: streamOf(content, "/Type /XObject /Subtype /Form /BBox [0 0 128 40] /Resources << /Font << /F 5 0 R >> >>"),
    },
  });
const INK = "/Subtype /Ink /InkList [[72 80 120 100 200 90]]";

async function told(pdf: Buffer) {
  const { problems, pageTexts, signatureVerdict } = await evidenceOf(pdf, defaultLimits);
  return { codes: problems.map(({ code }) => code), drawn: pageTexts[0]?.drawn ?? false, signatureVerdict };
}

describe("what is drawn over a page", () => {
  it.each<[string, Buffer]>([
    ["ink", withAnnotation(`${INK} /F 4`)],
    ["a stamp without words", withAnnotation("/Subtype /Stamp /F 4")],
  ])("is told, and is no signature that can be read: %s", async (_what, pdf) => {
    expect(await told(pdf)).toEqual({ codes: ["drawn-over-page"], drawn: true, signatureVerdict: "unsigned" });
  });

  it.each<[string, Buffer]>([
    ["a hidden one", withAnnotation(`${INK} /F 2`)],
    ["a stamp of words", withAnnotation("/Subtype /Stamp /F 4", "BT /F 12 Tf 4 4 Td (REÇU) Tj ET")],
    ["a link", withAnnotation("/Subtype /Link /F 4")],
    ["nothing", aPdf()],
  ])("is not %s", async (_what, pdf) => {
    expect(await told(pdf)).toEqual({ codes: [], drawn: false, signatureVerdict: "unsigned" });
  });
});

it("what is hidden says nothing", async () => {
  const written = (flags: number) =>
    evidenceOf(
      withAnnotation(
        `/Subtype /FreeText /Contents (x) /F ${String(flags)}`,
        "BT /F 12 Tf 4 4 Td (Bon pour accord) Tj ET",
      ),
      defaultLimits,
    );
  expect((await written(4)).mentions).toHaveLength(1);
  expect((await written(2)).mentions).toEqual([]);
  expect((await written(32)).mentions).toEqual([]);
});
