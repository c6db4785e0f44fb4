import type { DocumentModel } from "../../drafting/model.ts";
import { word } from "../words.ts";
import { widthOf, write } from "./fonts.ts";
import { artifact, BOX, checkGlyphs, MM, PAGE, type Sheet } from "./sheet.ts";
import { breakLines, drawLine, type TypeStyle } from "./text-lines.ts";

/** What each page has under its content: the watermark of a draft, fold marks of a letter. */
export function furnish(sheet: Sheet, model: DocumentModel): void {
  const { watermark } = model;
  if (watermark !== null)
    artifact(sheet, () => {
      drawWatermark(sheet, watermark);
    });
  if (model.letterHead !== null)
    artifact(sheet, () => {
      drawFoldMarks(sheet);
    });
}

function drawWatermark(sheet: Sheet, words: string): void {
  const size = Math.min(72, 900 / words.length + 14);
  const font = "sansBold";
  checkGlyphs(font, words);
  const x = (PAGE.width - widthOf(font, size, words)) / 2;
  sheet.save();
  sheet.rotate(-52, { origin: [PAGE.width / 2, PAGE.height / 2] });
  sheet.fillColor("#ececec");
  write(sheet, [{ text: words, font, x }], PAGE.height / 2 - size / 2, size, font);
  sheet.restore();
  sheet.fillColor("black");
}

// Where an A4 sheet is folded in three for a window envelope.
const FOLDS = [99 * MM, 198 * MM];

function drawFoldMarks(sheet: Sheet): void {
  for (const y of FOLDS)
    sheet
      .moveTo(3.5 * MM, y)
      .lineTo(7.5 * MM, y)
      .lineWidth(0.4)
      .strokeColor("#888888")
      .stroke();
}

const SMALL = 8.5;

function writeSmall(sheet: Sheet, text: string, x: number, y: number): void {
  sheet.fillColor("#444444");
  write(sheet, [{ text, font: "sans", x }], y, SMALL, "sans");
  sheet.fillColor("black");
}

/** « Page 2/3 » and the subject from page 2 on in a letter, on every page of a contract, with room for each signer's initials there. */
export function numberPages(sheet: Sheet, model: DocumentModel): void {
  const { count } = sheet.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    sheet.switchToPage(index);
    if (model.initials || (count > 1 && index > 0)) {
      artifact(sheet, () => {
        const words = `Page ${index + 1}/${count}`;
        writeSmall(sheet, words, BOX.right - widthOf("sans", SMALL, words), PAGE.height - 14 * MM);
        if (index > 0) drawRunningHead(sheet, model);
      });
    }
    if (model.initials)
      artifact(sheet, () => {
        drawInitials(sheet, word("initials", model.language), signersOf(model));
      });
  }
}

/** What a page that comes loose belongs to: who writes, about what. */
function drawRunningHead(sheet: Sheet, { author, subject }: DocumentModel): void {
  const style: TypeStyle = { size: SMALL, family: "sans" };
  const [line] = breakLines([{ text: `${author} — ${subject}` }], BOX.right - BOX.left, style);
  if (line === undefined) return;
  sheet.fillColor("#444444");
  drawLine(sheet, line, BOX.left, 11 * MM, style);
  sheet.fillColor("black");
}

const signersOf = ({ blocks }: DocumentModel): number =>
  blocks.reduce((sum, block) => sum + (block.kind === "signatures" ? block.blocks.length : 0), 0);

function drawInitials(sheet: Sheet, words: string, signers: number): void {
  const y = PAGE.height - 17 * MM;
  writeSmall(sheet, words, BOX.left, y + 3 * MM);
  for (let box = 0; box < signers; box++) {
    sheet
      .rect(BOX.left + 20 * MM + box * 24 * MM, y, 20 * MM, 9 * MM)
      .lineWidth(0.4)
      .strokeColor("#888888")
      .stroke();
  }
}
