import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, type Stats } from "node:fs";
import { createHash, hash } from "node:crypto";
import { basename, join, resolve, sep } from "node:path";
import { MAX_BYTES } from "../yaml-source/yaml-problem.ts";
import type { EntryKind, Folder, FolderEntry } from "./folder.ts";
import { plainPath, whyUnsafe } from "./safe-path.ts";

/** Why a file that a case names gives no bytes. */
export type EntryProblem = "absent" | "unsafe-path" | "not-a-file" | "no-permission" | "too-large";

export const CASE_FILE_NAME = "case.yaml";

/** A case has one or two levels; what is deeper or more numerous than this is not listed. */
const MAX_LEVELS = 16;
const MAX_ENTRIES = 200_000;
/** Left out of the listing: version control, packages, and what a save in progress puts there. */
const unlisted = /^(?:\.git|node_modules|\.case\.yaml\..*)$/;

/**
 * Lists a case folder and reads its `case.yaml`. No link is followed, nothing else is opened; sizes are asked of the disk on first use.
 * Never throws for what is on the disk: `unreadable` says why there is no source. One synchronous call per folder: faster than a queue.
 */
export function readCase(dir: string): Promise<Folder> {
  const path = resolve(dir);
  const read = readFile(join(path, CASE_FILE_NAME), MAX_BYTES + 1, true);
  const known = typeof read === "string" ? null : read;
  const source = { path, name: basename(path), source: known, unreadable: unreadableBecause(read) };
  let entries: ReadonlyMap<string, FolderEntry> | null = null;
  return Promise.resolve({
    ...source,
    get entries() {
      entries ??= listEntries(path);
      return entries;
    },
  });
}

function unreadableBecause(read: Uint8Array | EntryProblem): Folder["unreadable"] {
  if (typeof read !== "string") return null;
  return read === "absent" || read === "no-permission" ? read : "not-a-file";
}

/**
 * Bytes of a file of the case, or why there are none. A path that leads out of the folder, by its text or through a link, is `unsafe-path`
 * and is not opened; a directory, FIFO, socket or device is `not-a-file`. At most `maxBytes` are read.
 */
export function readEntry(folder: Folder, path: string, maxBytes: number): Promise<Uint8Array | EntryProblem> {
  if (whyUnsafe(path) !== null) return Promise.resolve("unsafe-path");
  const target = join(folder.path, plainPath(path));
  const outside = whyOutside(folder.path, target);
  return Promise.resolve(outside ?? readFile(target, maxBytes, false));
}

/** What `readEntry` would give, as the SHA-256 of its bytes, or an {@link EntryProblem}: nothing is kept in memory, whatever the size. */
export function digestEntry(folder: Pick<Folder, "path">, path: string, maxBytes: number): string {
  if (whyUnsafe(path) !== null) return "unsafe-path";
  const target = join(folder.path, plainPath(path));
  return (
    whyOutside(folder.path, target) ??
    withFile(target, (descriptor, size) => (size > maxBytes ? "too-large" : digestOf(descriptor, size)))
  );
}

const piece = Buffer.allocUnsafeSlow(1 << 20);

function digestOf(descriptor: number, size: number): string {
  const first = readSync(descriptor, piece, 0, piece.length, 0);
  if (first >= size && first < piece.length) return hash("sha256", piece.subarray(0, Math.min(first, size)), "hex");
  const digest = createHash("sha256");
  for (let at = 0, read = first; at < size && read > 0; read = readSync(descriptor, piece, 0, piece.length, at)) {
    digest.update(piece.subarray(0, Math.min(read, size - at)));
    at += read;
  }
  return digest.digest("hex");
}

/** A link on the way, even one that stays inside, is refused: where it leads may change between the look and the opening. */
function whyOutside(root: string, target: string): EntryProblem | null {
  let reached = root;
  for (const segment of target.slice(root.length + 1).split(sep)) {
    reached = join(reached, segment);
    const stats = statOf(reached);
    if (typeof stats === "string") return stats;
    if (stats.isSymbolicLink()) return "unsafe-path";
  }
  return null;
}

const readFile = (path: string, maxBytes: number, cut: boolean): Uint8Array | EntryProblem =>
  withFile(path, (descriptor, size) =>
    size > maxBytes && !cut ? "too-large" : readUpTo(descriptor, Math.min(size, maxBytes)),
  );

/** Opens a regular file, never a link or what could block, for as long as `use` takes. */
function withFile<T>(path: string, use: (descriptor: number, size: number) => T): T | EntryProblem {
  const found = statOf(path);
  if (typeof found === "string") return found;
  if (!found.isFile()) return "not-a-file";
  let descriptor: number;
  try {
    // A FIFO without a writer would block for ever; a link would lead elsewhere.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch (error) {
    return problemOf(error);
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return "not-a-file";
    return use(descriptor, stats.size);
  } catch (error) {
    return problemOf(error);
  } finally {
    closeSync(descriptor);
  }
}

function readUpTo(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const read = readSync(descriptor, bytes, filled, size - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return filled === size ? bytes : bytes.slice(0, filled);
}

function statOf(path: string): Stats | EntryProblem {
  try {
    // An error made for each absent file would cost more than the question.
    return lstatSync(path, { throwIfNoEntry: false }) ?? "absent";
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): EntryProblem {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ELOOP" || code === "EMLINK") return "unsafe-path";
  if (code === "EACCES" || code === "EPERM") return "no-permission";
  return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" ? "absent" : "not-a-file";
}

function listEntries(root: string): ReadonlyMap<string, FolderEntry> {
  const entries = new Map<string, FolderEntry>();
  const list = (folder: string, prefix: string, level: number): void => {
    for (const child of childrenOf(folder)) {
      if (unlisted.test(child.name) || entries.size >= MAX_ENTRIES) continue;
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
