import type { Run } from "../../drafting/model.ts";
import { ISOLATE, isRightToLeft } from "../../locale/right-to-left.ts";
import type { FontName } from "../read-fonts.ts";
import type { Line, Piece } from "./line.ts";
import { widthOf, write } from "./fonts.ts";
import { stretchesOf, turned } from "./right-to-left.ts";
import { checkGlyphs, type Sheet } from "./sheet.ts";

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
  /** It stands among letters read from right to left. */
  readonly mixed: boolean;
}

/** Breaks runs into lines no wider than `width`. Only ordinary spaces break; a word wider than the line is cut. */
export function breakLines(runs: readonly Run[], width: number, style: TypeStyle): readonly Line[] {
  const lines: Line[] = [];
  for (const paragraph of splitAtBreaks(runs)) {
    const words = wordsOf(paragraph, width, style);
    const isMixed = words.some(({ mixed }) => mixed);
    const add = (line: Line): void => {
      lines.push(isMixed ? turned(line, style.size) : line);
    };
    let pieces: Piece[] = [];
    let x = 0;
    for (const [index, word] of words.entries()) {
      const space = pieces.length === 0 || word.glued ? 0 : widthOf(word.font, style.size, " ");
      // What is glued to a word goes with it, unless the line is too short for all of it.
      const needed = word.glued ? word.width : widthGlued(words, index);
      if (pieces.length > 0 && x + space + needed > width + 0.01) {
        add({ pieces, width: x });
        pieces = [];
        x = 0;
      }
      const start = pieces.length === 0 ? 0 : x + space;
      const { text, font, glued } = word;
      pieces.push({ text, font, x: start, glued, ...(word.goTo === undefined ? {} : { goTo: word.goTo }) });
      x = start + word.width;
    }
    add({ pieces, width: x });
  }
  return lines;
}

/** Width of a word with those that follow it without a space. */
function widthGlued(words: readonly Word[], index: number): number {
  let width = words[index]?.width ?? 0;
  for (let next = words[index + 1]; next?.glued === true; next = words[++index + 1]) width += next.width;
  return width;
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
    const mixed = isRightToLeft(run.text);
    if (!mixed) checkGlyphs(font, run.text);
    const goTo = run.link?.startsWith("#") === true ? { goTo: run.link.slice(1) } : {};
    for (const [index, text] of run.text.split(" ").entries()) {
      if (index > 0) glued = false;
      if (text === "") continue;
      for (const stretch of mixed ? stretchesOf(text, font) : [{ text, font }]) {
        if (mixed) checkGlyphs(stretch.font, stretch.text);
        for (const part of cut(stretch.text, width, stretch.font, style)) {
          words.push({
            text: part,
            font: stretch.font,
            width: widthPrinted(stretch.font, style.size, part),
            glued,
            mixed,
            ...goTo,
          });
          glued = false;
        }
        glued = true;
      }
    }
    glued = glued && !run.text.endsWith(" ");
  }
  return words;
}

/** The width of a word without what only tells its direction. */
const widthPrinted = (font: FontName, size: number, word: string): number =>
  widthOf(font, size, word.includes(ISOLATE.open) || word.includes(ISOLATE.close) ? printed(word) : word);

const printed = (word: string): string => word.replaceAll(ISOLATE.open, "").replaceAll(ISOLATE.close, "");

/** A word wider than the line is cut where it must: nothing runs out of the page. */
function cut(word: string, width: number, font: FontName, { size }: TypeStyle): string[] {
  if (widthPrinted(font, size, word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && widthPrinted(font, size, part + character) > width) {
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
  { size, family }: TypeStyle,
  align?: { readonly to: "left" | "right" | "center"; readonly width: number },
): void {
  const shift =
    align === undefined || align.to === "left" ? 0 : (align.width - line.width) / (align.to === "right" ? 1 : 2);
  const stretches = joined(line);
  for (const { goTo, text, font, x: left } of stretches)
    if (goTo !== undefined) sheet.goTo(x + shift + left, y, widthOf(font, size, text), size, goTo);
  if (stretches.length > 0)
    write(
      sheet,
      stretches.map((piece) => ({ ...piece, x: x + shift + piece.x })),
      y,
      size,
      family,
    );
}

/** Neighbours of one face are drawn at once, so that a reader gets whole phrases. */
function joined({ pieces, turned: isTurned }: Line): readonly Piece[] {
  if (isTurned === true) return pieces;
  const stretches: Piece[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    if (last?.font === piece.font && last.goTo === piece.goTo)
      stretches[stretches.length - 1] = { ...last, text: `${last.text}${piece.glued ? "" : " "}${piece.text}` };
    else stretches.push(piece);
  }
  return stretches;
}
