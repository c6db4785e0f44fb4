import type { Block, DocumentModel } from "../../drafting/model.ts";
import type { Locale } from "../../locale/text.ts";
import { word } from "../words.ts";
import { letterHeadXml } from "./letter-head.ts";
import { BULLETS, firstOrderedList } from "./numbering.ts";
import { NAMESPACES, XML } from "./package-parts.ts";
import { paragraphXml, plainXml, runsXml } from "./runs.ts";
import { signaturesXml, tableXml } from "./tables.ts";

interface Writing {
  readonly language: Locale;
  orderedLists: number;
}

/** The text of a document, and how many numbered lists it has: each starts again at 1. */
export function documentBody(model: DocumentModel): { readonly xml: string; readonly orderedLists: number } {
  const { language, email, letterHead, attachments } = model;
  const writing: Writing = { language, orderedLists: 0 };
  const opening =
    letterHead !== null
      ? letterHeadXml(letterHead, model)
      : email !== null
        ? plainXml(`${word("to", language)} ${email.to ?? "…"}`) +
          plainXml(`${word("subject", language)} ${email.subject}`, "Subject")
        : "";
  const body = model.blocks.map((block) => blockXml(block, writing, 0)).join("");
  const closing =
    attachments.length === 0
      ? ""
      : paragraphXml(runsXml([{ text: word("enclosures", language) }], true), null, "<w:keepNext/>") +
        attachments.map(({ number, title }) => plainXml(`${number}. ${title}`, "ListParagraph")).join("");
  const page =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>' +
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1418" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const xml = `${XML}<w:document ${NAMESPACES}><w:body>${opening}${body}${closing}${page}</w:body></w:document>`;
  return { xml, orderedLists: writing.orderedLists };
}

function blockXml(block: Block, writing: Writing, depth: number): string {
  switch (block.kind) {
    case "heading":
      return paragraphXml(runsXml(block.runs), `Heading${block.level}`);
    case "paragraph":
      return paragraphXml(runsXml(block.runs), depth === 0 ? null : "ListParagraph");
    case "list":
      return listXml(block, writing, depth);
    case "table":
      return tableXml(block);
    case "signatures":
      return signaturesXml(block.blocks, writing.language);
    case "page-break":
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}

function listXml({ ordered, items }: Extract<Block, { kind: "list" }>, writing: Writing, depth: number): string {
  const number = ordered ? firstOrderedList + writing.orderedLists++ : BULLETS;
  const mark = `<w:numPr><w:ilvl w:val="${Math.min(depth, 8)}"/><w:numId w:val="${number}"/></w:numPr>`;
  return items
    .map((item) =>
      item
        .map((block, index) =>
          index === 0 && block.kind === "paragraph"
            ? paragraphXml(runsXml(block.runs), "ListParagraph", mark)
            : blockXml(block, writing, depth + 1),
        )
        .join(""),
    )
    .join("");
}
