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
  return new ReadFolder(path, readFile(join(path, CASE_FILE_NAME), MAX_BYTES + 1));
}

class ReadFolder implements Folder {
  readonly path: string;
  readonly name: string;
  readonly source: Uint8Array | null;
  readonly unreadable: Folder["unreadable"];
  #entries: ReadonlyMap<string, FolderEntry> | null = null;

  constructor(path: string, read: Uint8Array | EntryProblem) {
    this.path = path;
    this.name = basename(path);
    this.source = typeof read === "string" ? null : read;
    this.unreadable = unreadableBecause(read);
  }

  get entries(): ReadonlyMap<string, FolderEntry> {
    return (this.#entries ??= listEntries(this.path));
  }
}

function unreadableBecause(read: Uint8Array | EntryProblem): Folder["unreadable"] {
  if (typeof read !== "string") return null;
  return read === "absent" || read === "no-permission" ? read : "not-a-file";
}
