import type { Run } from "../../drafting/model.ts";
import { isRightToLeft, ISOLATE } from "../../locale/right-to-left.ts";
import { escapeXml } from "../escape-xml.ts";

/** What a value read from right to left stands between: word processors older than isolates know this mark. */
const LEFT_TO_RIGHT_MARK = "\u200e";
const VALUES = new RegExp(`${ISOLATE.open}([^${ISOLATE.close}]*)${ISOLATE.close}`, "u");
/** From a letter read from right to left to the last one, or to the value's end, with no Latin letter between. */
const STRETCHES =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{sc=Latin}]*(?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|$))?)/u;

/** Runs of text in their style; a line break stays one. */
export const runsXml = (runs: readonly Run[], alwaysBold = false): string =>
  runs
    .flatMap(byDirection)
    .map((run) => runXml(run, alwaysBold))
    .join("");

/** A run as those that a word processor sets in one direction each. */
function byDirection(run: Run): readonly Run[] {
  if (!isRightToLeft(run.text)) return [run];
  return run.text
    .split(VALUES)
    .flatMap((text, index) =>
      index % 2 === 0 ? [text] : [LEFT_TO_RIGHT_MARK, ...text.split(STRETCHES), LEFT_TO_RIGHT_MARK],
    )
    .filter((text) => text !== "")
    .map((text) => ({ ...run, text }));
}

function runXml({ text, bold, italic }: Run, alwaysBold: boolean): string {
  const turned = isRightToLeft(text);
  // Bold and italic of such letters are properties of their own.
  const style = [
    alwaysBold || bold === true ? `<w:b/>${turned ? "<w:bCs/>" : ""}` : "",
    italic === true ? `<w:i/>${turned ? "<w:iCs/>" : ""}` : "",
    turned ? "<w:rtl/>" : "",
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
