import type { PdfFile } from "../pdf-bytes/pdf-file.ts";
import { standingObjects } from "../pdf-bytes/scan-objects.ts";
import type { Revision } from "../pdf-bytes/revision.ts";
import type { Use } from "./uses.ts";
import { isXrefStream } from "./tail.ts";

/**
 * Whether a signed revision holds an object beside the one that its tables name, further on in the file: a reader that repairs what came later
 * takes the last of each number, and shows another document than the one that was signed.
 */
export function hidesObjects(file: PdfFile, signed: Revision, usesOf: (number: number) => readonly Use[]): boolean {
  if (exceedsSize(signed)) return true;
  for (const object of standingObjects(file, signed)) {
    if (object.start >= signed.end) return false;
    if (isXrefStream(object)) continue;
    const numbers = [object, ...file.contentsOf(object)].flatMap((one) => one?.number ?? []);
    const isHidden = (number: number): boolean => {
      const named = placeOf(number, signed);
      return named === null ? usesOf(number).length > 0 : object.start > named;
    };
    if (numbers.some(isHidden)) return true;
  }
  return false;
}

/** Objects beyond the announced size are ignored by some readers, until a later revision announces more. */
function exceedsSize({ entries, trailer }: Revision): boolean {
  const size = trailer.entries.get("Size");
  if (typeof size !== "number") return true;
  return [...entries].some(([number, { kind }]) => kind !== "free" && number >= size);
}

/** Where the tables put an object, or the stream that holds it; null when they know none. */
function placeOf(number: number, revision: Revision): number | null {
  const entry = revision.entries.get(number);
  const holder = entry?.kind === "in" ? entry.container : number;
  return revision.entries.get(holder)?.kind === "at" ? (revision.object(holder)?.start ?? null) : null;
}
