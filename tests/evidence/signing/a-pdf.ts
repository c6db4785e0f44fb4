/** Objects by number; a value is what stands between `obj` and `endobj`. */
export type Objects = Readonly<Record<number, string>>;

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** Numbers of the objects of every document made here. */
export const CATALOG = 1;
export const PAGES = 2;
export const PAGE = 3;
export const CONTENT = 4;
export const FONT = 5;
export const INFO = 6;
export const FIRST_FREE = 7;

export const streamOf = (content: string, keys = ""): string =>
  `<< ${keys} /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;

const showing = (line: string): string => streamOf(`BT /F 12 Tf 72 700 Td (${line}) Tj ET`);

const pageOf = (more: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> ${more} >>`;

export interface Plain {
  readonly line?: string;
  /** More objects, and more keys of the catalog and the page. */
  readonly objects?: Objects;
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
}

/** One page of one line, in one revision. */
export function aPdf({
  line = "Devis D-2026-14 : 8 400,00",
  objects = {},
  catalog = "",
  page = "",
  trailer = "",
}: Plain = {}): Buffer {
  const all: Objects = {
    [CATALOG]: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    [PAGES]: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    [PAGE]: pageOf(page),
    [CONTENT]: showing(line),
    [FONT]: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    [INFO]: "<< /Producer (tests) >>",
    ...objects,
  };
  return revisionOf(latin("%PDF-1.7\n"), all, null, trailer);
}

/** The page as these documents have it, with other keys. */
export const pageWith = pageOf;
export const contentWith = showing;

/** Appends an incremental update that writes these objects; `freed` are taken away. */
export const updated = (
  pdf: Buffer,
  objects: Objects,
  more: { trailer?: string; freed?: readonly number[] } = {},
): Buffer => revisionOf(pdf, objects, lastXref(pdf), more.trailer ?? "", more.freed);

const lastXref = (pdf: Buffer): number => Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString("latin1"))?.[1]);

function revisionOf(
  before: Buffer,
  objects: Objects,
  previous: number | null,
  trailer: string,
  freed: readonly number[] = [],
): Buffer {
  const parts: Buffer[] = [before];
  let at = before.length;
  const offsets = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    const bytes = latin(`${number} 0 obj\n${body}\nendobj\n`);
    offsets.set(Number(number), at);
    at += bytes.length;
    parts.push(bytes);
  }
  const lines = previous === null ? ["0 1", "0000000000 65535 f "] : [];
  for (const [number, offset] of offsets)
    lines.push(`${String(number)} 1`, `${String(offset).padStart(10, "0")} 00000 n `);
  for (const number of freed) lines.push(`${String(number)} 1`, "0000000000 00001 f ");
  const size = 1 + Math.max(sizeOf(before) - 1, ...offsets.keys());
  const prev = previous === null ? "" : `/Prev ${String(previous)}`;
  parts.push(
    latin(
      `xref\n${lines.join("\n")}\ntrailer\n<< /Size ${String(size)} /Root 1 0 R /Info 6 0 R ${prev} ${trailer} >>\nstartxref\n${String(at)}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** One more than the highest number in use. */
export function sizeOf(pdf: Buffer): number {
  const sizes = [...pdf.toString("latin1").matchAll(/\/Size (\d+)/g)].map(([, size]) => Number(size));
  return sizes.at(-1) ?? 1;
}

/** The last value of an object, as text. */
export function bodyOf(pdf: Buffer, number: number): string {
  const bodies = [
    ...pdf.toString("latin1").matchAll(new RegExp(`(?<!\\d)${String(number)} 0 obj\\n([\\s\\S]*?)\\nendobj`, "g")),
  ];
  const [, body] = bodies.at(-1) ?? [];
  if (body === undefined) throw new Error(`no object ${String(number)}`);
  return body;
}
