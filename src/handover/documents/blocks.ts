import { typeset } from "../../drafting/typography.ts";
import type { Block, DocumentModel, Run } from "../../drafting/model.ts";
import type { Locale } from "../../locale/text.ts";
import type { PlainDate } from "../../time/plain-date.ts";

/** Characters that the faces of our documents have; a name from elsewhere keeps its length. */
const UNPRINTABLE = /[^\n\x20-\x7e\u00a0-\u017f\u0218-\u021b\u2013\u2014\u2018-\u201e\u2026\u202f\u203a\u20ac]/gu;

/** A text that a case holds (a file's name, a title), as a page can print it. */
export const inPrint = (text: string): string => text.normalize("NFC").replace(UNPRINTABLE, "?");

export const heading = (level: 1 | 2, text: string): Block => ({ kind: "heading", level, runs: [{ text }] });
export const paragraph = (...runs: readonly (string | Run)[]): Extract<Block, { kind: "paragraph" }> => ({
  kind: "paragraph",
  runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)),
});
export const strong = (text: string): Run => ({ text, bold: true });

type Cell = string | Run;

/** A table of plain cells; `align` by column, left when not said. */
export function table(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  align: readonly ("left" | "right")[] = [],
): Block {
  const runs = (cell: Cell): readonly Run[] => [typeof cell === "string" ? { text: cell } : cell];
  return {
    kind: "table",
    header: header.map((text) => runs(text)),
    align: header.map((_, column) => align[column] ?? "left"),
    rows: rows.map((row) => row.map(runs)),
  };
}

/** What every page of the hand-over has in common. */
export interface Sheet {
  readonly title: string;
  readonly author: string;
  readonly date: PlainDate;
  readonly language: Locale;
  /** « INCOMPLET » when the gate is not complete. */
  readonly watermark: string | null;
}

/** A document of the hand-over, its spaces and quotes right for its language. */
export function sheetModel(
  { title, author, date, language, watermark }: Sheet,
  blocks: readonly Block[],
): DocumentModel {
  return {
    template: "hand-over",
    kind: "statement",
    language,
    title,
    subject: title,
    author,
    date,
    letterHead: null,
    email: null,
    blocks: blocks.map((block) => typesetBlock(block, language)),
    attachments: [],
    watermark,
    initials: false,
  };
}

function typesetBlock(block: Block, language: Locale): Block {
  const set = (runs: readonly Run[]): readonly Run[] =>
    runs.map((run) => ({ ...run, text: typeset(run.text, language) }));
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, runs: set(block.runs) };
    case "table":
      return { ...block, header: block.header.map(set), rows: block.rows.map((row) => row.map(set)) };
    case "list":
      return { ...block, items: block.items.map((item) => item.map((one) => typesetBlock(one, language))) };
    case "signatures":
    case "page-break":
      return block;
  }
}
