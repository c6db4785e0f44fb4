import type { Block } from "../../drafting/model.ts";
import type { Locale } from "../../locale/text.ts";
import { signaturesHeight } from "./draw-signatures.ts";
import { heightOf, linesOf } from "./draw-text.ts";

/** A table's header and its first two rows. */
const TABLE_START = 70;
/** A paragraph of fewer lines is not divided: two lines stay on each side of a break. */
const LEAST_DIVIDED = 4;

/**
 * Height that a block needs with all that must stand on its page: what announces a table or signatures goes with them, and the closing words
 * of a letter have the end of its text above them. 0 for a block that nothing binds.
 */
export function heightTogether(blocks: readonly Block[], index: number, locale: Locale): number {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block?.kind === "signatures") return signaturesHeight(block.blocks, locale);
  if (block?.kind !== "paragraph" || next === undefined) return 0;
  if (next.kind === "table") return heightOf(block.runs) + TABLE_START;
  const isLast = next.kind === "signatures";
  if (!isLast && (!isClosing(blocks, index + 1) || linesOf(block.runs) >= LEAST_DIVIDED)) return 0;
  return heightOf(block.runs) + heightTogether(blocks, index + 1, locale);
}

/** The last paragraph before the signatures. */
const isClosing = (blocks: readonly Block[], index: number): boolean =>
  blocks[index]?.kind === "paragraph" && blocks[index + 1]?.kind === "signatures";

/** What must follow a paragraph that may be divided: without room for it, the paragraph's last lines go along. */
export const heightFollowing = (blocks: readonly Block[], index: number, locale: Locale): number =>
  isClosing(blocks, index + 1) ? heightTogether(blocks, index + 1, locale) : 0;
