import type { CaseFile } from "../case/case-file.ts";
import type { Paper } from "./attachments.ts";

/**
 * The number under which a letter cites and attaches each of its papers: the one it was handed over under, else the next one free, so that a
 * number never means two documents.
 */
export function exhibitNumbers(papers: readonly Paper[], recorded: CaseFile["exhibits"]): ReadonlyMap<string, number> {
  let next = Math.max(0, ...recorded.map(({ number }) => number));
  const numbers = new Map<string, number>();
  for (const { file } of papers)
    if (!numbers.has(file)) numbers.set(file, recorded.findLast(({ document }) => document === file)?.number ?? ++next);
  return numbers;
}
