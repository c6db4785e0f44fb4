import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";
import { aPdf, contentWith, CONTENT, PAGE, pageWith, streamOf, updated } from "./signing/a-pdf.ts";
import { signedPdf, type SigningOfPdf } from "./signing/a-signed-pdf.ts";

const anne = { signer: "Anne Martin", field: "Auteur" };
const claire = { signer: "Claire Vidal" };
const box = streamOf("1 g 0 0 200 40 re f", "/Type /XObject /Subtype /Form /BBox [0 0 200 40]");
const drawn = { fieldKeys: "/AP << /N 40 0 R >>", objects: { 40: box } };

/** « Devis D-2026-14 : 8 400,00 » runs from x = 72 to about 232, at y = 700. */
const OVER_THE_PRICE = "175 695 240 715";
const BESIDE = "72 80 272 120";

const quote = signedPdf(aPdf(), anne);
const signedAgain = (pdf: Buffer, more: Partial<SigningOfPdf>): Buffer =>
  signedPdf(pdf, { ...claire, ...drawn, ...more });

async function told(pdf: Buffer) {
  const { signatureVerdict, problems } = await evidenceOf(pdf, defaultLimits);
  return {
    signatureVerdict,
    codes: problems.map(({ code }) => code),
    said: problems.map(({ message }) => message.en).join(),
  };
}

describe("a later signature drawn over what had been signed", () => {
  it("tells the words that it covers, and no others", async () => {
    const { signatureVerdict, codes, said } = await told(signedAgain(quote, { rect: OVER_THE_PRICE }));
    expect({ signatureVerdict, codes }).toEqual({ signatureVerdict: "intact", codes: ["signature-over-text"] });
    expect(said).toMatch(/“8? ?400,00”/);
  });

  it("tells over whose signature it was drawn", async () => {
    const stamped = signedPdf(signedAgain(quote, { rect: OVER_THE_PRICE }), { ...anne, subFilter: "ETSI.RFC3161" });
    const { signatures } = await evidenceOf(stamped, defaultLimits);
    expect(signatures.map(({ drawnOver }) => drawnOver)).toEqual([true, undefined, undefined]);
  });

  it("counts a corner given first as any other", async () => {
    expect((await told(signedAgain(quote, { rect: "240 715 175 695" }))).codes).toEqual(["signature-over-text"]);
  });

  it("tells words that run up the page", async () => {
    const turned = aPdf({ objects: { [CONTENT]: streamOf("BT /F 12 Tf 0 1 -1 0 300 100 Tm (Prix 8 400,00) Tj ET") } });
    const { codes, said } = await told(signedAgain(signedPdf(turned, anne), { rect: "285 100 305 190" }));
    expect(codes).toEqual(["signature-over-text"]);
    expect(said).toContain("Prix 8 400,00");
    expect((await told(signedAgain(signedPdf(turned, anne), { rect: "310 100 330 190" }))).codes).toEqual([]);
  });

  it("tells the page on which it stands", async () => {
    const twoPages = aPdf({
      objects: {
        2: "<< /Type /Pages /Kids [30 0 R 3 0 R] /Count 2 >>",
        30: pageWith("").replace("4 0 R", "31 0 R"),
        31: contentWith(""),
      },
    });
    const { said } = await told(signedAgain(signedPdf(twoPages, anne), { rect: OVER_THE_PRICE }));
    expect(said).toMatch(/^On page 2/);
  });

  it("cannot tell what it covers on a page without words", async () => {
    const scan = signedPdf(aPdf({ objects: { [CONTENT]: streamOf("0 0 595 842 re f") } }), anne);
    expect((await told(signedAgain(scan, { rect: BESIDE }))).codes).toEqual(["signature-over-image"]);
  });

  it("tells one drawn in a field that waited", async () => {
    const waiting = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Client) /F 4 /Rect [${OVER_THE_PRICE}] /P 3 0 R >>`;
    const form = aPdf({ catalog: "/AcroForm << /Fields [8 0 R] >>", page: "/Annots [8 0 R]", objects: { 8: waiting } });
    expect((await told(signedAgain(signedPdf(form, anne), { into: 8 }))).codes).toEqual(["signature-over-text"]);
  });

  it("tells a field drawn without being signed", async () => {
    const field = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Client) /F 4 /Rect [${OVER_THE_PRICE}] /P 3 0 R /AP << /N 51 0 R >> >>`;
    const page = pageWith("/Annots [50 0 R]");
    const form = aPdf({ catalog: "/AcroForm << /Fields [] >>", page: "/Annots []" });
    const signed = signedPdf(form, anne);
    const own = /\/Annots \[(\d+ 0 R)/.exec(signed.toString("latin1").slice(form.length))?.[1] ?? "";
    const drawnOver = updated(signed, {
      [PAGE]: page.replace("[50 0 R]", `[${own} 50 0 R]`),
      1: `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${own} 50 0 R] >> >>`,
      50: field,
      51: box,
    });
    expect(await told(drawnOver)).toMatchObject({ signatureVerdict: "intact", codes: ["signature-over-text"] });
  });

  it.each<[string, Buffer]>([
    ["beside the words", signedAgain(quote, { rect: BESIDE })],
    ["that shows nothing", signedPdf(quote, { ...claire, rect: OVER_THE_PRICE })],
    ["that has no place", signedAgain(quote, { rect: "0 0 0 0" })],
    ["that came first: its signer saw the page so", signedPdf(aPdf(), { ...anne, ...drawn, rect: OVER_THE_PRICE })],
    [
      "that came first, and another beside",
      signedPdf(signedPdf(aPdf(), { ...anne, ...drawn, rect: OVER_THE_PRICE }), { ...claire, rect: BESIDE }),
    ],
  ])("says nothing of one %s", async (_what, pdf) => {
    expect(await told(pdf)).toMatchObject({ signatureVerdict: "intact", codes: [] });
  });
});
