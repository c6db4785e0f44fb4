import type { Block, DocumentModel, LetterHead, Run } from "../drafting/model.ts";
import { ISOLATE } from "../locale/right-to-left.ts";
import { escapeXml } from "./escape-xml.ts";
import { word } from "./words.ts";

const style = `
body{max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff;font:1rem/1.5 "Source Serif 4",Georgia,serif}
h1{font-size:1.4rem}h2{font-size:1.15rem}h3{font-size:1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0;font:.9rem/1.4 "Source Sans 3",Arial,sans-serif}
th,td{padding:.3rem .5rem;border-bottom:1px solid #767676;text-align:left;vertical-align:top}
.right{text-align:right;font-variant-numeric:tabular-nums}.center{text-align:center}
address{font-style:normal;margin-bottom:1rem}.recipient{margin-left:50%}
.tick{list-style:none}
.draft{border:1px solid #767676;padding:.3rem .6rem;font-weight:bold}
.signatures{display:flex;flex-wrap:wrap;gap:1rem;break-inside:avoid}
.signature{flex:1 1 12rem;border-top:1px solid #111;padding-top:.3rem;min-height:7rem}
@media print{body{margin:0;max-width:none}.break{break-before:page}}`;

/** A value with its own direction is an element of its own. */
const escaped = (text: string): string =>
  escapeXml(text).replaceAll(ISOLATE.open, "<bdi>").replaceAll(ISOLATE.close, "</bdi>");

const inline = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, italic }) => {
      const plain = escaped(text).replaceAll("\n", "<br>");
      const leaning = italic === true ? `<em>${plain}</em>` : plain;
      return bold === true ? `<strong>${leaning}</strong>` : leaning;
    })
    .join("");

function htmlOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${inline(block.runs)}</h${block.level}>`;
    case "paragraph":
      return `<p>${inline(block.runs)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>\n${block.items.map((item) => `<li${isToTick(item) ? ' class="tick"' : ""}>${item.map(itemHtml).join("\n")}</li>`).join("\n")}\n</${tag}>`;
    }
    case "table":
      return tableHtml(block);
    case "signatures":
      return `<div class="signatures">\n${block.blocks
        .map(({ title, name, capacity, handwritten }) => {
          const lines = [`<strong>${escaped(title)}</strong>`, ...[name, capacity, handwritten].flatMap(known)];
          return `<div class="signature">${lines.join("<br>")}</div>`;
        })
        .join("\n")}\n</div>`;
    case "page-break":
      return '<hr class="break">';
  }
}

const isToTick = ([first]: readonly Block[]): boolean =>
  first?.kind === "paragraph" && first.runs[0]?.text.startsWith("☐ ") === true;

const known = (part: string | null): string[] => (part === null ? [] : [escaped(part)]);

const itemHtml = (block: Block): string => (block.kind === "paragraph" ? inline(block.runs) : htmlOf(block));

function tableHtml({ header, align, rows }: Extract<Block, { kind: "table" }>): string {
  const place = (column: number): string => {
    const to = align[column] ?? "left";
    return to === "left" ? "" : ` class="${to}"`;
  };
  const heads = header.map((cell, column) => `<th scope="col"${place(column)}>${inline(cell)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((cell, column) => `<td${place(column)}>${inline(cell)}</td>`).join("")}</tr>`,
  );
  return `<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

const lines = (list: readonly string[]): string => list.map(escaped).join("<br>");

function headHtml(head: LetterHead, { language, subject }: DocumentModel): string {
  return [
    `<address aria-label="${word("sender", language)}">${lines(head.sender)}</address>`,
    `<address class="recipient" aria-label="${word("recipient", language)}">${lines(head.recipient)}</address>`,
    `<p>${escaped(head.placeAndDate)}</p>`,
    ...(head.delivery === null ? [] : [`<p><strong>${escaped(head.delivery)}</strong></p>`]),
    ...(head.references.length === 0 ? [] : [`<p>${lines(head.references)}</p>`]),
    `<h1>${word("subject", language)} ${escaped(subject)}</h1>`,
  ].join("\n");
}

/** What an e-mail holds between its greeting and its enclosures, for the HTML part of a draft and for the page. */
export function htmlOfBlocks(model: DocumentModel): string {
  const enclosures = model.attachments
    .map(({ number, title }) => `<li value="${number}">${escaped(title)}</li>`)
    .join("");
  const closing = enclosures === "" ? [] : [`<p>${word("enclosures", model.language)}</p>\n<ol>${enclosures}</ol>`];
  return [...model.blocks.map(htmlOf), ...closing].join("\n");
}

/** One page that asks for nothing: no script, no address outside it, readable aloud and on a small screen. */
export function renderHtml(model: DocumentModel): string {
  const { letterHead, email, language, watermark } = model;
  const opening =
    letterHead !== null
      ? [headHtml(letterHead, model)]
      : email !== null
        ? [
            `<p>${word("to", language)} ${escaped(email.to ?? "…")}</p>`,
            `<h1>${word("subject", language)} ${escaped(email.subject)}</h1>`,
          ]
        : [];
  const mark = watermark === null ? [] : [`<p class="draft" role="note">${escaped(watermark)}</p>`];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(model.title)}</title>
<style>${style}
</style>
</head>
<body>
<main>
${[...mark, ...opening, htmlOfBlocks(model)].join("\n")}
</main>
</body>
</html>
`;
}
