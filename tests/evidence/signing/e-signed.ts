import { pdfFile } from "../../../src/evidence/pdf-bytes/pdf-file.ts";
import {
  isArray,
  isDictionary,
  isReference,
  nameAt,
  type PdfObject,
  type PdfValue,
} from "../../../src/evidence/pdf-bytes/pdf-value.ts";
import { catalogOf, revisionOf, type Revision } from "../../../src/evidence/pdf-bytes/revision.ts";
import { must } from "../../must.ts";
import { aCms, type Signing } from "./a-cms.ts";
import { filled, placeFor } from "./a-signed-pdf.ts";

/** Signs any PDF with a table of cross-references by one incremental update, on its last page, as a signing platform does. */
export function eSigned(pdf: Buffer, signing: Signing): Buffer {
  const { revision, size } = newestOf(pdf);
  const [field, value] = [size, size + 1];
  const reference = `${String(field)} 0 R`;
  const catalog = must(catalogObject(revision));
  const page = must(lastPage(revision));
  const prepared = withObjects(pdf, {
    [catalog.number]: withItem(
      source(pdf, catalog),
      "Fields",
      reference,
      (list) => `/AcroForm << /SigFlags 3 ${list} >>`,
    ),
    [page.number]: withItem(source(pdf, page), "Annots", reference, (list) => list),
    [field]: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${String(field)}) /F 132 /Rect [0 0 0 0] /P ${String(page.number)} 0 R /V ${String(value)} 0 R >>`,
    [value]: placeFor("/Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached"),
  });
  return filled(prepared, (data) => aCms(data, signing));
}

/** The same PDF with another content on its last page, as whoever falsifies it writes it: by an incremental update. */
export function contentReplaced(pdf: Buffer, content: string): Buffer {
  const { revision } = newestOf(pdf);
  const { value } = must(lastPage(revision));
  const contents = isDictionary(value) ? value.entries.get("Contents") : null;
  if (!isReference(contents)) throw new Error("no content");
  const stream = `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
  return withObjects(pdf, { [contents.number]: stream });
}

function newestOf(pdf: Buffer): { readonly revision: Revision; readonly size: number } {
  const revision = must(revisionOf(pdfFile(pdf), pdf.length));
  return { revision, size: Number(revision.trailer.entries.get("Size")) };
}

function catalogObject(revision: Revision): PdfObject | null {
  const root = revision.trailer.entries.get("Root");
  return isReference(root) ? revision.object(root.number) : null;
}

function lastPage(revision: Revision): PdfObject | null {
  let next = catalogOf(revision)?.entries.get("Pages") ?? null;
  for (let node = object(revision, next); node !== null; node = object(revision, next)) {
    if (!isDictionary(node.value) || nameAt(node.value, "Type") === "Page") return node;
    const kids = revision.resolve(node.value.entries.get("Kids"));
    next = (isArray(kids) ? kids.items.at(-1) : null) ?? null;
  }
  return null;
}

const object = (revision: Revision, value: PdfValue): PdfObject | null =>
  isReference(value) ? revision.object(value.number) : null;

/** What stands between `n 0 obj` and `endobj`. */
const source = (pdf: Buffer, { start, end }: PdfObject): string =>
  pdf
    .subarray(start, end)
    .toString("latin1")
    .replace(/^\d+ \d+ obj\s*/, "")
    .replace(/\s*endobj$/, "");

/** A dictionary with one more item in that list, wherever it stands in it; with the list where there was none. */
const withItem = (dictionary: string, key: string, item: string, wrapped: (list: string) => string): string =>
  dictionary.includes(`/${key} [`)
    ? dictionary.replace(`/${key} [`, `/${key} [${item} `)
    : dictionary.replace(/>>$/, `${wrapped(`/${key} [${item}]`)} >>`);

function withObjects(pdf: Buffer, objects: Readonly<Record<number, string>>): Buffer {
  const text = pdf.subarray(pdf.lastIndexOf("trailer")).toString("latin1");
  const trailer = must(/trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text));
  const parts: Buffer[] = [pdf];
  const lines: string[] = [];
  let at = pdf.length;
  for (const [number, body] of Object.entries(objects)) {
    const bytes = Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, "latin1");
    lines.push(`${number} 1`, `${String(at).padStart(10, "0")} 00000 n `);
    parts.push(bytes);
    at += bytes.length;
  }
  const { size } = newestOf(pdf);
  const keys = must(trailer[1])
    .replace(
      /\/Size \d+/,
      `/Size ${String(Math.max(size, ...Object.keys(objects).map((number) => Number(number) + 1)))}`,
    )
    .replace(/\/Prev \d+/, "");
  const table = `xref\n${lines.join("\n")}\ntrailer\n<<${keys} /Prev ${must(trailer[2])} >>\nstartxref\n${String(at)}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table, "latin1")]);
}
