import type { Block, Run, SignatureBlock } from "../../drafting/model.ts";
import type { Locale } from "../../locale/text.ts";
import { word } from "../words.ts";
import { paragraphXml, plainXml, runsXml } from "./runs.ts";

/** Twentieths of a point between the margins of an A4 page. */
const WIDTH = 9638;
/** Characters beyond which a column gets no wider for its longest text. */
const WIDE_ENOUGH = 32;

type Table = Extract<Block, { kind: "table" }>;

const cellXml = (content: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;

const grid = (widths: readonly number[]): string =>
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;

/** A table whose header comes again on each page and whose rows do not break. */
export function tableXml({ header, align, rows }: Table): string {
  const widths = columnWidths({ header, rows });
  const row = (cells: readonly (readonly Run[])[], isHeader: boolean): string => {
    const properties = `<w:trPr><w:cantSplit/>${isHeader ? "<w:tblHeader/>" : ""}</w:trPr>`;
    const content = cells.map((cell, column) => {
      const to = align[column] ?? "left";
      const side = to === "left" ? "" : `<w:jc w:val="${to}"/>`;
      return cellXml(paragraphXml(runsXml(cell, isHeader), "TableText", side), widths[column] ?? 0);
    });
    return `<w:tr>${properties}${content.join("")}</w:tr>`;
  };
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="autofit"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>`;
  const body = rows.map((cells) => row(cells, false)).join("");
  return `<w:tbl>${properties}${grid(widths)}${row(header, true)}${body}</w:tbl>${plainXml("", "TableText")}`;
}

/** Columns as wide as their longest text asks, up to a point, and never narrower than their longest word. */
function columnWidths({ header, rows }: Pick<Table, "header" | "rows">): readonly number[] {
  const shares = header.map((head, column) => {
    const cells = [head, ...rows.map((row) => row[column] ?? [])].map(textOf);
    const longest = Math.max(...cells.map(({ length }) => length), 1);
    const word = Math.max(...cells.flatMap((cell) => cell.split(/[ \n]/).map(({ length }) => length)), 1);
    return Math.max(Math.min(longest, WIDE_ENOUGH), word) + 2;
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share * WIDTH) / total));
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** One column for each who signs, with room to do it, never cut by a page. */
export function signaturesXml(blocks: readonly SignatureBlock[], language: Locale): string {
  const width = Math.floor(WIDTH / Math.max(blocks.length, 1));
  const cells = blocks.map(({ title, name, capacity, handwritten }) => {
    const lines = [name, capacity, handwritten, word("signature", language)]
      .filter((line) => line !== null)
      .map((line) => plainXml(line, "Address"));
    const room = plainXml("", "Address").repeat(4);
    return cellXml(`${paragraphXml(runsXml([{ text: title }], true), "Address")}${lines.join("")}${room}`, width);
  });
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const widths = blocks.map(() => width);
  return `<w:tbl>${properties}${grid(widths)}<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr></w:tbl>${plainXml("", "TableText")}`;
}
