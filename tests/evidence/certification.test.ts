import { describe, expect, it } from "vitest";
import { signaturesOf } from "../../src/evidence/signature/signatures-of.ts";
import { aPdf, bodyOf, CATALOG, INFO, PAGE, streamOf, updated } from "./signing/a-pdf.ts";
import { signedPdf, type SigningOfPdf } from "./signing/a-signed-pdf.ts";

const anne = { signer: "Anne Martin", field: "Auteur" };
const claire = { signer: "Claire Vidal" };
const textField =
  "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Prix) /V (8400) /F 4 /Rect [72 600 200 620] /P 3 0 R >>";
const waiting = (name: string): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /F 132 /Rect [0 0 0 0] /P 3 0 R >>`;
const form = aPdf({
  catalog: "/AcroForm << /Fields [7 0 R 8 0 R 9 0 R 10 0 R] >>",
  page: "/Annots [7 0 R 8 0 R 9 0 R 11 0 R]",
  objects: {
    7: textField,
    8: waiting("Client"),
    9: waiting("Conseil"),
    10: "<< /T (Lot) /Kids [11 0 R] >>",
    11: waiting("Recette").replace("/P 3 0 R", "/P 3 0 R /Parent 10 0 R"),
  },
});
const CLIENT = 8;
const CONSULTANT = 9;
const REPORT = 11;

const byAnne = (more: Partial<SigningOfPdf>): Buffer => signedPdf(form, { ...anne, ...more });
const integrityOfFirst = async (pdf: Buffer) => (await signaturesOf(pdf)).signatures[0]?.integrity;
const withValidationData = (pdf: Buffer): Buffer =>
  updated(pdf, {
    [CATALOG]: bodyOf(pdf, CATALOG).replace(/>>$/, "/DSS 90 0 R >>"),
    90: "<< /Type /DSS /Certs [91 0 R] >>",
    91: streamOf("certificate"),
  });
const filledIn = (pdf: Buffer): Buffer => updated(pdf, { 7: textField.replace("8400", "9999") });
const annotated = (pdf: Buffer): Buffer =>
  updated(pdf, {
    [PAGE]: bodyOf(pdf, PAGE).replace("/Annots [", "/Annots [90 0 R "),
    90: "<< /Type /Annot /Subtype /FreeText /Rect [72 690 300 720] /Contents (9 999) >>",
  });

describe("certified against any change (DocMDP, P 1)", () => {
  const certified = byAnne({ certifies: 1 });

  it.each<[string, Buffer]>([
    ["nothing", certified],
    ["validation data", withValidationData(certified)],
    ["a time stamp", signedPdf(certified, { ...anne, subFilter: "ETSI.RFC3161" })],
    ["another date of change", updated(certified, { [INFO]: "<< /ModDate (D:2026) >>" })],
  ])("lets come: %s", async (_what, pdf) => {
    expect(await integrityOfFirst(pdf)).toBe("intact");
  });

  it.each<[string, Buffer]>([
    ["another signature", signedPdf(certified, claire)],
    ["another signature in a field that waited", signedPdf(certified, { ...claire, into: CLIENT })],
    [
      "a signature before a time stamp",
      signedPdf(signedPdf(certified, claire), { ...anne, subFilter: "ETSI.RFC3161" }),
    ],
    ["a value filled in", filledIn(certified)],
    ["an annotation", annotated(certified)],
  ])("tells: %s", async (_what, pdf) => {
    expect((await signaturesOf(pdf)).signatureVerdict).toBe("modified-after");
  });

  it.each<[string, Partial<SigningOfPdf>]>([
    ["by a reference that the catalog does not name", { keys: docMdp(1) }],
    ["by the lock of the field", { fieldKeys: "/Lock << /Type /SigFieldLock /Action /Include /Fields [] /P 1 >>" }],
  ])("said %s", async (_where, how) => {
    expect(await integrityOfFirst(byAnne(how))).toBe("intact");
    expect(await integrityOfFirst(signedPdf(byAnne(how), claire))).toBe("modified-after");
  });

  it("says so of the signatures it holds, not of one that comes after it", async () => {
    const { signatures } = await signaturesOf(signedPdf(certified, claire));
    expect(signatures.map(({ signer, integrity }) => [signer, integrity])).toEqual([
      ["Anne Martin", "modified-after"],
      ["Claire Vidal", "intact"],
    ]);
  });
});

describe.each([2, 3] as const)("certified for further signatures (DocMDP, P %i)", (certifies) => {
  const certified = byAnne({ certifies });

  it.each<[string, Buffer]>([
    ["another signature", signedPdf(certified, claire)],
    ["another signature in a field that waited", signedPdf(certified, { ...claire, into: CLIENT })],
    ["validation data", withValidationData(certified)],
  ])("lets come: %s", async (_what, pdf) => {
    expect(await integrityOfFirst(pdf)).toBe("intact");
  });

  // More than the certification needs: whoever reads the paper must know that it is not what was signed.
  it.each<[string, Buffer]>([
    ["a value filled in", filledIn(certified)],
    ["an annotation", annotated(certified)],
  ])("tells: %s", async (_what, pdf) => {
    expect(await integrityOfFirst(pdf)).toBe("modified-after");
  });

  it("tells a certification that was taken away", async () => {
    const without = updated(certified, { [CATALOG]: bodyOf(certified, CATALOG).replace(/\/Perms << [^>]*>>/, "") });
    expect(await integrityOfFirst(without)).toBe("modified-after");
  });
});

describe("fields that a signature locks (FieldMDP)", () => {
  const locked = (action: string): Buffer => byAnne({ keys: fieldMdp(action) });
  const into = (pdf: Buffer, field: number): Buffer => signedPdf(pdf, { ...claire, into: field });

  it.each<[string, Buffer]>([
    ["one that is named, and another signed", into(locked("/Include /Fields [(Conseil)]"), CLIENT)],
    ["all but one, and that one signed", into(locked("/Exclude /Fields [(Client)]"), CLIENT)],
    ["all but those under a name, and one of them signed", into(locked("/Exclude /Fields [(Lot)]"), REPORT)],
    ["one whose name begins alike", into(locked("/Include /Fields [(Lot.Recette 2)]"), REPORT)],
    ["all of the form, and a new field signed", signedPdf(locked("/All"), claire)],
  ])("lets come: %s", async (_what, pdf) => {
    expect(await integrityOfFirst(pdf)).toBe("intact");
  });

  it.each<[string, Buffer]>([
    ["one that is named", into(locked("/Include /Fields [(Conseil)]"), CONSULTANT)],
    ["one under a name", into(locked("/Include /Fields [(Lot)]"), REPORT)],
    ["one by its whole name", into(locked("/Include /Fields [(Lot.Recette)]"), REPORT)],
    ["one that is not left out", into(locked("/Exclude /Fields [(Client)]"), CONSULTANT)],
    ["any of them", into(locked("/All"), CLIENT)],
    ["any, for want of a known action", into(locked("/Some"), CLIENT)],
    ["one locked by the field alone", into(byAnne({ fieldKeys: "/Lock << /Action /All >>" }), CLIENT)],
    [
      "one drawn without being signed",
      updated(locked("/All"), { 8: waiting("Client").replace(/>>$/, "/AP << /N 4 0 R >> >>") }),
    ],
    ["a value that is locked", filledIn(locked("/Include /Fields [(Prix)]"))],
  ])("tells: %s", async (_what, pdf) => {
    expect(await integrityOfFirst(pdf)).toBe("modified-after");
  });
});

function docMdp(permission: number): string {
  return `/Reference [<< /TransformMethod /DocMDP /TransformParams << /P ${String(permission)} >> >>]`;
}

function fieldMdp(action: string): string {
  return `/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Type /TransformParams /V /1.2 /Action ${action} >> >>]`;
}
