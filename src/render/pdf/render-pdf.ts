import type { DocumentModel } from "../../drafting/model.ts";
import { drawHeading, drawList, drawParagraph } from "./draw-text.ts";
import { drawLetterHead } from "./draw-letter-head.ts";
import { drawSignatures } from "./draw-signatures.ts";
import { drawTable } from "./draw-table.ts";
import { ensureRoom, roomLeft, type Flow } from "./flow.ts";
import { furnish, numberPages } from "./furniture.ts";
import { heightFollowing, heightTogether } from "./together.ts";
import { BOX, openSheet, PAGE } from "./sheet.ts";

// What is longer is divided after all.
const MOST_TOGETHER = (PAGE.height * 2) / 3;

/** A document model as PDF/A-3b. Throws a MissingGlyph when a character cannot be printed. */
export function renderPdf(model: DocumentModel): Uint8Array {
  const sheet = openSheet(model);
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
  for (const index of model.blocks.keys()) drawBlock(flow, index, model);
  drawAttachments(flow, model);
  numberPages(sheet, model);
  return sheet.bytes();
}

function drawBlock(flow: Flow, index: number, { blocks, language }: DocumentModel): void {
  const block = blocks[index];
  if (block === undefined) return;
  switch (block.kind) {
    case "heading":
      drawHeading(flow, block, heightTogether(blocks, index + 1, language));
      return;
    case "paragraph": {
      const together = heightTogether(blocks, index, language);
      if (together > roomLeft(flow) && together < MOST_TOGETHER) flow.newPage();
      drawParagraph(flow, block.runs, { after: heightFollowing(blocks, index, language) });
      return;
    }
    case "list":
      drawList(flow, block);
      return;
    case "table":
      drawTable(flow, block);
      return;
    case "signatures":
      drawSignatures(flow, block.blocks, language);
      return;
    case "page-break":
      flow.newPage();
  }
}

function drawEmailHead(flow: Flow, { email, language }: DocumentModel): void {
  if (email === null) return;
  const style = { size: 10, family: "sans" } as const;
  drawParagraph(flow, [{ text: language === "fr" ? "À\u00a0: " : "To: ", bold: true }, { text: email.to ?? "…" }], {
    style,
  });
  drawParagraph(
    flow,
    [{ text: language === "fr" ? "Objet\u00a0: " : "Subject: ", bold: true }, { text: email.subject }],
    {
      style,
    },
  );
  flow.y += 8;
}

function drawAttachments(flow: Flow, { attachments, language }: DocumentModel): void {
  if (attachments.length === 0) return;
  const style = { size: 9.5, family: "sans" } as const;
  ensureRoom(flow, 40);
  flow.y += 6;
  drawParagraph(flow, [{ text: language === "fr" ? "Pièces jointes\u00a0:" : "Enclosures:", bold: true }], { style });
  flow.y -= 4;
  for (const { number, title } of attachments) {
    drawParagraph(flow, [{ text: `${number}. ${title}` }], { style, left: BOX.left + 8 });
    flow.y -= 5;
  }
}
