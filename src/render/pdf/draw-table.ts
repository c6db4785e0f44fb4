import type { Block, Run } from "../../drafting/model.ts";
import { ensureRoom, roomLeft, type Flow } from "./flow.ts";
import { BOX } from "./sheet.ts";
import { lineHeight } from "./draw-text.ts";
import type { Line } from "./line.ts";
import { breakLines, drawLine, type TypeStyle } from "./text-lines.ts";

type Table = Extract<Block, { kind: "table" }>;

const cellStyle: TypeStyle = { size: 9, family: "sans" };
const headStyle: TypeStyle = { size: 9, family: "sans", bold: true };
const PAD = 4;
/** A row that somebody fills in by hand. */
const WRITING_ROOM = 30;
const WIDEST = BOX.right - BOX.left;

/** A table across the page; its header stands again on every page it reaches. */
export function drawTable(flow: Flow, table: Table): void {
  const widths = columnWidths(table);
  const header = layRow(table.header, widths, headStyle);
  const rows = table.rows.map((row) => layRow(row, widths, cellStyle));
  ensureRoom(flow, header.height + (rows[0]?.height ?? 0) + (rows[1]?.height ?? 0));
  let pending: Row[] = [header];
  const flush = (): void => {
    drawRows(flow, table, widths, pending);
    pending = [];
  };
  let used = header.height;
  for (const row of rows) {
    if (used + row.height > roomLeft(flow)) {
      flush();
      flow.newPage();
      pending = [header];
      used = header.height;
    }
    pending.push(row);
    used += row.height;
  }
  flush();
  flow.y += 10;
}

interface Row {
  readonly cells: readonly (readonly Line[])[];
  readonly height: number;
  readonly style: TypeStyle;
}

function layRow(cells: readonly (readonly Run[])[], widths: readonly number[], style: TypeStyle): Row {
  const lines = cells.map((cell, index) => breakLines(cell, (widths[index] ?? 0) - 2 * PAD, style));
  const most = Math.max(1, ...lines.map(({ length }) => length));
  const least = cells.some(isBlank) ? WRITING_ROOM : 0;
  return { cells: lines, height: Math.max(least, most * lineHeight(style) + 2 * PAD), style };
}

const isBlank = (cell: readonly Run[]): boolean => cell.length === 1 && cell[0]?.text === "…";

/** Each column as wide as its longest unbroken text, then shrunk or stretched to the page in proportion. */
function columnWidths(table: Table): number[] {
  const natural = table.header.map((cell, index) => {
    const cells = [cell, ...table.rows.map((row) => row[index] ?? [])];
    return Math.max(...cells.map((runs) => breakLines(runs, WIDEST, headStyle)[0]?.width ?? 0)) + 2 * PAD + 1;
  });
  const total = natural.reduce((sum, width) => sum + width, 0);
  if (total <= WIDEST) return natural.map((width) => width + (WIDEST - total) / natural.length);
  const least = natural.map((width) => Math.min(width, 60));
  const spare = WIDEST - least.reduce((sum, width) => sum + width, 0);
  const wanted = natural.map((width, index) => width - (least[index] ?? 0));
  const sum = wanted.reduce((one, other) => one + other, 0);
  return least.map((width, index) => width + (spare * (wanted[index] ?? 0)) / sum);
}

function drawRows(flow: Flow, table: Table, widths: readonly number[], rows: readonly Row[]): void {
  const { sheet } = flow;
  const structure = sheet.struct("Table");
  sheet.addStructure(structure);
  rows.forEach((row, index) => {
    const tr = sheet.struct("TR");
    structure.add(tr);
    const top = flow.y;
    let x: number = BOX.left;
    row.cells.forEach((lines, column) => {
      const left = x;
      const width = widths[column] ?? 0;
      tr.add(
        sheet.struct(index === 0 ? "TH" : "TD", {}, () => {
          lines.forEach((line, at) => {
            drawLine(sheet, line, left + PAD, top + PAD + at * lineHeight(row.style), row.style, {
              to: table.align[column] ?? "left",
              width: width - 2 * PAD,
            });
          });
        }),
      );
      x += width;
    });
    tr.end();
    flow.y += row.height;
    const isEnd = index === 0 || index === rows.length - 1;
    rule(flow, isEnd ? 0.7 : 0.4, isEnd ? "#444444" : "#bbbbbb");
  });
  structure.end();
}

function rule({ sheet, y }: Flow, weight: number, colour: string): void {
  sheet.markContent("Artifact", { type: "Layout" });
  sheet.moveTo(BOX.left, y).lineTo(BOX.right, y).lineWidth(weight).strokeColor(colour).stroke();
  sheet.endMarkedContent();
}
