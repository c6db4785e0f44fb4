import type { DocumentModel } from "../../drafting/model.ts";
import { escapeXml } from "../escape-xml.ts";
import { word } from "../words.ts";

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

export const contentTypes = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  override("word/document.xml", `${WORD}.document.main+xml`),
  override("word/styles.xml", `${WORD}.styles+xml`),
  override("word/settings.xml", `${WORD}.settings+xml`),
  override("word/numbering.xml", `${WORD}.numbering+xml`),
  override("word/header1.xml", `${WORD}.header+xml`),
  override("word/footer1.xml", `${WORD}.footer+xml`),
  override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
].join("")}</Types>`;

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export const packageRelations = relations([
  [`${OFFICE}/officeDocument`, "word/document.xml"],
  [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
]);

// The document names the fourth and the fifth: its header and its footer.
export const documentRelations = relations([
  [`${OFFICE}/styles`, "styles.xml"],
  [`${OFFICE}/settings`, "settings.xml"],
  [`${OFFICE}/numbering`, "numbering.xml"],
  [`${OFFICE}/header`, "header1.xml"],
  [`${OFFICE}/footer`, "footer1.xml"],
]);

/** Title, author, language and the day of the document, not that of the machine. */
export function core({ title, author, subject, language, date }: DocumentModel): string {
  const when = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T12:00:00Z</dcterms:${name}>`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator>${when("created")}${when("modified")}<dc:language>${language}</dc:language></cp:coreProperties>`;
}

const text = (words: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

/** What stands above each page: « Projet » until the document is final, then its title. */
export function header({ title, watermark }: DocumentModel): string {
  const words = watermark === null ? title : `${title} — ${watermark}`;
  return `${XML}<w:hdr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${text(words)}</w:p></w:hdr>`;
}

/** « Page 2/3 », with room for initials in a contract. */
export function footer({ initials, language }: DocumentModel): string {
  const mark = initials ? text(`${word("initials", language)} ………   ………   ………      `) : "";
  const page = `${text("Page ")}${field("PAGE")}${text("/")}${field("NUMPAGES")}`;
  return `${XML}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${mark}${page}</w:p></w:ftr>`;
}
