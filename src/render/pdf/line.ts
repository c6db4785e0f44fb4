import type { FontName } from "../read-fonts.ts";

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
  /** Its pieces stand as they are printed, in the order they are read. */
  readonly turned?: true;
}
