import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFDocument } from "@cantoo/pdf-lib";
import PdfKit from "pdfkit";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";
import { aPdf, FIRST_FREE, streamOf } from "./signing/a-pdf.ts";
import { signedPdf } from "./signing/a-signed-pdf.ts";

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);

const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await evidenceOf(pdf, defaultLimits)).pageTexts.map(({ text }) => text).join("\n");

/** The quote with one annotation, and what the annotation looks like. */
const annotated = (keys: string, appearance: string): Buffer =>
  aPdf({
    page: `/Annots [${String(FIRST_FREE)} 0 R]`,
    objects: {
      [FIRST_FREE]: `<< /Type /Annot /Rect [72 600 300 640] ${keys} /AP << /N ${String(FIRST_FREE + 1)} 0 R >> >>`,
      [FIRST_FREE + 1]: streamOf(
        appearance,
        "/Type /XObject /Subtype /Form /BBox [0 0 228 40] /Resources << /Font << /F 5 0 R >> >>",
      ),
    },
  });

const saying = (words: string): string => `BT /F 12 Tf 4 12 Td (${words}) Tj ET`;

describe("what stands over a page", () => {
  it("is read in a field that the client filled in", async () => {
    const form = await PDFDocument.create();
    const page = form.addPage();
    page.drawText("Devis D-2026-14");
    const field = form.getForm().createTextField("mention");
    field.setText("Bon pour accord");
    field.addToPage(page);
    const { mentions, text } = await evidenceOf(await form.save(), defaultLimits);
    expect(text.source).toBe("layer");
    expect(mentions).toMatchObject([{ kind: "good-for-agreement", page: 1 }]);
  });

  it.each([
    ["typed over it", "/Subtype /FreeText /DA (/F 12 Tf) /Contents (Bon pour accord)"],
    ["a stamp", "/Subtype /Stamp /Name /Accord"],
    ["a signature’s appearance", "/Subtype /Widget /FT /Sig /T (Client)"],
  ])("is read: %s", async (_what, keys) => {
    expect(await textOf(annotated(keys, saying("Bon pour accord")))).toBe(
      "Devis D-2026-14 : 8 400,00\nBon pour accord",
    );
  });

  it("keeps words apart that the appearance sets apart", async () => {
    const stamp = annotated("/Subtype /Stamp", "BT /F 12 Tf 4 24 Td [(Bon) -400 (pour)] TJ 0 -14 Td (accord) Tj ET");
    expect(await textOf(stamp)).toMatch(/\nBon pour accord$/);
  });

  it("reads a field cut in boxes as its value", async () => {
    const comb = annotated(
      "/Subtype /Widget /FT /Tx /T (numero) /V (D-14)",
      "/Tx BMC BT /F 12 Tf 4 12 Td (D) Tj 20 0 Td (-) Tj 20 0 Td (1) Tj 20 0 Td (4) Tj ET EMC",
    );
    expect(await textOf(comb)).toMatch(/\nD-14$/);
  });

  it("reads what a list shows for the value that was chosen", async () => {
    const list = annotated(
      "/Subtype /Widget /FT /Ch /Ff 131072 /T (accord) /V (1) /Opt [[(0) (Refus)] [(1) (Bon pour accord)]]",
      `/Tx BMC ${saying("Bon pour accord")} EMC`,
    );
    expect(await textOf(list)).toMatch(/\nBon pour accord$/);
  });

  it.each([
    ["what is hidden", "/Subtype /Stamp /F 2"],
    ["a button", "/Subtype /Widget /FT /Btn /Ff 65536 /T (envoyer)"],
    ["a link", "/Subtype /Link"],
  ])("leaves out %s", async (_what, keys) => {
    expect(await textOf(annotated(keys, saying("Bon pour accord")))).toBe("Devis D-2026-14 : 8 400,00");
  });

  it("is read of a signature that was made by a platform", async () => {
    const signed = signedPdf(aPdf(), {
      signer: "Anne Martin",
      rect: "72 80 272 120",
      fieldKeys: "/AP << /N 40 0 R >>",
      objects: {
        40: streamOf(
          saying("Lu et approuve"),
          "/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << /Font << /F 5 0 R >> >>",
        ),
      },
    });
    const { signatureVerdict, mentions } = await evidenceOf(signed, defaultLimits);
    expect(signatureVerdict).toBe("intact");
    expect(mentions).toMatchObject([{ kind: "read-and-approved" }]);
  });
});

it("a picture that fills the page is seen behind words in a font of their own", async () => {
  const font = createRequire(import.meta.url).resolve(
    "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  );
  const pdf = new PdfKit({ size: "A4", margin: 0 });
  const pieces: Buffer[] = [];
  const done = new Promise((resolve) => pdf.on("data", (piece: Buffer) => pieces.push(piece)).on("end", resolve));
  pdf.font(readFileSync(font)).text("Bon pour accord").image(dot, 0, 0, { width: 595, height: 842 });
  pdf.end();
  await done;
  const { pageTexts } = await evidenceOf(Buffer.concat(pieces), defaultLimits);
  expect(pageTexts).toMatchObject([{ mostlyImage: true, text: expect.stringContaining("Bon pour accord") as string }]);
});
