import type { DocumentModel, LetterHead } from "../../drafting/model.ts";
import { tagged, type Flow } from "./flow.ts";
import { drawParagraph, lineHeight } from "./draw-text.ts";
import { BOX, MM } from "./sheet.ts";
import { breakLines, drawLine, type TypeStyle } from "./text-lines.ts";

const sender: TypeStyle = { size: 9.5, family: "sans" };
const senderName: TypeStyle = { size: 11.5, family: "sans", bold: true };
const address: TypeStyle = { size: 10, family: "sans" };
const plain: TypeStyle = { size: 9.5, family: "sans" };

// The part of the page that every window shows (x 110-190 mm, y 55-80 mm), six lines at 4.1 mm.
const WINDOW = { left: 111 * MM, top: 55.1 * MM, pitch: 4.0 * MM } as const;
const REFERENCES = 99 * MM;

/** Sender, recipient in the window, date, how it is sent, references, subject: the head of a French letter. */
export function drawLetterHead(flow: Flow, head: LetterHead, model: DocumentModel): void {
  drawAt(flow, head.sender, BOX.left, 15 * MM, 12.5, (index) => (index === 0 ? senderName : sender));
  drawAt(flow, head.recipient, WINDOW.left, WINDOW.top, WINDOW.pitch, () => address);
  drawAt(flow, [head.placeAndDate], WINDOW.left, 86 * MM, 12, () => plain);
  // Beside the date: a long number goes on a second line.
  const besideDate = WINDOW.left - 4 * MM;
  if (head.delivery !== null)
    drawAt(flow, [head.delivery], BOX.left, 86 * MM, 12, () => ({ ...plain, bold: true }), besideDate);
  drawAt(flow, head.references, BOX.left, REFERENCES - 3 * MM, 12, () => plain);
  flow.y = REFERENCES + 5 * MM;
  const label = model.language === "fr" ? "Objet\u00a0: " : "Subject: ";
  drawParagraph(
    flow,
    [
      { text: label, bold: true },
      { text: model.subject, bold: true },
    ],
    { style: { size: 10.5, family: "sans" } },
  );
  flow.y += 4;
}

function drawAt(
  flow: Flow,
  lines: readonly string[],
  x: number,
  y: number,
  pitch: number,
  styleOf: (index: number) => TypeStyle,
  right: number = BOX.right,
): void {
  if (lines.length === 0) return;
  tagged(flow, "P", () => {
    let top = y;
    lines.forEach((text, index) => {
      const style = styleOf(index);
      for (const line of breakLines([{ text }], right - x, style)) {
        drawLine(flow.sheet, line, x, top, style);
        top += Math.max(pitch, style === senderName ? lineHeight(style) : 0);
      }
    });
  });
}
