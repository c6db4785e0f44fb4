import type { Block, DocumentModel, Run } from "../drafting/model.ts";
import type { Locale } from "../locale/text.ts";
import { word } from "./words.ts";

const WIDEST = 78;

const inline = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** The body of a document as plain text: what an e-mail says to whoever reads no HTML. */
export function textOfBlocks(blocks: readonly Block[], language: Locale): string {
  return blocks
    .map((block) => textOf(block, language))
    .filter((text) => text !== "")
    .join("\n\n");
}

function textOf(block: Block, language: Locale): string {
  switch (block.kind) {
    case "heading": {
      const text = inline(block.runs);
      return `${text}\n${(block.level === 1 ? "=" : "-").repeat(Math.min(Array.from(text).length, WIDEST))}`;
    }
    case "paragraph":
      return inline(block.runs);
    case "list":
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : "- ";
          return (
            mark +
            item
              .map((child) => textOf(child, language))
              .join("\n")
              .replaceAll("\n", `\n${" ".repeat(mark.length)}`)
          );
        })
        .join("\n");
    case "table":
      return tableText(block, language);
    case "signatures":
      return block.blocks
        .map(({ title, name, capacity }) => [title, name, capacity].filter((part) => part !== null).join(", "))
        .map((line) => `${line}${word("colon", language)}\n\n……………………………`)
        .join("\n\n");
    case "page-break":
      return "* * *";
  }
}

/** Columns side by side while they fit a mail's width, else each row as lines « column: value ». */
function tableText({ header, align, rows }: Extract<Block, { kind: "table" }>, language: Locale): string {
  const heads = header.map(inline);
  const cells = rows.map((row) => row.map(inline));
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => (row[column] ?? "").length)));
  const fits = widths.reduce((sum, width) => sum + width + 2, -2) <= WIDEST;
  if (!fits) {
    return cells
      .map((row) => row.map((cell, column) => `${heads[column] ?? ""}${word("colon", language)} ${cell}`).join("\n"))
      .join("\n\n");
  }
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        align[column] === "right" ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

/** The attachments of a document, numbered as they are attached; empty when there is none. */
export const enclosuresText = ({ attachments, language }: DocumentModel): string =>
  attachments.length === 0
    ? ""
    : [word("enclosures", language), ...attachments.map(({ number, title }) => `${number}. ${title}`)].join("\n");

/** A whole document as plain text. */
export function renderText(model: DocumentModel): string {
  const { letterHead: head, email, language, subject, watermark } = model;
  const object = `${word("subject", language)} ${subject}`;
  const opening =
    head !== null
      ? [
          head.sender.join("\n"),
          head.recipient.join("\n"),
          head.placeAndDate,
          head.delivery ?? "",
          head.references.join("\n"),
          object,
        ]
      : email !== null
        ? [`${word("to", language)} ${email.to ?? "…"}\n${object}`]
        : [];
  const mark = watermark === null ? "" : `[${watermark}]`;
  const parts = [mark, ...opening, textOfBlocks(model.blocks, language), enclosuresText(model)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
