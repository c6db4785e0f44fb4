import type { Block, Run } from "../../drafting/model.ts";
import { ensureRoom, roomLeft, tagged, type Flow } from "./flow.ts";
import { BOX } from "./sheet.ts";
import type { Line } from "./line.ts";
import { breakLines, drawLine, type TypeStyle } from "./text-lines.ts";

export const body: TypeStyle = { size: 10.5, family: "serif" };
const headings: Record<1 | 2 | 3, TypeStyle> = {
  1: { size: 16, family: "sans", bold: true },
  2: { size: 12, family: "sans", bold: true },
  3: { size: 10.5, family: "sans", bold: true },
};
type List = Extract<Block, { kind: "list" }>;

const LEADING = 1.38;
const AFTER_PARAGRAPH = 7;
const INDENT = 16;

export const lineHeight = ({ size }: TypeStyle): number => size * LEADING;

interface Setting {
  readonly style?: TypeStyle;
  readonly left?: number;
  readonly tag?: string;
  /** Height of what must follow on the same page as the paragraph's last two lines. */
  readonly after?: number;
}

/** A paragraph, never leaving one of its lines alone on a page. */
export function drawParagraph(flow: Flow, runs: readonly Run[], setting: Setting = {}): void {
  const { style = body, left = BOX.left, tag = "P", after = 0 } = setting;
  drawLines(flow, breakLines(runs, BOX.right - left, style), { style, left, tag, after });
  flow.y += AFTER_PARAGRAPH;
}

function drawLines(flow: Flow, lines: readonly Line[], { style, left, tag, after }: Required<Setting>): void {
  const height = lineHeight(style);
  let rest = lines;
  while (rest.length > 0) {
    const fits = Math.max(0, Math.floor(roomLeft(flow) / height));
    // What follows does not fit any more: the last lines go with it, once.
    const isLeft = rest === lines && rest.length * height + AFTER_PARAGRAPH + after > roomLeft(flow);
    const count = splitAt(rest.length, isLeft && after > 0 ? Math.min(fits, rest.length - 1) : fits);
    if (count === 0) {
      flow.newPage();
      continue;
    }
    const page = rest.slice(0, count);
    tagged(flow, tag, () => {
      page.forEach((line, index) => {
        drawLine(flow.sheet, line, left, flow.y + index * height, style);
      });
    });
    flow.y += count * height;
    rest = rest.slice(count);
    if (rest.length > 0) flow.newPage();
  }
}

/** How many lines go on this page: at least two on each side of the break, or none. */
function splitAt(total: number, fits: number): number {
  if (fits >= total) return total;
  const count = Math.min(fits, total - 2);
  return count >= 2 ? count : 0;
}

/** A heading stays with the two lines after it, or with all that must stand together there. */
export function drawHeading(flow: Flow, { level, runs }: Extract<Block, { kind: "heading" }>, together: number): void {
  const style = headings[level];
  ensureRoom(flow, lineHeight(style) + AFTER_PARAGRAPH + Math.max(2 * lineHeight(body), together));
  flow.y += level === 1 ? 0 : 6;
  if (level === 2) flow.sheet.outline.addItem(runs.map(({ text }) => text).join(""));
  drawParagraph(flow, runs, { style, tag: `H${level}` });
  flow.y -= 2;
}

/** A box to tick is its item's own mark. */
const BOX_TO_TICK = "☐ ";

/** A list, and those inside it, each further in. */
export function drawList(flow: Flow, list: List, left = BOX.left): void {
  list.items.forEach((item, index) => {
    ensureRoom(flow, 2 * lineHeight(body));
    for (const [at, block] of item.entries()) {
      if (block.kind === "list") drawList(flow, block, left + INDENT);
      if (block.kind !== "paragraph") continue;
      const [mark, runs] = at === 0 ? marked(list, index, block.runs) : [null, block.runs];
      if (mark !== null) drawMark(flow, mark, left);
      drawParagraph(flow, runs, { left: left + INDENT });
      flow.y -= AFTER_PARAGRAPH - 3;
    }
  });
  if (left === BOX.left) flow.y += AFTER_PARAGRAPH - 3;
}

function marked(list: List, index: number, runs: readonly Run[]): readonly [mark: string, runs: readonly Run[]] {
  const [first, ...more] = runs;
  if (first?.text.startsWith(BOX_TO_TICK) === true)
    return ["☐", [{ ...first, text: first.text.slice(BOX_TO_TICK.length) }, ...more]];
  return [list.ordered ? `${index + 1}.` : "–", runs];
}

function drawMark(flow: Flow, mark: string, left: number): void {
  const line = { pieces: [{ text: mark, font: "serif", x: 0, glued: false }], width: 0 } as const;
  tagged(flow, "Lbl", () => {
    drawLine(flow.sheet, line, left + 2, flow.y, body);
  });
}

/** Lines that a paragraph takes across the page. */
export const linesOf = (runs: readonly Run[]): number => breakLines(runs, BOX.right - BOX.left, body).length;

/** Height that a paragraph takes, for what must stay together. */
export const heightOf = (runs: readonly Run[]): number => linesOf(runs) * lineHeight(body) + AFTER_PARAGRAPH;
