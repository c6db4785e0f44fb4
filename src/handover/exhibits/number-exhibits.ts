import type { CaseFile } from "../../case/case-file.ts";
import type { Edit } from "../../case/edit-case.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { Candidate } from "./candidate.ts";

/** A document under the number that it bears for good. */
export interface Exhibit extends Candidate {
  readonly number: number;
  /** Of its bytes; empty when they could not be read. */
  readonly sha256: string;
}

type Recorded = CaseFile["exhibits"];

/**
 * Gives each document the number it had, or the next one free: a number once given never means another document, nor other bytes of the same
 * file. In the order of numbers.
 */
export function numberExhibits(
  chosen: readonly Candidate[],
  recorded: Recorded,
  digests: ReadonlyMap<string, string>,
): readonly Exhibit[] {
  let next = recorded.reduce((most, { number }) => Math.max(most, number), 0);
  return chosen
    .map((candidate) => {
      const sha256 = digests.get(candidate.file) ?? "";
      const known = recorded.find(
        ({ document, sha256: given }) =>
          document === candidate.file && (given === null || sha256 === "" || given === sha256),
      );
      return { ...candidate, sha256, number: known?.number ?? ++next };
    })
    .sort((one, other) => one.number - other.number);
}

/** What `case.yaml` keeps of the numbers given, and of the bytes they were given to. */
export function recordExhibits(exhibits: readonly Exhibit[], recorded: Recorded, today: PlainDate): readonly Edit[] {
  return exhibits.flatMap(({ number, file, sha256 }): Edit[] => {
    const index = recorded.findIndex((one) => one.number === number);
    const digest = sha256 === "" ? {} : { sha256 };
    if (index === -1)
      return [{ op: "append", path: ["exhibits"], value: { number, document: file, handedOverOn: today, ...digest } }];
    if (recorded[index]?.handedOverOn !== null) return [];
    return Object.entries({ handedOverOn: today, ...digest }).map(([key, value]) => ({
      op: "set",
      path: ["exhibits", index, key],
      value,
    }));
  });
}
