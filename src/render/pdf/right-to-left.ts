import { createRequire } from "node:module";
import { ISOLATE } from "../../locale/right-to-left.ts";
import type { FontName } from "../read-fonts.ts";
import { widthOf } from "./fonts.ts";
import type { Line, Piece } from "./line.ts";

interface Levels {
  /** Odd for a letter printed from right to left. */
  readonly levels: Uint8Array;
}

interface Bidi {
  getEmbeddingLevels(text: string, base: "ltr" | "rtl"): Levels;
  getReorderedIndices(text: string, levels: Levels): readonly number[];
  getMirroredCharactersMap(text: string, levels: Uint8Array): ReadonlyMap<number, string>;
}

const require = createRequire(import.meta.url);
let known: Bidi | null = null;

/** The library that orders letters, loaded by the first document that needs it. */
function openBidi(): Bidi {
  known ??= (require("bidi-js") as () => Bidi)();
  return known;
}

const scripts = [
  { letters: /[\u0590-\u05ff\ufb1d-\ufb4f]/, plain: "hebrew", bold: "hebrewBold" },
  {
    letters: /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/,
    plain: "arabic",
    bold: "arabicBold",
  },
] as const;
const heavy = new Set<FontName>(["serifBold", "serifBoldItalic", "sansBold"]);

/** The face that prints a character in a text set in `font`. */
function faceFor(character: string, font: FontName): FontName {
  const script = scripts.find(({ letters }) => letters.test(character));
  return script === undefined ? font : heavy.has(font) ? script.bold : script.plain;
}

/** A word as the stretches that one face prints each. */
export function stretchesOf(
  word: string,
  font: FontName,
): readonly { readonly text: string; readonly font: FontName }[] {
  const stretches: { text: string; font: FontName }[] = [];
  for (const character of word) {
    const face = faceFor(character, font);
    const last = stretches.at(-1);
    if (last?.font === face) last.text += character;
    else stretches.push({ text: character, font: face });
  }
  return stretches;
}

/** A letter of a line: where it stands in the text, how it is printed, and the piece that it is of. */
interface Placed {
  readonly at: number;
  readonly character: string;
  readonly turned: boolean;
  readonly piece: Piece;
}

/** A line with its pieces from left to right as they are printed: what is read from right to left is turned (Unicode, annex 9). */
export function turned({ pieces }: Line, size: number): Line {
  const owners: Piece[] = [];
  let text = "";
  for (const piece of pieces) {
    const added = text === "" || piece.glued ? piece.text : ` ${piece.text}`;
    owners.push(...new Array<Piece>(added.length).fill(piece));
    text += added;
  }
  let x = 0;
  const printed = stretched(placedOf(text, owners)).map((piece) => {
    const placed = { ...piece, x };
    x += widthOf(piece.font, size, piece.text);
    return placed;
  });
  return { pieces: printed.toSorted((one, other) => one.at - other.at), width: x, turned: true };
}

function placedOf(text: string, owners: readonly Piece[]): readonly Placed[] {
  const bidi = openBidi();
  const levels = bidi.getEmbeddingLevels(text, "ltr");
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels);
  return bidi.getReorderedIndices(text, levels).flatMap((at) => {
    const [letter, piece] = [text[at] ?? "", owners[at]];
    if (piece === undefined || letter === ISOLATE.open || letter === ISOLATE.close) return [];
    const turned = (levels.levels[at] ?? 0) % 2 === 1;
    return [{ at, character: mirrored.get(at) ?? letter, turned, piece }];
  });
}

interface PlacedPiece extends Piece {
  readonly at: number;
}

/** Whether a face turns the letters of its script itself, given in the order they are read. */
const turnsLetters = (font: FontName): boolean => scripts.some(({ plain, bold }) => font === plain || font === bold);

/** Neighbours on paper of one face, as pieces. */
function stretched(placed: readonly Placed[]): readonly PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  placed.forEach((one, index) => {
    const [before, last] = [placed[index - 1], pieces.at(-1)];
    const { at, character, piece } = one;
    if (before === undefined || last === undefined || !isNext(before, one)) {
      pieces.push({ ...piece, text: character, x: 0, at });
      return;
    }
    const text = one.turned && turnsLetters(piece.font) ? character + last.text : last.text + character;
    pieces[pieces.length - 1] = { ...last, text };
  });
  return pieces;
}

/** The library lays a text word by word, from left to right: a space in such a script stands alone. */
const isNext = (before: Placed, { at, character, turned, piece }: Placed): boolean =>
  before.piece.font === piece.font &&
  before.piece.goTo === piece.goTo &&
  before.turned === turned &&
  at === before.at + (turned ? -1 : 1) &&
  !(turnsLetters(piece.font) && (character === " " || before.character === " "));
