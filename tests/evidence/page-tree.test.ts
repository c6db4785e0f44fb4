import { describe, expect, it } from "vitest";
import { countsItsPages } from "../../src/evidence/pdf/counts-its-pages.ts";
import { pdfFile } from "../../src/evidence/pdf-bytes/pdf-file.ts";

/** A PDF of these objects; `startxref` as told, else none. */
function pdfOf(objects: readonly string[], root = "/Root 1 0 R", startxref: number | null = null): Buffer {
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`).join("");
  const end = startxref === null ? "" : `startxref\n${String(startxref)}\n`;
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< ${root} >>\n${end}%%EOF\n`, "latin1");
}

/** The same with the cross-references that it says it has. */
function whole(objects: readonly string[], root = "/Root 1 0 R"): Buffer {
  const before = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`);
  let at = "%PDF-1.7\n".length;
  const rows = before.map((object) => {
    const row = `${String(at).padStart(10, "0")} 00000 n \n`;
    at += object.length;
    return row;
  });
  const table = `xref\n0 ${String(rows.length + 1)}\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size 9 ${root} >>\n`;
  return Buffer.from(`%PDF-1.7\n${before.join("")}${table}startxref\n${String(at)}\n%%EOF\n`, "latin1");
}

const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
const page = "<< /Type /Page /Parent 2 0 R >>";
const pages = (count: string): string => `<< /Type /Pages /Kids [3 0 R]${count} >>`;

describe.each([
  ["whose cross-references hold", whole],
  ["to be rebuilt", pdfOf],
] as const)("a PDF %s", (_how, made) => {
  it.each([
    ["a count", [catalog, pages(" /Count 1"), page], true],
    ["a count that stands elsewhere", [catalog, pages(" /Count 4 0 R"), page, "1"], true],
    ["no count", [catalog, pages(""), page], false],
    ["a stream for a count", [catalog, pages(" /Count 4 0 R"), page, "<< /Length 2 >>\nstream\n  \nendstream"], false],
    ["another object for its pages", [catalog, "<< /S /JavaScript >>", page], false],
    ["no pages where it says", ["<< /Type /Catalog /Pages 9 0 R >>", pages(" /Count 1"), page], false],
  ] as const)("with %s", (_what, objects, counts) => {
    expect(countsItsPages(pdfFile(made(objects)))).toBe(counts);
  });

  it("under a password gets the benefit of the doubt", () => {
    expect(countsItsPages(pdfFile(made([catalog, pages(""), page], "/Root 1 0 R /Encrypt 4 0 R")))).toBe(true);
  });
});

it("cross-references that lead astray do not make a document unreadable", () => {
  expect(countsItsPages(pdfFile(pdfOf([catalog, pages(" /Count 1"), page], "/Root 1 0 R", 99_999)))).toBe(true);
});

describe("a catalog that this reader does not understand", () => {
  it.each([
    ["gets the benefit of the doubt, since it stands there", "<< /Type /Catalog /X 1 0 R 0 R /Pages 2 0 R >>", true],
    ["is none when nothing of its number stands there", "<< /Type /Catalog /Pages 12 0 R >>", false],
  ])("%s", (_what, root, counts) => {
    expect(countsItsPages(pdfFile(whole([root, pages(" /Count 1"), page])))).toBe(counts);
  });
});

it("an object stream is opened whatever it says it is, as readers do", () => {
  const held = `1 0 2 ${String(catalog.length + 1)}\n`;
  const content = `${held}${catalog} ${pages(" /Count 1")}`;
  const stream = (type: string): string =>
    `<< /Type /${type} /N 2 /First ${String(held.length)} /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
  const pdf = (type: string): Buffer =>
    Buffer.from(
      `%PDF-1.7\n3 0 obj\n${page}\nendobj\n7 0 obj\n${stream(type)}\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
      "latin1",
    );
  expect(countsItsPages(pdfFile(pdf("ObjStm")))).toBe(true);
  expect(countsItsPages(pdfFile(pdf("Objects")))).toBe(true);
});
