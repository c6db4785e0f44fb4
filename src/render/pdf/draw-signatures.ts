import type { SignatureBlock } from "../../drafting/model.ts";
import type { Locale } from "../../locale/text.ts";
import { ensureRoom, tagged, type Flow } from "./flow.ts";
import { BOX } from "./sheet.ts";
import { breakLines, drawLine, type TypeStyle } from "./text-lines.ts";

const title: TypeStyle = { size: 9.5, family: "sans", bold: true };
const line: TypeStyle = { size: 9.5, family: "sans" };
const HEIGHT = 118;
const words: Record<Locale, string> = { fr: "Date et signature :", en: "Date and signature:" };

/** Height that the signatures need: they are never left alone on a page. */
export const signaturesHeight = HEIGHT;

/** Room to sign for one to three parties, side by side. */
export function drawSignatures(flow: Flow, blocks: readonly SignatureBlock[], locale: Locale): void {
  ensureRoom(flow, HEIGHT);
  flow.y += 10;
  const width = (BOX.right - BOX.left) / Math.max(2, blocks.length);
  blocks.forEach((block, index) => {
    const left = blocks.length === 1 ? BOX.left + width : BOX.left + index * width;
    const rows: readonly (readonly [string, TypeStyle])[] = [
      [block.title, title],
      ...(block.name === null ? [] : [[block.name, line] as const]),
      ...(block.capacity === null ? [] : [[block.capacity, line] as const]),
      ...(block.handwritten === null ? [] : [[block.handwritten, line] as const]),
      [words[locale], line],
    ];
    let y = flow.y;
    tagged(flow, "P", () => {
      for (const [text, style] of rows) {
        for (const one of breakLines([{ text }], width - 12, style)) {
          drawLine(flow.sheet, one, left, y, style);
          y += 13;
        }
      }
    });
  });
  flow.y += HEIGHT - 10;
}
