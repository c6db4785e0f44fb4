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

/** « 24/02/2026 », as a hand writes it. */
export const handDay = (day: string): string => day.split("-").reverse().join("/");

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
  const slant = next() * 0.5 - 0.1;
  const height = 12 + next() * 14;
  const loops = 3 + Math.floor(next() * 6);
  let at = x;
  doc.moveTo(at, y + 18);
  for (let loop = 0; loop < loops; loop += 1) {
    const width = 6 + next() * 22;
    const up = (loop === 0 ? 1.6 : 0.3 + next()) * height;
    const down = next() < 0.25 ? height : next() * 5;
    const lean = slant * up;
    doc.bezierCurveTo(at + lean, y - up * 0.4, at + width * 0.9 + lean, y + 16 - up, at + width * 0.5, y + 18 + down);
    doc.bezierCurveTo(
      at + width * 0.3,
      y + 22 + down,
      at + width,
      y + 14 - next() * 8,
      at + width,
      y + 14 + next() * 6,
    );
    at += width;
  }
  doc.bezierCurveTo(at + 10, y + 22 - height, at + 20 + next() * 20, y + 12, at + 30 + next() * 26, y + next() * 16);
  doc.lineWidth(1.1).lineCap("round").lineJoin("round").strokeColor(ink).stroke();
  if (next() < 0.3) return;
  doc.moveTo(x + next() * 16, y + 30 + next() * 8);
  doc.bezierCurveTo(x + 30, y + 26, at - 10, y + 36, at + next() * 24, y + 24 + next() * 8);
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
