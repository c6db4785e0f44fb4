import { describe, expect, it } from "vitest";
import { signaturesOf } from "../../src/evidence/signature/signatures-of.ts";
import {
  aPdf,
  bodyOf,
  CATALOG,
  CONTENT,
  contentWith,
  FONT,
  INFO,
  PAGE,
  PAGES,
  pageWith,
  sizeOf,
  streamOf,
  updated,
} from "./signing/a-pdf.ts";
import { filled, preparedPdf, signedPdf } from "./signing/a-signed-pdf.ts";
import { aCms } from "./signing/a-cms.ts";

const anne = { signer: "Anne Martin" };
const textField =
  "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Prix) /V (8400) /F 4 /Rect [72 600 200 620] /P 3 0 R >>";
const emptyField = "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Client) /F 132 /Rect [0 0 0 0] /P 3 0 R >>";
const form = aPdf({
  catalog: "/AcroForm << /Fields [7 0 R 8 0 R] >> /Metadata 9 0 R /DSS 10 0 R /OCProperties << /D << /OFF [] >> >>",
  page: "/Annots [7 0 R 8 0 R]",
  objects: {
    7: textField,
    8: emptyField,
    9: streamOf("<x/>", "/Type /Metadata /Subtype /XML"),
    10: "<< /Type /DSS /Certs 11 0 R >>",
    11: "[12 0 R]",
    12: streamOf("certificate"),
  },
});
const signed = signedPdf(form, { ...anne, field: "Auteur" });
const next = sizeOf(signed);
const catalog = bodyOf(signed, CATALOG);
const page = bodyOf(signed, PAGE);
const integrity = async (pdf: Buffer) => (await signaturesOf(pdf)).signatures[0]?.integrity;

