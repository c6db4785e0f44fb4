import { join } from "node:path";
import { writeAtomically } from "../place/write-atomically.ts";
import type { CaseFile } from "./case-file.ts";
import { editCase, type Edit } from "./edit-case.ts";
import { parseCase } from "./parse-case.ts";
import type { CaseProblem } from "./parsed.ts";
import { CASE_FILE_NAME, readCase } from "./read-case.ts";
import { FolderBusy, withLock } from "./write-lock.ts";

export type NotWrittenBecause =
  "absent" | "no-permission" | "not-a-file" | "unreadable" | "would-be-unreadable" | "disk-full" | "busy";

/** `case.yaml` cannot be changed: it is absent or unreadable, or the change would make it so. Nothing was written. */
export class CaseNotWritten extends Error {
  override readonly name = "CaseNotWritten";
  readonly reason: NotWrittenBecause;
  readonly problems: readonly CaseProblem[];

  constructor(reason: NotWrittenBecause, problems: readonly CaseProblem[] = []) {
    const [first] = problems;
    super(first === undefined ? reason : `${reason}: ${first.path.join(".")} ${first.detail}`);
    this.reason = reason;
    this.problems = problems;
  }
}

/**
 * Changes the `case.yaml` of a folder: alone (a lock; the file is read again once it is held), checked before it is written, atomically.
 * Two writers lose nothing. Comments, key order and untouched scalars stay byte for byte. Throws {@link CaseNotWritten}.
 */
export const updateCase = (
  dir: string,
  change: (source: string, caseFile: CaseFile) => readonly Edit[],
): Promise<CaseFile> => rewriteCase(dir, (source, caseFile) => editCase(source, change(source, caseFile)));

/** The same, for a change that gives the whole text: going back to what a file said before an answer. */
export async function rewriteCase(
  dir: string,
  change: (source: string, caseFile: CaseFile) => string,
): Promise<CaseFile> {
  const path = join(dir, CASE_FILE_NAME);
  const saved = withLock(join(dir, `.${CASE_FILE_NAME}.lock`), async () => {
    const folder = await readCase(dir);
    if (folder.source === null) throw new CaseNotWritten(folder.unreadable ?? "absent");
    const before = parseCase(folder.source);
    if (before.caseFile === null) throw new CaseNotWritten("unreadable", before.problems);
    const source = new TextDecoder("utf-8", { ignoreBOM: true }).decode(folder.source);
    const edited = change(source, before.caseFile);
    if (edited === source) return before.caseFile;
    const bytes = new TextEncoder().encode(edited);
    const after = parseCase(bytes);
    if (after.caseFile === null) throw new CaseNotWritten("would-be-unreadable", after.problems);
    await writeAtomically(path, bytes);
    return after.caseFile;
  });
  return saved.catch((error: unknown) => {
    throw asNotWritten(error);
  });
}

const reasons: Readonly<Record<string, NotWrittenBecause>> = {
  ENOENT: "absent",
  ENOTDIR: "absent",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EROFS: "no-permission",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
};

/** What the disk refuses, in the words of this program; anything else is thrown as it is. */
function asNotWritten(error: unknown): unknown {
  if (error instanceof FolderBusy) return new CaseNotWritten("busy");
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code];
  return reason === undefined ? error : new CaseNotWritten(reason);
}
