import type { Locale } from "../locale/text.ts";
import { word } from "./words.ts";
import type { Block, DocumentModel, Run } from "../drafting/model.ts";

const escape = (text: string): string => text.replace(/([\\`*_[\]<>|#])/g, "\\$1");

const inline = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, italic }) => {
      const mark = `${bold === true ? "**" : ""}${italic === true ? "*" : ""}`;
      const [, before = "", middle = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(escape(text)) ?? [];
      return middle === ""
        ? before + after
        : `${before}${mark}${middle}${italic === true ? "*" : ""}${bold === true ? "**" : ""}${after}`;
    })
    .join("")
    .replaceAll("\n", "  \n");

function block(one: Block, language: Locale): string {
  switch (one.kind) {
    case "heading":
      return `${"#".repeat(one.level)} ${inline(one.runs)}`;
    case "paragraph":
      return inline(one.runs);
    case "list":
      return one.items
        .map(
          (item, index) =>
            `${one.ordered ? `${index + 1}.` : "-"} ${item.map((child) => block(child, language)).join("\n  ")}`,
        )
        .join("\n");
    case "table":
      return table(one);
    case "signatures":
      return one.blocks
        .map(({ title, name, capacity }) =>
          [title, name, capacity]
            .filter((part) => part !== null)
            .map(escape)
            .join(", "),
        )
        .map((line) => `${line}${word("colon", language)}\n\n……………………………`)
        .join("\n\n");
    case "page-break":
      return "---";
  }
}

function table({ header, align, rows }: Extract<Block, { kind: "table" }>): string {
  const row = (cells: readonly (readonly Run[])[]): string => `| ${cells.map(inline).join(" | ")} |`;
  const marks = align.map((to) => (to === "right" ? "---:" : to === "center" ? ":---:" : "---"));
  return [row(header), `| ${marks.join(" | ")} |`, ...rows.map(row)].join("\n");
}

/** The same document as Markdown, for whoever wants to amend it by hand. */
export function renderMarkdown(model: DocumentModel): string {
  const { letterHead: head, email, language } = model;
  const subject = `**${language === "fr" ? "Objet\u00a0:" : "Subject:"}** ${escape(model.subject)}`;
  const lines = (list: readonly string[]): string => list.map(escape).join("  \n");
  const opening =
    head !== null
      ? [
          lines(head.sender),
          lines(head.recipient),
          escape(head.placeAndDate),
          ...(head.delivery === null ? [] : [`**${escape(head.delivery)}**`]),
          ...(head.references.length === 0 ? [] : [lines(head.references)]),
          subject,
        ]
      : email !== null
        ? [`**${language === "fr" ? "À\u00a0:" : "To:"}** ${escape(email.to ?? "…")}`, subject]
        : [];
  const enclosures = model.attachments.map(({ number, title }) => `${number}. ${escape(title)}`);
  const closing =
    enclosures.length === 0
      ? []
      : [`${language === "fr" ? "Pièces jointes\u00a0:" : "Enclosures:"}\n\n${enclosures.join("\n")}`];
  const mark = model.watermark === null ? [] : [`*${escape(model.watermark)}*`];
  return `${[...mark, ...opening, ...model.blocks.map((one) => block(one, language)), ...closing].join("\n\n")}\n`;
}
