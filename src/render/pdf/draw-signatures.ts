import type { SignatureBlock } from "../../drafting/model.ts";
import type { Locale } from "../../locale/text.ts";
import { word } from "../words.ts";
import { ensureRoom, tagged, type Flow } from "./flow.ts";
import { artifact, BOX } from "./sheet.ts";
import { breakLines, drawLine, type TypeStyle } from "./text-lines.ts";

const title: TypeStyle = { size: 9.5, family: "sans", bold: true };
const line: TypeStyle = { size: 9.5, family: "sans" };
const PITCH = 13;
const GAP = 12;
const PAD = 6;
/** Where one writes the date and signs. */
const ROOM = 62;

interface Row {
  readonly text: string;
  readonly style: TypeStyle;
}

const widthFor = (count: number): number =>
  (BOX.right - BOX.left - GAP * (Math.max(2, count) - 1)) / Math.max(2, count);

const rowsOf = ({ title: role, name, capacity, handwritten }: SignatureBlock, locale: Locale): readonly Row[] => [
  { text: role, style: title },
  ...[name, capacity, handwritten].flatMap((text) => (text === null ? [] : [{ text, style: line }])),
  { text: word("signature", locale), style: line },
];

/** Height that the signatures need: they are never left alone on a page. */
export function signaturesHeight(blocks: readonly SignatureBlock[], locale: Locale): number {
  const width = widthFor(blocks.length) - 2 * PAD;
  const lines = blocks.map((block) =>
    rowsOf(block, locale).reduce((sum, { text, style }) => sum + breakLines([{ text }], width, style).length, 0),
  );
  return GAP + Math.max(1, ...lines) * PITCH + 2 * PAD + ROOM;
}

/** Room to sign for one to three parties, side by side, each in its frame. */
export function drawSignatures(flow: Flow, blocks: readonly SignatureBlock[], locale: Locale): void {
  const height = signaturesHeight(blocks, locale) - GAP;
  ensureRoom(flow, height + GAP);
  flow.y += GAP;
  const width = widthFor(blocks.length);
  blocks.forEach((block, index) => {
    const left = BOX.left + (blocks.length === 1 ? 1 : index) * (width + GAP);
    artifact(flow.sheet, () => {
      flow.sheet.rect(left, flow.y, width, height).lineWidth(0.4).strokeColor("#888888").stroke();
    });
    let y = flow.y + PAD;
    tagged(flow, "P", () => {
      for (const { text, style } of rowsOf(block, locale)) {
        for (const one of breakLines([{ text }], width - 2 * PAD, style)) {
          drawLine(flow.sheet, one, left + PAD, y, style);
          y += PITCH;
        }
      }
    });
  });
  flow.y += height + 4;
}
