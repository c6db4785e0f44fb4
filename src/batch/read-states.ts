import type { Folder } from "../case/folder.ts";
import { listEntries } from "../case/read-listing.ts";
import { digestEntry } from "../case/read-entry.ts";
import { sha256Of } from "./digest.ts";

/** What one case is asked for: its folder, absolute, and the files it names. */
export interface StatesOrder {
  readonly path: string;
  readonly files: readonly string[];
  readonly maxBytes: number;
}

/** What stands on disk now. */
export interface States {
  /** Digest of the list of what the folder holds. */
  readonly listing: string;
  /** For each file asked for, the digest of its bytes, or why there are none. */
  readonly files: readonly string[];
}

export const listingOf = ({ entries }: Pick<Folder, "entries">): string =>
  sha256Of([...entries.values()].map(({ path, kind }) => `${path}\0${kind}\0`).join(""));

/** Everything is read again: a file that changed without a change of size or time is seen. */
export function readStates({ path, files, maxBytes }: StatesOrder): States {
  const folder = { path, entries: listEntries(path) };
  return { listing: listingOf(folder), files: files.map((file) => digestEntry(folder, file, maxBytes)) };
}