const widgetOf = (more: string): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Suivante) /F 132 /P 3 0 R ${more} >>`;
const withField = (more: string): Buffer =>
  updated(signed, {
    [CATALOG]: catalog.replace("/Fields [", `/Fields [${String(next)} 0 R `),
    [PAGE]: page.replace("/Annots [", `/Annots [${String(next)} 0 R `),
    [next]: widgetOf(more),
  });

describe("what may come after a signature", () => {
  it.each<[string, Buffer]>([
    ["nothing", signed],
    ["an empty line", Buffer.concat([signed, Buffer.from("\r\n")])],
    ["a second signature", signedPdf(signed, { signer: "Claire Vidal" })],
    ["a second signature in a field that waited for it", signedPdf(signed, { signer: "Claire Vidal", into: 8 })],
    ["a second signature that shows", signedPdf(signed, { signer: "Claire Vidal", rect: "300 80 500 140" })],
    [
      "a second signature that names itself as its field’s default, as LibreOffice does",
      signedPdf(signed, { signer: "Claire Vidal", fieldKeys: `/DV ${String(next + 1)} 0 R` }),
    ],
    ["a time stamp", signedPdf(signed, { ...anne, subFilter: "ETSI.RFC3161" })],
    ["a place for a signature", preparedPdf(signed, {})],
    ["an empty field for a signature", withField("/Rect [0 0 0 0]")],
    ["validation data", updated(signed, { 10: "<< /Type /DSS /Certs 11 0 R /CRLs [99 0 R] >>", 99: streamOf("list") })],
    [
      "one more certificate",
      updated(signed, { 11: `[12 0 R ${String(next)} 0 R]`, [next]: streamOf("certificate 2") }),
    ],
    [
      "the first validation data",
      updated(signedPdf(aPdf(), anne), {
        [CATALOG]: bodyOf(signedPdf(aPdf(), anne), CATALOG).replace(/>>$/, "/DSS 20 0 R /Extensions << /ADBE 5 >> >>"),
        20: "<< /Certs [21 0 R] >>",
        21: streamOf("certificate"),
      }),
    ],
    [
      "other metadata",
      updated(signed, { 9: streamOf("<y/>", "/Type /Metadata /Subtype /XML"), [INFO]: "<< /ModDate (D:2026) >>" }),
    ],
    ["the same objects again", updated(signed, { [CONTENT]: bodyOf(signed, CONTENT), [PAGES]: bodyOf(signed, PAGES) })],
  ])("%s", async (_what, pdf) => {
    expect(await integrity(pdf)).toBe("intact");
  });
});

const shown = "Devis D-2026-14 : 9 999,00";
/** A document prepared by a forger before it is signed: more than one reading lies in it. */
const prepared = (objects: Record<number, string>, more: { page?: string; catalog?: string } = {}): Buffer =>
  signedPdf(aPdf({ objects, ...more }), anne);

const widelyOpen = aPdf({
  catalog: "/AcroForm << /Fields [8 0 R] >>",
  page: "/Annots [8 0 R]",
  objects: { 8: emptyField.replace("[0 0 0 0]", "[0 0 595 842]") },
});

describe("what may not come after a signature", () => {
  it.each<[string, Buffer]>([
    ["other content", updated(signed, { [CONTENT]: contentWith(shown) })],
    [
      "more content on the page",
      updated(signed, { [PAGE]: page.replace("/Contents 4 0 R", "/Contents [4 0 R 40 0 R]"), 40: contentWith(shown) }),
    ],
    [
      "another page",
      updated(signed, { [PAGES]: "<< /Type /Pages /Kids [3 0 R 40 0 R] /Count 2 >>", 40: pageWith("") }),
    ],
    ["a page of another size", updated(signed, { [PAGE]: page.replace("842", "400") })],
    ["another font", updated(signed, { [FONT]: "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>" })],
    ["another value of a form", updated(signed, { 7: textField.replace("8400", "9999") })],
    [
      "a note over the page",
      updated(signed, {
        [PAGE]: page.replace("/Annots [", "/Annots [40 0 R "),
        40: "<< /Type /Annot /Subtype /FreeText /Rect [72 690 300 720] /Contents (9 999) >>",
      }),
    ],
    [
      "layers switched",
      updated(signed, { [CATALOG]: catalog.replace("/OFF []", "/OFF [40 0 R]"), 40: "<< /Type /OCG >>" }),
    ],
    [
      "something that acts when opened",
      updated(signed, { [CATALOG]: catalog.replace(/>>$/, "/OpenAction << /S /JavaScript /JS (x) >> >>") }),
    ],
    [
      "a field of another kind",
      updated(signed, {
        [CATALOG]: catalog.replace("/Fields [", "/Fields [40 0 R "),
        40: textField.replace("Prix", "Autre"),
      }),
    ],
    [
      "an order to draw the fields again",
      updated(signed, { [CATALOG]: catalog.replace("/AcroForm <<", "/AcroForm << /NeedAppearances true") }),
    ],
    ["a field of the signed form removed", updated(signed, { [CATALOG]: catalog.replace("7 0 R ", "") })],
    [
      "the signature's field removed",
      updated(signed, { [CATALOG]: catalog.replace(/\/Fields \[\d+ 0 R /, "/Fields [") }),
    ],
    [
      "the signature's field emptied",
      updated(signed, { [next - 2]: bodyOf(signed, next - 2).replace(/\/V \d+ 0 R/, "") }),
    ],
    [
      "another appearance of the signature",
      updated(signed, { [next - 2]: bodyOf(signed, next - 2).replace(/>>$/, "/AP << /N 4 0 R >> >>") }),
    ],
    ["an object taken away", updated(signed, {}, { freed: [CONTENT] })],
    ["another catalog", updated(signed, { 40: catalog }, { trailer: "/Root 40 0 R" })],
    ["a signature laid over the whole page", withField("/Rect [0 0 595 842] /AP << /N 40 0 R >>")],
    [
      "a signature over the whole page, in a field that waited for it",
      signedPdf(signedPdf(widelyOpen, anne), { signer: "Claire Vidal", into: 8, fieldKeys: "/AP << /N 40 0 R >>" }),
    ],
    ["a signature field that acts", withField("/Rect [0 0 0 0] /AA << /PO << /S /JavaScript /JS (x) >> >>")],
    ["bytes of no PDF", Buffer.concat([signed, Buffer.from("9 999,00")])],
    ["an object that no table names", Buffer.concat([signed, Buffer.from(`4 0 obj\n${contentWith(shown)}\nendobj\n`)])],
    [
      "an object that no table names, before a real update",
      updated(Buffer.concat([signed, Buffer.from(`4 0 obj\n${contentWith(shown)}\nendobj\n`)]), { [INFO]: "<< >>" }),
    ],
    ["the same number twice, the table naming the good one", twoOfANumber()],
    [
      "a key that stands twice",
      updated(signed, { [CATALOG]: catalog.replace(/>>$/, "/Metadata 9 0 R /Metadata 40 0 R >>") }),
    ],
    [
      "a stream longer than it says",
      updated(signed, { 9: "<< /Type /Metadata /Length 2 >>\nstream\n<x/> 4 0 obj\nendstream" }),
    ],
    [
      "validation data that is also the page's content",
      updated(
        prepared({ 10: "<< /Certs 11 0 R >>", 11: "[4 0 R]" }, { catalog: "/DSS 10 0 R", page: "/Contents 11 0 R" }),
        { 11: "[4 0 R 40 0 R]", 40: contentWith(shown) },
      ),
    ],
    [
      "an object that the signed page waited for",
      updated(prepared({ 30: "<< >>" }, { page: "/Contents 50 0 R" }), { 50: contentWith(shown) }),
    ],
    ["a table that points back at hidden content", pointingBack()],
    [
      "a chain that leaves the signed table out",
      Buffer.from(
        updated(signed, { [INFO]: "<< >>" })
          .toString("latin1")
          .replace(/\/Prev \d+(?![\s\S]*\/Prev)/, ""),
        "latin1",
      ),
    ],
  ])("%s", async (_what, pdf) => {
    expect(await integrity(pdf)).toBe("modified-after");
  });
});

function twoOfANumber(): Buffer {
  const good = updated(signed, { 9: streamOf("<y/>", "/Type /Metadata") });
  const at = good.lastIndexOf("xref\n9") < 0 ? good.lastIndexOf("\nxref\n") + 1 : good.lastIndexOf("xref\n");
  const spoof = Buffer.from(`4 0 obj\n${contentWith(shown)}\nendobj\n`);
  const tail = good
    .subarray(at)
    .toString("latin1")
    .replace(/startxref\n\d+/, `startxref\n${String(at + spoof.length)}`);
  return Buffer.concat([good.subarray(0, at), spoof, Buffer.from(tail, "latin1")]);
}

/** The signed bytes hold two contents of the same number; a later table chooses the other. */
function pointingBack(): Buffer {
  const first = aPdf({ line: shown });
  const hidden = first.indexOf("4 0 obj");
  const double = signedPdf(updated(first, { [CONTENT]: contentWith("Devis D-2026-14 : 8 400,00") }), anne);
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(double.toString("latin1"))?.[1] ?? "";
  const tail = `xref\n4 1\n${String(hidden).padStart(10, "0")} 00000 n \ntrailer\n<< /Size ${String(sizeOf(double))} /Root 1 0 R /Info 6 0 R /Prev ${start} >>\nstartxref\n${String(double.length)}\n%%EOF\n`;
  return Buffer.concat([double, Buffer.from(tail)]);
}

describe("a signature that leaves room for a forger is broken", () => {
  const pdf = signedPdf(aPdf(), anne);
  const [, , gapStart = "", gapEnd = "", rest = ""] =
    /\/ByteRange \[(0) (\d+) (\d+) (\d+)/.exec(pdf.toString("latin1")) ?? [];
  const withRange = (range: string): Buffer =>
    Buffer.from(
      pdf
        .toString("latin1")
        .replace(/\/ByteRange \[.*?\]/, (was) => `/ByteRange [${range}`.padEnd(was.length - 1, " ") + "]"),
      "latin1",
    );

  it.each<[string, Buffer]>([
    ["a range that starts late", withRange(`1 ${String(Number(gapStart) - 1)} ${gapEnd} ${rest}`)],
    ["a gap wider than the signature", withRange(`0 ${String(Number(gapStart) - 9)} ${gapEnd} ${rest}`)],
    ["a gap that ends late", withRange(`0 ${gapStart} ${String(Number(gapEnd) + 9)} ${String(Number(rest) - 9)}`)],
    ["a range past the end", withRange(`0 ${gapStart} ${gapEnd} ${String(Number(rest) + 9)}`)],
    ["a range of three numbers", withRange(`0 ${gapStart} ${gapEnd}`)],
    ["no range", Buffer.from(pdf.toString("latin1").replace("/ByteRange", "/ByteRangE"), "latin1")],
    ["a negative range", withRange(`0 ${gapStart} ${gapEnd} -9`)],
    [
      "a container that carries another document",
      filled(preparedPdf(aPdf(), {}), () =>
        aCms(Buffer.from("x"), { ...anne, carries: { type: "1.2.840.113549.1.7.1", bytes: Buffer.from("x") } }),
      ),
    ],
    ["a container of another document", filled(preparedPdf(aPdf(), {}), () => aCms(Buffer.from("x"), anne))],
    ["bytes that are no container", filled(preparedPdf(aPdf(), {}), () => Buffer.from("signed by Anne Martin"))],
  ])("%s", async (_what, forged) => {
    expect((await signaturesOf(forged)).signatureVerdict).toBe("broken");
  });

  it("one that no field holds is not intact", async () => {
    const loose = filled(preparedPdf(aPdf(), { objects: {} }), (data) => aCms(data, anne));
    const text = loose.toString("latin1").replace(/\/V \d+ 0 R/g, (was) => was.replace("/V", "/Z"));
    const again = filled(
      Buffer.from(
        text
          .replace(/<[0-9a-f]{4800}>/, `<${"0".repeat(4800)}>`)
          .replace(/\/ByteRange \[.*?\]/, `/ByteRange [0 ${"0".repeat(30)}]`),
        "latin1",
      ),
      (data) => aCms(data, anne),
    );
    expect((await signaturesOf(again)).signatureVerdict).toBe("unknown");
  });

  it("an attached signed file is not this file's signature", async () => {
    const attached = aPdf({ objects: { 30: streamOf(pdf.toString("latin1")) } });
    expect(await signaturesOf(attached)).toMatchObject({ signatureVerdict: "unsigned", signatures: [] });
  });
});
