import { NAMESPACES, XML } from "./package-parts.ts";

const LEVELS = 9;

/** The list every bulleted one is; numbered lists follow, each its own. */
export const BULLETS = 1;
export const firstOrderedList = 2;

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (index + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;

const levels = (format: string, text: (index: number) => string): string =>
  Array.from({ length: LEVELS }, (_, index) => level(index, format, text(index))).join("");

/** Bullets, and as many numbered lists as the document has. */
export function numbering(orderedLists: number): string {
  const ordered = Array.from(
    { length: orderedLists },
    (_, index) =>
      `<w:num w:numId="${firstOrderedList + index}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `${XML}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels("bullet", () => "–")}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels("decimal", (index) => `%${index + 1}.`)}</w:abstractNum><w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>${ordered.join("")}</w:numbering>`;
}
