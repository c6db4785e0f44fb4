import { sheetModel, table, type Sheet } from "../../src/handover/documents/blocks.ts";
import { exhibitName } from "../../src/handover/documents/exhibit-list.ts";
import type { BundleMatter } from "../../src/handover/pdf/write-bundle-pdf.ts";

/** A list of exhibits without a template, for a bundle that is of no case. */
export const aPlainList =
  (sheet: Sheet): BundleMatter["list"] =>
  (exhibits) => {
    const rows = exhibits.map(({ number, title, pages, sha256 }) => [
      exhibitName(number),
      title,
      String(pages),
      sha256,
    ]);
    return Promise.resolve(sheetModel(sheet, [table(["Pièce", "Intitulé", "Pages", "Empreinte"], rows)]));
  };
