import type { HandedExhibit } from "../../handover/documents/exhibit-list.ts";
import { shortDate } from "../../locale/format-date.ts";
import { csvRow } from "../../reporters/text/csv-cell.ts";

const header = ["Pièce", "Intitulé", "Date", "Pages", "Document", "Fichier joint", "SHA-256", "Remarque"];

/** The list of exhibits for a spreadsheet, in the dialect that Excel opens. */
export function exhibitsCsv(exhibits: readonly HandedExhibit[]): string {
  const rows = exhibits.map(({ number, title, on, pages, file, original, sha256, notPlaced }) => [
    { number: String(number) },
    title,
    on === null ? "" : { number: shortDate(on) },
    { number: String(pages) },
    file,
    original,
    sha256,
    notPlaced?.fr ?? "",
  ]);
  return `\ufeff${[header, ...rows].map((row) => csvRow(row, "excel")).join("")}`;
}
