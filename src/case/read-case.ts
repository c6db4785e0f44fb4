import { basename, join, resolve } from "node:path";
import { MAX_BYTES } from "../yaml-source/yaml-problem.ts";
import type { Folder, FolderEntry } from "./folder.ts";
import { listEntries } from "./read-listing.ts";
import { readFile, type EntryProblem } from "./read-entry.ts";

export const CASE_FILE_NAME = "case.yaml";

/**
 * Lists a case folder and reads its `case.yaml`. No link is followed, nothing else is opened; sizes are asked of the disk on first use.
 * Never throws for what is on the disk: `unreadable` says why there is no source.
 */
export const readCase = (dir: string): Promise<Folder> => Promise.resolve(readCaseAtOnce(dir));

/** The same in one synchronous call, faster than a queue: for a thread that reads many. */
export function readCaseAtOnce(dir: string): Folder {
  const path = resolve(dir);
  const read = readFile(join(path, CASE_FILE_NAME), MAX_BYTES + 1);
  const known = typeof read === "string" ? null : read;
  const source = { path, name: basename(path), source: known, unreadable: unreadableBecause(read) };
  let entries: ReadonlyMap<string, FolderEntry> | null = null;
  return {
    ...source,
    get entries() {
      entries ??= listEntries(path);
      return entries;
    },
  };
}

function unreadableBecause(read: Uint8Array | EntryProblem): Folder["unreadable"] {
  if (typeof read !== "string") return null;
  return read === "absent" || read === "no-permission" ? read : "not-a-file";
}
