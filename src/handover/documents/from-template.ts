import type { Block, DocumentModel, Run } from "../../drafting/model.ts";
import { inPrint, type Sheet } from "./blocks.ts";
import { exhibitPlace } from "./exhibit-list.ts";

/** A document of the hand-over as its template writes it: printable whatever a case holds, unsigned, under the mark of the whole. */
export function sheetFrom(composed: DocumentModel, { title, author, watermark }: Sheet): DocumentModel {
  const blocks = composed.blocks
    .filter(({ kind }) => kind !== "signatures")
    .map((block) => withRuns(block, (run) => ({ ...run, text: inPrint(run.text) })));
  return { ...composed, title, subject: title, author, watermark, attachments: [], blocks };
}

/** The same, each « Pièce n° 3 » that stands alone in a cell leading to that exhibit. */
export function leadingToExhibits(model: DocumentModel, numbers: readonly number[]): DocumentModel {
  const known = new Set(numbers);
  const leading = (run: Run): Run => {
    const number = Number(/^(?:Pièce )?n°\s(\d+)$/.exec(run.text.trim())?.[1]);
    return known.has(number) ? { ...run, link: `#${exhibitPlace(number)}` } : run;
  };
  return {
    ...model,
    blocks: model.blocks.map((block) => (block.kind === "table" ? withRuns(block, leading) : block)),
  };
}

function withRuns(block: Block, change: (run: Run) => Run): Block {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, runs: block.runs.map(change) };
    case "table":
      return {
        ...block,
        header: block.header.map((cell) => cell.map(change)),
        rows: block.rows.map((row) => row.map((cell) => cell.map(change))),
      };
    case "list":
      return { ...block, items: block.items.map((item) => item.map((one) => withRuns(one, change))) };
    case "signatures":
    case "page-break":
      return block;
  }
}
