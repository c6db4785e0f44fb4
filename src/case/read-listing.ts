import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { EntryKind, FolderEntry } from "./folder.ts";
import { isLeftBehind } from "../place/left-behind.ts";
import { statOf } from "./read-entry.ts";

/** A case has one or two levels; what is deeper or more numerous than this is not listed. */
const MAX_LEVELS = 16;
const MAX_ENTRIES = 200_000;
/** Left out of the listing: version control, packages, and what a save in progress puts there. */
const isUnlisted = (name: string): boolean => name === ".git" || name === "node_modules" || isLeftBehind(name);

/** What a folder holds, by path; no link is followed, nothing is opened, and sizes are asked of the disk on first use. */
export function listEntries(root: string): ReadonlyMap<string, FolderEntry> {
  const entries = new Map<string, FolderEntry>();
  const list = (folder: string, prefix: string, level: number): void => {
    for (const child of childrenOf(folder)) {
      if (isUnlisted(child.name) || entries.size >= MAX_ENTRIES) continue;
      const path = `${prefix}${child.name}`;
      const kind = kindOf(child);
      entries.set(path, new ListedEntry(path, kind, join(folder, child.name)));
      if (kind === "directory" && level < MAX_LEVELS) list(join(folder, child.name), `${path}/`, level + 1);
    }
  };
  list(root, "", 1);
  return entries;
}

const childrenOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // A folder without permission holds nothing that can be listed; each file named in it answers `no-permission`.
    return [];
  }
};

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): EntryKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "link" : "other";
}

class ListedEntry implements FolderEntry {
  readonly path: string;
  readonly kind: EntryKind;
  readonly #location: string;

  constructor(path: string, kind: EntryKind, location: string) {
    this.path = path;
    this.kind = kind;
    this.#location = location;
  }

  get bytes(): number {
    if (this.kind !== "file") return 0;
    const stats = statOf(this.#location);
    return typeof stats === "object" ? stats.size : 0;
  }
}
