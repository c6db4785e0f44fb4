import type { Locale } from "../../locale/text.ts";
import { NAMESPACES, XML } from "./package-parts.ts";

interface Style {
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const spacing = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const heading = (level: number, halfPoints: number): Style => ({
  name: `heading ${level}`,
  paragraph: `<w:keepNext/><w:keepLines/>${spacing(240, 100)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/>${size(halfPoints)}`,
});

const named: Readonly<Record<string, Style>> = {
  Heading1: heading(1, 30),
  Heading2: heading(2, 25),
  Heading3: heading(3, 22),
  Subject: { name: "Subject", paragraph: `<w:keepNext/>${spacing(160, 200)}`, run: "<w:b/>" },
  Address: { name: "Address", paragraph: spacing(0, 0) },
  // The right half of the page, where a window envelope shows it.
  Recipient: { name: "Recipient", paragraph: `${spacing(0, 0)}<w:ind w:left="5103"/>` },
  PlaceAndDate: { name: "Place and date", paragraph: `${spacing(360, 240)}<w:ind w:left="5103"/>` },
  ListParagraph: { name: "List Paragraph", paragraph: `${spacing(0, 60)}<w:ind w:left="360"/>` },
  TableText: { name: "Table text", paragraph: spacing(20, 20), run: size(18) },
  Header: { name: "header", run: `<w:color w:val="444444"/>${size(17)}` },
  Footer: { name: "footer", paragraph: '<w:jc w:val="right"/>', run: `<w:color w:val="444444"/>${size(17)}` },
};

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="767676"/>`;

/** How each kind of paragraph looks: what a client changes once for the whole document. */
export function styles(language: Locale): string {
  const paragraphs = Object.entries(named).map(
    ([id, { name, paragraph = "", run = "" }]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  );
  const code = language === "fr" ? "fr-FR" : "en-GB";
  return `${XML}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>${size(21)}<w:lang w:val="${code}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>${paragraphs.join("")}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("")}</w:tblBorders></w:tblPr></w:style></w:styles>`;
}

export const settings = `${XML}<w:settings ${NAMESPACES}><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
