/** `excel`: French Excel opens it with a double click. `rfc4180`: for machines. */
export const csvDialects = ["excel", "rfc4180"] as const;
export type CsvDialect = (typeof csvDialects)[number];

/** `identifier`: digits that are no number (a SIREN, an invoice number): Excel must not round them. `number` is written as it is. */
export type CsvCell = string | { readonly number: string } | { readonly identifier: string };

const quote = (text: string, separator: string): string =>
  text.includes(separator) || /["\s:]|^#/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** One row holds one case: a line break inside a cell becomes a space, other control characters go. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/\r\n?|\n|\t|\u2028|\u2029/g, " ")
    .replace(/[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "")
    .replace(/##\[/g, "## [");

/** A cell that a spreadsheet would run as a formula starts with an apostrophe instead (OWASP, CSV injection). */
const guarded = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cellText(cell: CsvCell, dialect: CsvDialect): string {
  if (typeof cell === "string") return guarded(oneLine(cell));
  if ("number" in cell) return dialect === "excel" ? cell.number.replace(".", ",") : cell.number;
  const text = oneLine(cell.identifier);
  return dialect === "excel" && /^\d+$/.test(text) ? `="${text}"` : guarded(text);
}

/** One line of CSV with its end (CRLF in both dialects, RFC 4180). */
export function csvRow(cells: readonly CsvCell[], dialect: CsvDialect): string {
  const separator = dialect === "excel" ? ";" : ",";
  return `${cells.map((cell) => quote(cellText(cell, dialect), separator)).join(separator)}\r\n`;
}
