import type { Run } from "../../drafting/model.ts";
import type { FontName } from "../read-fonts.ts";
import { setFont, widthOf } from "./fonts.ts";
import { checkGlyphs, type Sheet } from "./sheet.ts";

/** A stretch of one style on a line. */
export interface Piece {
  readonly text: string;
  readonly font: FontName;
  readonly x: number;
  /** It follows the piece before without a space. */
  readonly glued: boolean;
  /** The place in the document that it leads to. */
  readonly goTo?: string;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export interface TypeStyle {
  readonly size: number;
  readonly family: "serif" | "sans";
  readonly bold?: boolean;
}

function fontOf(run: Run, { family, bold = false }: TypeStyle): FontName {
  const heavy = bold || run.bold === true;
  if (family === "sans") return heavy ? "sansBold" : "sans";
  if (run.italic === true) return heavy ? "serifBoldItalic" : "serifItalic";
  return heavy ? "serifBold" : "serif";
}

interface Word {
  readonly text: string;
  readonly font: FontName;
  readonly width: number;
  /** It follows the word before without a space. */
  readonly glued: boolean;
  readonly goTo?: string;
}

/** Breaks runs into lines no wider than `width`. Only ordinary spaces break; a word wider than the line is cut. */
export function breakLines(runs: readonly Run[], width: number, style: TypeStyle): Line[] {
  const lines: Line[] = [];
  for (const paragraph of splitAtBreaks(runs)) {
    const words = wordsOf(paragraph, width, style);
    let pieces: Piece[] = [];
    let x = 0;
    for (const word of words) {
      const space = pieces.length === 0 || word.glued ? 0 : widthOf(word.font, style.size, " ");
      if (pieces.length > 0 && !word.glued && x + space + word.width > width + 0.01) {
        lines.push({ pieces, width: x });
        pieces = [];
        x = 0;
      }
      const start = pieces.length === 0 ? 0 : x + space;
      const { text, font, glued } = word;
      pieces.push({ text, font, x: start, glued, ...(word.goTo === undefined ? {} : { goTo: word.goTo }) });
      x = start + word.width;
    }
    lines.push({ pieces, width: x });
  }
  return lines;
}

function splitAtBreaks(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    run.text.split("\n").forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...run, text });
    });
  }
  return paragraphs;
}

function wordsOf(runs: readonly Run[], width: number, style: TypeStyle): Word[] {
  const words: Word[] = [];
  let glued = false;
  for (const run of runs) {
    const font = fontOf(run, style);
    checkGlyphs(font, run.text);
    const goTo = run.link?.startsWith("#") === true ? { goTo: run.link.slice(1) } : {};
    for (const [index, text] of run.text.split(" ").entries()) {
      if (index > 0) glued = false;
      if (text === "") continue;
      for (const part of cut(text, width, font, style)) {
        words.push({ text: part, font, width: widthOf(font, style.size, part), glued, ...goTo });
        glued = false;
      }
      glued = true;
    }
    glued = glued && !run.text.endsWith(" ");
  }
  return words;
}

/** A word wider than the line is cut where it must: nothing runs out of the page. */
function cut(word: string, width: number, font: FontName, { size }: TypeStyle): string[] {
  if (widthOf(font, size, word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && widthOf(font, size, part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** Draws a line with its left end at `x`, or aligned in `width`. */
export function drawLine(
  sheet: Sheet,
  line: Line,
  x: number,
  y: number,
  { size }: TypeStyle,
  align?: { readonly to: "left" | "right" | "center"; readonly width: number },
): void {
  const shift =
    align === undefined || align.to === "left" ? 0 : (align.width - line.width) / (align.to === "right" ? 1 : 2);
  // Neighbours of one face are drawn at once, so that a reader gets whole phrases.
  let index = 0;
  while (index < line.pieces.length) {
    const first = line.pieces[index];
    if (first === undefined) return;
    let text = first.text;
    let next = index + 1;
    const isLike = (piece: Piece | undefined): piece is Piece =>
      piece?.font === first.font && piece.goTo === first.goTo;
    for (let piece = line.pieces[next]; isLike(piece); piece = line.pieces[++next])
      text += piece.glued ? piece.text : ` ${piece.text}`;
    setFont(sheet, first.font);
    const link = first.goTo === undefined ? {} : { goTo: first.goTo };
    sheet.fontSize(size).text(text, x + shift + first.x, y, { lineBreak: false, ...link });
    index = next;
  }
}
