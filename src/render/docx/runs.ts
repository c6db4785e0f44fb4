import type { Run } from "../../drafting/model.ts";
import { escapeXml } from "../escape-xml.ts";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Runs of text in their style; a line break stays one. */
export const runsXml = (runs: readonly Run[], alwaysBold = false): string =>
  runs.map((run) => runXml(run, alwaysBold)).join("");

function runXml({ text, bold, italic }: Run, alwaysBold: boolean): string {
  const style = [
    alwaysBold || bold === true ? "<w:b/>" : "",
    italic === true ? "<w:i/>" : "",
    RIGHT_TO_LEFT.test(text) ? "<w:rtl/>" : "",
  ].join("");
  const properties = style === "" ? "" : `<w:rPr>${style}</w:rPr>`;
  const pieces = text.split("\n").map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${properties}${pieces.join("<w:br/>")}</w:r>`;
}

/** A paragraph of a style, with more properties when it has them. */
export function paragraphXml(content: string, style: string | null = null, more = ""): string {
  const properties = `${style === null ? "" : `<w:pStyle w:val="${style}"/>`}${more}`;
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A paragraph of one plain text. */
export const plainXml = (text: string, style: string | null = null): string => paragraphXml(runsXml([{ text }]), style);
