import { chance } from "./chance.ts";
import type { Paper } from "./paper.ts";

const ink = "#1d2b53";

/** What a hand adds to a printed page; `x` and `y` in points from the top left. */
export type Mark =
  | {
      readonly kind: "words";
      readonly page: number;
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size?: number;
    }
  | { readonly kind: "signature"; readonly page: number; readonly x: number; readonly y: number; readonly name: string }
  | {
      readonly kind: "stamp";
      readonly page: number;
      readonly x: number;
      readonly y: number;
      readonly lines: readonly string[];
    };

export function drawMark(doc: Paper, mark: Mark): void {
  doc.save();
  if (mark.kind === "words") words(doc, mark.text, mark.x, mark.y, mark.size ?? 18);
  else if (mark.kind === "signature") signature(doc, mark.name, mark.x, mark.y);
  else stamp(doc, mark.lines, mark.x, mark.y);
  doc.restore();
}

function words(doc: Paper, text: string, x: number, y: number, size: number): void {
  const tilt = (chance(text)() - 0.6) * 4;
  doc.rotate(tilt, { origin: [x, y] });
  doc.font("hand").fontSize(size).fillColor(ink).text(text, x, y, { lineBreak: false });
}

/** One long stroke of loops that gets smaller, and a line under it: the same for one name each time, another for another. */
function signature(doc: Paper, name: string, x: number, y: number): void {
  const next = chance(name);
  const loops = 5 + Math.floor(next() * 4);
  let at = x;
  doc.moveTo(at, y + 18);
  for (let loop = 0; loop < loops; loop += 1) {
    const width = 10 + next() * 14;
    const up = (loop === 0 ? 26 : 8) + next() * 14;
    const down = next() * 12;
    doc.bezierCurveTo(at + width * 0.2, y - up * 0.6, at + width * 0.9, y + 18 - up, at + width * 0.6, y + 18 + down);
    doc.bezierCurveTo(at + width * 0.5, y + 22 + down, at + width, y + 10, at + width, y + 16 + next() * 4);
    at += width;
  }
  doc.bezierCurveTo(at + 14, y + 4, at + 30, y + 8, at + 36 + next() * 12, y + 2);
  doc.lineWidth(1.1).lineCap("round").lineJoin("round").strokeColor(ink).stroke();
  doc.moveTo(x + 6, y + 34 + next() * 4);
  doc.bezierCurveTo(x + 30, y + 28, at - 10, y + 34, at + 18, y + 26 + next() * 4);
  doc.lineWidth(0.8).stroke();
}

function stamp(doc: Paper, lines: readonly string[], x: number, y: number): void {
  doc.rotate(-5, { origin: [x, y] });
  doc
    .roundedRect(x, y, 128, 14 + lines.length * 11, 4)
    .lineWidth(1.2)
    .strokeColor("#5b6b9a")
    .stroke();
  doc.font("bold").fontSize(8).fillColor("#5b6b9a");
  lines.forEach((line, index) => doc.text(line, x + 4, y + 7 + index * 11, { width: 120, align: "center" }));
}
