import type { ToldExhibit } from "../../drafting/hand-over.ts";
import { shortDate } from "../../locale/format-date.ts";
import type { Text } from "../../locale/text.ts";
import type { Exhibit } from "../exhibits/number-exhibits.ts";

/** An exhibit as it goes: where its file stands, and how many pages it has in the bundle. */
export interface HandedExhibit extends Exhibit {
  /** Its file beside the bundle: `originals/order/devis.pdf`. */
  readonly original: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number;
  /** Why a slip sheet stands for it; null when its own pages are in the bundle. */
  readonly notPlaced: Text | null;
  /** It should have been readable: damaged, or closed by a password. */
  readonly isFault: boolean;
}

/** « Pièce n° 3 » */
export const exhibitName = (number: number): string => `Pièce n°\u00a0${number}`;

/** Name of the place in the bundle where an exhibit starts. */
export const exhibitPlace = (number: number): string => `piece-${number}`;

/** As the list of exhibits tells it. */
export const toldExhibit = ({ number, title, on, original, sha256, pages, notPlaced }: HandedExhibit): ToldExhibit => ({
  number,
  title,
  date: on === null ? null : shortDate(on),
  file: original,
  sha256,
  pages: notPlaced === null ? pages : null,
});
