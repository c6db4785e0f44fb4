import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from "node:fs";
import { createHash, hash } from "node:crypto";
import { join, sep } from "node:path";
import type { Folder } from "./folder.ts";
import { plainPath, whyUnsafe } from "./safe-path.ts";

/** Why a file that a case names gives no bytes. */
export type EntryProblem = "absent" | "unsafe-path" | "not-a-file" | "no-permission" | "too-large";

/**
 * Bytes of a file of the case, or why there are none. A path that leads out of the folder, by its text or through a link, is `unsafe-path`
 * and is not opened; a directory, FIFO, socket or device is `not-a-file`. At most `maxBytes` are read.
 */
export function readEntry(folder: Folder, path: string, maxBytes: number): Promise<Uint8Array | EntryProblem> {
  return Promise.resolve(
    withEntry(folder, path, (descriptor, size) => (size > maxBytes ? "too-large" : readUpTo(descriptor, size))),
  );
}

/** What `readEntry` would give, as the SHA-256 of its bytes, or an {@link EntryProblem}: nothing is kept in memory, whatever the size. */
export function digestEntry(folder: Pick<Folder, "path" | "entries">, path: string, maxBytes: number): string {
  return withEntry(folder, path, (descriptor, size) => (size > maxBytes ? "too-large" : digestOf(descriptor, size)));
}

function withEntry<T>(
  folder: Pick<Folder, "path" | "entries">,
  path: string,
  use: (descriptor: number, size: number) => T,
): T | EntryProblem {
  if (whyUnsafe(path) !== null) return "unsafe-path";
  const plain = plainPath(path);
  const target = join(folder.path, plain);
  // The listing has just said that it is a file, under folders that are no links: it is not asked again.
  if (folder.entries.get(plain)?.kind === "file") return withOpened(target, use);
  return whyOutside(folder.path, target) ?? withFile(target, use);
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

/** Bytes of a file, at most `maxBytes`: a larger one is cut. */
export const readFile = (path: string, maxBytes: number): Uint8Array | EntryProblem =>
  withFile(path, (descriptor, size) => readUpTo(descriptor, Math.min(size, maxBytes)));

/** Opens a regular file, never a link or what could block, for as long as `use` takes. */
function withFile<T>(path: string, use: (descriptor: number, size: number) => T): T | EntryProblem {
  const found = statOf(path);
  if (typeof found === "string") return found;
  return found.isFile() ? withOpened(path, use) : "not-a-file";
}

function withOpened<T>(path: string, use: (descriptor: number, size: number) => T): T | EntryProblem {
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

/** What stands there, no link followed. */
export function statOf(path: string): Stats | EntryProblem {
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
