import type { DocumentModel } from "../../drafting/model.ts";
import { heading, inPrint, paragraph, sheetModel, type Sheet } from "./blocks.ts";
import { exhibitName, type HandedExhibit } from "./exhibit-list.ts";

/** The page that stands for an exhibit whose own pages cannot be shown: never a blank one. */
export function slipSheetModel(exhibit: Omit<HandedExhibit, "pages">, sheet: Sheet): DocumentModel {
  const { number, title, original, bytes, sha256, notPlaced } = exhibit;
  return sheetModel(sheet, [
    heading(1, `${exhibitName(number)} — ${inPrint(title)}`),
    paragraph(`Le document est joint à part\u00a0: ${inPrint(original)}.`),
    paragraph(`Il n’est pas reproduit ici parce qu’il est ${notPlaced?.fr ?? "à part"}.`),
    paragraph(`${bytes} octets. Empreinte SHA-256\u00a0: ${sha256}`),
  ]);
}
