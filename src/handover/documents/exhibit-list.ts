import type { Block, DocumentModel, Run } from "../../drafting/model.ts";
import { shortDate } from "../../locale/format-date.ts";
import type { Text } from "../../locale/text.ts";
import type { Exhibit } from "../exhibits/number-exhibits.ts";
import { heading, inPrint, paragraph, sheetModel, table, type Sheet } from "./blocks.ts";

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

const leadingTo = (number: number): Run => ({ text: exhibitName(number), link: `#${exhibitPlace(number)}` });

/** « Bordereau de pièces »: number, title, date, pages, digest; each number leads to its exhibit. */
export function exhibitListModel(exhibits: readonly HandedExhibit[], sheet: Sheet): DocumentModel {
  const beside = exhibits.some(({ notPlaced }) => notPlaced !== null);
  const blocks: Block[] = [
    heading(1, "Bordereau de pièces"),
    table(
      ["Pièce", "Intitulé", "Date", "Pages"],
      exhibits.map(({ number, title, on, pages, notPlaced }) => [
        leadingTo(number),
        inPrint(title),
        on === null ? "" : shortDate(on),
        notPlaced === null ? String(pages) : "à part",
      ]),
      ["left", "left", "left", "right"],
    ),
    ...(beside
      ? [
          paragraph(
            "«\u00a0À part\u00a0»\u00a0: le document ne s’imprime pas ici\u202f; son fichier accompagne ce dossier.",
          ),
        ]
      : []),
    paragraph(
      "Chaque pièce est aussi jointe telle quelle, sans modification. Empreintes des fichiers (SHA-256)\u00a0:",
    ),
    table(
      ["Pièce", "Fichier", "Empreinte"],
      exhibits.map(({ number, original, sha256 }) => [String(number), inPrint(original), sha256]),
    ),
  ];
  return sheetModel(sheet, blocks);
}
