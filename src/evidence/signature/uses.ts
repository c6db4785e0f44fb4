import { isArray, isDictionary, isReference, type PdfValue } from "../pdf-bytes/pdf-value.ts";
import type { Revision } from "../pdf-bytes/revision.ts";
import { isXrefStream } from "./tail.ts";

/** One place that names an object: keys from the owner down, arrays aside. */
export interface Use {
  /** null: the trailer. */
  readonly owner: number | null;
  readonly path: string;
}

/** Who names which object, in one revision. */
export function usesIn(revision: Revision): (number: number) => readonly Use[] {
  const uses = new Map<number, Use[]>();
  const visit = (value: PdfValue, owner: number | null, path: string): void => {
    if (isReference(value)) {
      const known = uses.get(value.number);
      if (known === undefined) uses.set(value.number, [{ owner, path }]);
      else known.push({ owner, path });
    } else if (isArray(value)) for (const item of value.items) visit(item, owner, path);
    else if (isDictionary(value))
      for (const [key, item] of value.entries) visit(item, owner, path === "" ? key : `${path}/${key}`);
  };
  for (const key of ["Root", "Info"]) visit(revision.trailer.entries.get(key) ?? null, null, key);
  for (const number of revision.entries.keys()) {
    const object = revision.object(number);
    // A cross-reference stream is a trailer: its keys are those read above.
    if (object !== null && !isXrefStream(object)) visit(object.value, number, "");
  }
  return (number) => uses.get(number) ?? [];
}
