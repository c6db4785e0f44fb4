import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Block, DocumentModel, Run } from "../../src/drafting/model.ts";
import { createRequire } from "node:module";

const at = (name: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}`);

pdfmake.setFonts({
  Serif: {
    normal: at("source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
    bold: at("source-serif-4/700Bold/SourceSerif4_700Bold.ttf"),
    italics: at("source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf"),
    bolditalics: at("source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf"),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);

const textOf = (runs: readonly Run[]): Content => ({
  text: runs.map(({ text, bold = false, italic = false }) => ({ text, bold, italics: italic })),
});

function contentOf(block: Block): Content {
  switch (block.kind) {
    case "heading":
      return { ...(textOf(block.runs) as object), bold: true, fontSize: 12 } as Content;
    case "paragraph":
      return [textOf(block.runs), { text: " ", fontSize: 5 }];
    case "list": {
      const items = block.items.map((item) => item.map(contentOf));
      return block.ordered ? { ol: items } : { ul: items };
    }
    case "table":
      return {
        fontSize: 9,
        table: {
          headerRows: 1,
          body: [block.header, ...block.rows].map((row) =>
            row.map((cell, column) => ({ ...(textOf(cell) as object), alignment: block.align[column] ?? "left" })),
          ),
        },
      } as Content;
    case "signatures":
      return { columns: block.blocks.map(({ title, name, capacity }) => [title, name ?? "", capacity ?? ""]) };
    case "page-break":
      return { text: "", pageBreak: "after" };
  }
}

/** The same letter by pdfmake: the same words, tables and faces, without tags, window zone or fold marks. */
export function pdfmakeLetter(model: DocumentModel): Promise<Buffer> {
  const head = model.letterHead;
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    defaultStyle: { font: "Serif", fontSize: 10.5 },
    info: { title: model.title, author: model.author },
    footer: (page, pages) => ({ text: `Page ${String(page)}/${String(pages)}`, alignment: "right" }),
    content: [
      ...(head === null
        ? []
        : [
            head.sender.join("\n"),
            { text: head.recipient.join("\n"), margin: [250, 20, 0, 20] as [number, number, number, number] },
            head.placeAndDate,
            head.delivery ?? "",
            ...head.references,
          ]),
      { text: model.subject, bold: true },
      ...model.blocks.map(contentOf),
      { ol: model.attachments.map(({ title }) => title) },
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
}
