/** What stands at a path of a case folder. A link is never followed: its target may lie outside. */
export type EntryKind = "file" | "directory" | "link" | "other";

export interface FolderEntry {
  /** Relative to the case folder, with `/`. */
  readonly path: string;
  readonly kind: EntryKind;
  /** Size in bytes; 0 for what is no file. */
  readonly bytes: number;
}

/** A case folder as listed on disk, nothing opened yet but `case.yaml`. */
export interface Folder {
  /** Absolute path. */
  readonly path: string;
  /** The folder's own name, which the case's `id` must equal. */
  readonly name: string;
  readonly entries: ReadonlyMap<string, FolderEntry>;
  /** Bytes of `case.yaml`; null when it cannot be read, and then `unreadable` says why. */
  readonly source: Uint8Array | null;
  readonly unreadable: "absent" | "no-permission" | "not-a-file" | null;
}
