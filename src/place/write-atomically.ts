import { randomBytes } from "node:crypto";
import { open, readdir, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isLeftBehind } from "./left-behind.ts";

/** A save takes milliseconds: what is that much older than another was left by a program that was killed. */
const STALE_MS = 60_000;

/**
 * Replaces a file whole or not at all: what is written goes to a new file beside it, reaches the disk, then takes the old one's name.
 * On a full disk or any other failure the old file is intact, the new one is gone, and the error of the system is thrown. What a save that was
 * killed left in that folder goes.
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  const handle = await open(temporary, "wx", await modeOf(path));
  try {
    let now: number;
    try {
      await handle.writeFile(content);
      await handle.sync();
      now = (await handle.stat()).mtimeMs;
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await sweep(dirname(path), now);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** The rights of the file that is replaced, so that a shared case stays shared. */
async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return 0o666;
  }
}

/** Both times are the disk's own: a share has another clock than this machine. */
async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    // A lock is taken over by whoever needs it next.
    if (!isLeftBehind(name) || name.endsWith(".lock")) continue;
    const path = join(folder, name);
    const then = (await stat(path).catch(() => null))?.mtimeMs ?? now;
    if (now - then > STALE_MS) await unlink(path).catch(() => undefined);
  }
}
