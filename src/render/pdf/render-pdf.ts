import type { Block, DocumentModel } from "../../drafting/model.ts";
import { drawHeading, drawList, drawParagraph, heightOf } from "./draw-text.ts";
import { drawLetterHead } from "./draw-letter-head.ts";
import { drawSignatures, signaturesHeight } from "./draw-signatures.ts";
import { drawTable } from "./draw-table.ts";
import { ensureRoom, roomLeft, type Flow } from "./flow.ts";
import { furnish, numberPages } from "./furniture.ts";
import { BOX, openSheet, PAGE, type Sheet } from "./sheet.ts";

// A table's header and its first two rows.
const TABLE_START = 70;

/** A document model as PDF/A-3b. Throws a MissingGlyph when a character cannot be printed. */
export async function renderPdf(model: DocumentModel): Promise<Uint8Array> {
  const sheet = openSheet(model);
  const bytes = collect(sheet);
  const flow: Flow = {
    sheet,
    y: BOX.top,
    newPage() {
      sheet.addPage();
      furnish(sheet, model);
      this.y = BOX.top;
    },
  };
  flow.newPage();
  if (model.letterHead !== null) drawLetterHead(flow, model.letterHead, model);
  if (model.email !== null) drawEmailHead(flow, model);
  model.blocks.forEach((block, index) => {
    drawBlock(flow, block, model.blocks[index + 1], model);
  });
  drawAttachments(flow, model);
  numberPages(sheet, model);
  sheet.end();
  return bytes;
}

function drawBlock(flow: Flow, block: Block, next: Block | undefined, model: DocumentModel): void {
  switch (block.kind) {
    case "heading":
      drawHeading(flow, block);
      return;
    case "paragraph": {
      // What announces a table or signatures goes with them: they never start a page alone.
      const follows =
        next?.kind === "signatures"
          ? signaturesHeight(next.blocks, model.language)
          : next?.kind === "table"
            ? TABLE_START
            : 0;
      const together = follows === 0 ? 0 : heightOf(block.runs) + follows;
      if (together > roomLeft(flow) && together < (PAGE.height * 2) / 3) flow.newPage();
      drawParagraph(flow, block.runs);
      return;
    }
    case "list":
      drawList(flow, block);
      return;
    case "table":
      drawTable(flow, block);
      return;
    case "signatures":
      drawSignatures(flow, block.blocks, model.language);
      return;
    case "page-break":
      flow.newPage();
  }
}

function drawEmailHead(flow: Flow, { email, language }: DocumentModel): void {
  if (email === null) return;
  const style = { size: 10, family: "sans" } as const;
  drawParagraph(flow, [{ text: language === "fr" ? "À : " : "To: ", bold: true }, { text: email.to ?? "…" }], style);
  drawParagraph(
    flow,
    [{ text: language === "fr" ? "Objet : " : "Subject: ", bold: true }, { text: email.subject }],
    style,
  );
  flow.y += 8;
}

function drawAttachments(flow: Flow, { attachments, language }: DocumentModel): void {
  if (attachments.length === 0) return;
  const style = { size: 9.5, family: "sans" } as const;
  ensureRoom(flow, 40);
  flow.y += 6;
  drawParagraph(flow, [{ text: language === "fr" ? "Pièces jointes :" : "Enclosures:", bold: true }], style);
  flow.y -= 4;
  attachments.forEach(({ title }, index) => {
    drawParagraph(flow, [{ text: `${index + 1}. ${title}` }], style, BOX.left + 8);
    flow.y -= 5;
  });
}

function collect(sheet: Sheet): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    sheet.on("data", (chunk: Buffer) => chunks.push(chunk));
    sheet.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    sheet.on("error", reject);
  });
}
