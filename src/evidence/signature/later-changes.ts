import type { PdfFile } from "../pdf-bytes/pdf-file.ts";
import type { PdfObject } from "../pdf-bytes/pdf-value.ts";
import { revisionOf, type Revision } from "../pdf-bytes/revision.ts";
import type { XrefEntry, XrefSection } from "../pdf-bytes/xref-section.ts";
import { isAllowedChange } from "./allowed-change.ts";
import { hidesObjects } from "./hidden-objects.ts";
import { hidesAPage, laterAppearances } from "./later-appearances.ts";
import { permissionsIn } from "./permissions.ts";
import { roleFinder } from "./roles.ts";
import { sameValue } from "./same-value.ts";
import { hasAmbiguity, isXrefStream, tailOf, type Tail } from "./tail.ts";
import { usesIn } from "./uses.ts";

/** An object that a later revision wrote. */
export interface Change {
  readonly number: number;
  /** null: there was none in the signed revision. */
  readonly before: PdfObject | null;
  readonly after: PdfObject;
}

/**
 * Whether what follows the signed bytes only adds signatures, their fields, validation data or time stamps, as far as those who signed
 * allowed it. The objects of the signed revision are compared with those of the whole file, one by one; whatever cannot be read or explained is a change.
 */
export function onlyAddsSignatures(file: PdfFile, end: number, newest: Revision | null): boolean {
  if (nothingFollows(file, end)) return true;
  const signed = newest === null ? null : revisionOf(file, end);
  const tail = newest === null || signed === null ? null : tailOf(file, end, newest);
  if (newest === null || signed === null || tail === null || !continues(file, signed, newest, tail)) return false;
  const changes = changesBetween(signed, newest, tail);
  if (changes === null) return false;
  const uses = usesIn(signed);
  if (hidesObjects(file, signed, uses) || hidesAPage(laterAppearances(signed, newest))) return false;
  const permissions = permissionsIn(signed);
  const roleOf = roleFinder(signed, uses, permissions);
  return changes.every((change) =>
    change.before === null
      ? uses(change.number).length === 0
      : isAllowedChange({ ...change, before: change.before }, roleOf(change.number), { signed, newest, permissions }),
  );
}

/** Whether the file ends with the signed bytes, white space apart. */
export const nothingFollows = ({ bytes }: PdfFile, end: number): boolean =>
  bytes.subarray(end).every((byte) => byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32);

/** The later sections follow the signed ones, which stay as they were, from the same catalog, under the same cipher. */
function continues(file: PdfFile, signed: Revision, newest: Revision, tail: Tail): boolean {
  const later = newest.sections.filter(({ offset }) => offset >= signed.end);
  const earlier = newest.sections.slice(later.length);
  return (
    later.length > 0 &&
    later.every(({ offset }) => tail.sections.has(offset)) &&
    [...tail.sections].every((offset) => agrees(file.sectionAt(offset), newest)) &&
    earlier.length === signed.sections.length &&
    earlier.every(({ offset }, index) => offset === signed.sections[index]?.offset) &&
    ["Root", "Encrypt"].every((key) => sameValue(signed.trailer.entries.get(key), newest.trailer.entries.get(key))) &&
    sameValue(
      signed.trailer.entries.get("Info"),
      newest.trailer.entries.get("Info") ?? signed.trailer.entries.get("Info"),
    )
  );
}

/** Some writers leave a second section that no other names: it may not tell another story. */
function agrees(section: XrefSection | null, newest: Revision): boolean {
  if (section === null) return false;
  const isChained = newest.sections.some(({ offset }) => offset === section.offset);
  return isChained || [...section.entries].every(([number, entry]) => isSameEntry(entry, newest.entries.get(number)));
}

/** What is not where it was; null when something was taken away, or is elsewhere than the tail itself tells. */
function changesBetween(signed: Revision, newest: Revision, tail: Tail): readonly Change[] | null {
  const changes: Change[] = [];
  for (const [number, entry] of newest.entries) {
    const was = signed.entries.get(number);
    if (isSameEntry(entry, was)) continue;
    if (entry.kind === "free") {
      if (was === undefined) continue;
      return null;
    }
    const after = writtenLater(number, entry, newest, tail);
    if (after === null) return null;
    changes.push({ number, before: signed.object(number), after });
  }
  const listed = [...tail.objects.values()].every(
    (object) => isXrefStream(object) || isAt(newest.entries.get(object.number), object.start),
  );
  return listed ? changes : null;
}

const isAt = (entry: XrefEntry | undefined, offset: number): boolean => entry?.kind === "at" && entry.offset === offset;

function isSameEntry(one: XrefEntry, other: XrefEntry | undefined): boolean {
  if (one.kind === "free") return other?.kind === "free";
  if (one.kind === "at") return isAt(other, one.offset);
  return other?.kind === "in" && one.container === other.container && one.index === other.index;
}

/** The object, if the tail itself holds it: a later table may not point back at what was hidden in the signed bytes. */
function writtenLater(number: number, entry: XrefEntry, newest: Revision, tail: Tail): PdfObject | null {
  const holder = entry.kind === "in" ? entry.container : number;
  const written = tail.objects.get(holder);
  if (written === undefined || !isAt(newest.entries.get(holder), written.start)) return null;
  const object = newest.object(number);
  return object === null || hasAmbiguity(object.value) ? null : object;
}
