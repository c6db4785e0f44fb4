import type { CaseFile } from "../../case/case-file.ts";
import type { Edit } from "../../case/edit-case.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { Candidate } from "./candidate.ts";

/** A document under the number that it bears for good. */
export interface Exhibit extends Candidate {
  readonly number: number;
}

type Recorded = CaseFile["exhibits"];

/** Gives each document the number it had, or the next one free: a number once given never means another document. In the order of numbers. */
export function numberExhibits(chosen: readonly Candidate[], recorded: Recorded): readonly Exhibit[] {
  let next = recorded.reduce((most, { number }) => Math.max(most, number), 0);
  return chosen
    .map((candidate) => {
      const known = recorded.find(({ document }) => document === candidate.file);
      return { ...candidate, number: known?.number ?? ++next };
    })
    .sort((one, other) => one.number - other.number);
}

/** What `case.yaml` keeps of the numbers given. */
export function recordExhibits(exhibits: readonly Exhibit[], recorded: Recorded, today: PlainDate): readonly Edit[] {
  return exhibits.flatMap(({ number, file }): Edit[] => {
    const index = recorded.findIndex(({ document }) => document === file);
    if (index === -1)
      return [{ op: "append", path: ["exhibits"], value: { number, document: file, handedOverOn: today } }];
    if (recorded[index]?.handedOverOn !== null) return [];
    return [{ op: "set", path: ["exhibits", index, "handedOverOn"], value: today }];
  });
}
