import { describe, expect, it } from "vitest";
import { signaturesOf } from "../../src/evidence/signature/signatures-of.ts";
import { aPdf, bodyOf, CATALOG, contentWith, FONT, INFO, PAGE, streamOf, updated } from "./signing/a-pdf.ts";
import { aHybridPdf } from "./signing/a-hybrid-pdf.ts";
import { signedPdf, type SigningOfPdf } from "./signing/a-signed-pdf.ts";

const anne = { signer: "Anne Martin" };
const claire = { signer: "Claire Vidal" };
const later = "<< /ModDate (D:2026) >>";
const symbols = "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>";
const integrity = async (pdf: Buffer) => (await signaturesOf(pdf)).signatures[0]?.integrity;

/** Bytes put before the last table, which names none of them. */
function withUnnamed(pdf: Buffer, bytes: string): Buffer {
  const text = pdf.toString("latin1");
  const table = text.lastIndexOf("\nxref\n") + 1;
  const moved = text.slice(table).replace(/startxref\n(\d+)/, `startxref\n${String(table + bytes.length)}`);
  return Buffer.from(text.slice(0, table) + bytes + moved, "latin1");
}

const otherContent = `4 0 obj\n${contentWith("Devis D-2026-14 : 9 999,00")}\nendobj\n`;
const missing = aPdf({ page: "/Group 20 0 R" });

describe("an object that no table names, in the signed bytes", () => {
  it.each<[string, Buffer]>([
    ["beside the one that is shown", withUnnamed(aPdf(), otherContent)],
    ["where none is named", withUnnamed(missing, "20 0 obj\n<< /S /Transparency >>\nendobj\n")],
    [
      "in an object stream",
      withUnnamed(aPdf(), `30 0 obj\n${streamOf("5 0 <</S/X>>", "/Type /ObjStm /N 1 /First 4")}\nendobj\n`),
    ],
  ])("%s, waits for an update that a reader repairs", async (_where, pdf) => {
    const signed = signedPdf(pdf, anne);
    expect(await integrity(signed)).toBe("intact");
    expect(await integrity(updated(signed, { [INFO]: later }))).toBe("modified-after");
  });

  it.each<[string, Buffer]>([
    ["that came before the one that is shown", updated(aPdf(), { 4: contentWith("Devis D-2026-14 : 8 400,00") })],
    ["that nothing uses", withUnnamed(aPdf(), "20 0 obj\n(brouillon)\nendobj\n")],
  ])("is no forgery: one %s", async (_what, pdf) => {
    expect(await integrity(updated(signedPdf(pdf, anne), { [INFO]: later }))).toBe("intact");
  });
});

describe("a hybrid file, whose table calls free what its stream names", () => {
  const signed = signedPdf(aHybridPdf([FONT]), anne);

  it("lets a signature come", async () => {
    expect(await integrity(signedPdf(signed, claire))).toBe("intact");
  });

  it("does not let what is hidden be replaced", async () => {
    expect(await integrity(updated(signed, { [FONT]: symbols }))).toBe("modified-after");
  });
});

describe("the form's own fonts, that came later", () => {
  const field = (more: string): string =>
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (Prix) /V (8400) /DA (/Helv 12 Tf) /Rect [72 600 200 620] /P 3 0 R ${more} >>`;
  const form = (more: string, keys = ""): Buffer =>
    signedPdf(
      aPdf({
        catalog: `/AcroForm << /Fields [7 0 R] ${keys} >>`,
        page: "/Annots [7 0 R]",
        objects: { 7: field(more), 8: streamOf("", "/Subtype /Form") },
      }),
      anne,
    );
  const withKeys = (pdf: Buffer, keys: string): Buffer =>
    updated(pdf, { [CATALOG]: bodyOf(pdf, CATALOG).replace("/AcroForm <<", `/AcroForm << ${keys}`), 60: symbols });
  const fonts = "/DR << /Font << /Helv 60 0 R >> >>";

  it.each<[string, Buffer]>([
    ["fonts", withKeys(form(""), fonts)],
    ["fonts, for a form to be drawn again", withKeys(form("/AP << /N 8 0 R >>", "/NeedAppearances true"), fonts)],
    ["a default appearance", withKeys(form(""), "/DA (/Symb 12 Tf)")],
    ["one more font", updated(form("", "/DR 9 0 R"), { 9: "<< /Font << /Helv 60 0 R >> >>", 60: symbols })],
  ])("change what a field shows that nothing draws: %s", async (_what, pdf) => {
    expect(await integrity(pdf)).toBe("modified-after");
  });

  it("change nothing where every field is drawn", async () => {
    expect(await integrity(withKeys(form("/AP << /N 8 0 R >>"), fonts))).toBe("intact");
  });
});

it("a cipher that is dropped later makes another document", async () => {
  const trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 >>";
  const signed = signedPdf(aPdf({ trailer }), { ...anne, trailer });
  expect(await integrity(updated(signed, { [INFO]: later }))).toBe("modified-after");
});

describe("later signatures that leave little of a page", () => {
  const box = { 40: streamOf("1 g 0 0 600 850 re f", "/Type /XObject /Subtype /Form /BBox [0 0 600 850]") };
  const drawn = (rect: string): SigningOfPdf => ({ ...claire, rect, fieldKeys: "/AP << /N 40 0 R >>", objects: box });
  const small = (pdf: Buffer): Buffer => updated(pdf, { [PAGE]: bodyOf(pdf, PAGE).replace("595 842", "298 420") });

  it.each<[string, Buffer, string]>([
    [
      "one, over all of a small page",
      signedPdf(signedPdf(small(aPdf()), anne), drawn("0 0 298 400")),
      "modified-after",
    ],
    ["one, over a corner of it", signedPdf(signedPdf(small(aPdf()), anne), drawn("0 0 149 200")), "intact"],
    ["several, over most of a page", bands(6), "modified-after"],
    ["several, over less", bands(3), "intact"],
  ])("%s", async (_what, pdf, expected) => {
    expect(await integrity(pdf)).toBe(expected);
  });

  function bands(count: number): Buffer {
    let pdf = signedPdf(aPdf(), anne);
    for (let band = 0; band < count; band++)
      pdf = signedPdf(pdf, drawn(`0 ${String(band * 100)} 595 ${String(band * 100 + 100)}`));
    return pdf;
  }
});
