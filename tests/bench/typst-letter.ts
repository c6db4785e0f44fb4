import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, DocumentModel, Run } from "../../src/drafting/model.ts";
import { latinFonts, readFont } from "../../src/render/read-fonts.ts";

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: latinFonts.map(readFont) }] });

const plain = (text: string): string => JSON.stringify(text);

const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold = false, italic = false }) => {
      const leaning = italic ? `emph(${plain(text)})` : `text(${plain(text)})`;
      return `#${bold ? `strong(${leaning})` : leaning}`;
    })
    .join("");

function contentOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"=".repeat(block.level)} ${textOf(block.runs)}`;
    case "paragraph":
      return textOf(block.runs);
    case "list":
      return block.items.map((item) => `${block.ordered ? "+" : "-"} ${item.map(contentOf).join("\n  ")}`).join("\n");
    case "table": {
      const row = (cells: readonly (readonly Run[])[]): string => cells.map((cell) => `[${textOf(cell)}]`).join(", ");
      const align = block.align.join(", ");
      return `#table(columns: ${String(block.header.length)}, align: (${align}), table.header(${row(block.header)}), ${block.rows.map(row).join(", ")})`;
    }
    case "signatures":
      return block.blocks
        .map(({ title, name, capacity }) => plainLines([title, name ?? "", capacity ?? ""]))
        .join("\n");
    case "page-break":
      return "#pagebreak()";
  }
}

const plainLines = (lines: readonly string[]): string => lines.map((line) => `#text(${plain(line)})`).join(" \\\n");

/** The same letter by typst: the same words, tables and faces, without window zone or fold marks. */
export function typstLetter(model: DocumentModel): Promise<Buffer> {
  const head = model.letterHead;
  const source = [
    `#set page(paper: "a4", footer: context align(right, counter(page).display("1/1", both: true)))`,
    `#set text(font: "Source Serif 4", size: 10.5pt, lang: ${plain(model.language)})`,
    ...(head === null
      ? []
      : [plainLines(head.sender), plainLines(head.recipient), plainLines([head.placeAndDate, head.delivery ?? ""])]),
    `#strong(${plain(model.subject)})`,
    ...model.blocks.map(contentOf),
    ...model.attachments.map(({ title }) => `+ #text(${plain(title)})`),
  ].join("\n\n");
  return Promise.resolve(compiler.pdf({ mainFileContent: source }));
}
