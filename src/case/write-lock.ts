import { randomBytes } from "node:crypto";
import { link, open, readFile, rename, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "../place/is-alive.ts";

/** Another program kept the lock for longer than anyone should wait. */
export class FolderBusy extends Error {
  override readonly name = "FolderBusy";
  readonly lock: string;

  constructor(lock: string) {
    super(`another program is writing: ${lock}`);
    this.lock = lock;
  }
}

const RETRY_MS = 15;
const MAX_TRIES = 1000;
/** A save takes milliseconds: a lock this old was left by a program that died, perhaps on another machine. */
const STALE_MS = 30_000;

/**
 * Runs `work` while this process alone holds the lock file. A lock left by a process that died is taken over. Throws {@link FolderBusy}
 * when the lock stays held, and the system's error when the folder cannot be written.
 */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const mark = `${String(process.pid)} ${hostname()} ${randomBytes(8).toString("hex")}`;
  for (let tries = 0; !(await take(lock, mark)); tries++) {
    if (tries >= MAX_TRIES) throw new FolderBusy(lock);
    if (!(await removeStale(lock, mark))) await wait(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    await release(lock, mark);
  }
}

/** The lock appears with its mark already in it: nobody ever sees an empty one. */
async function take(lock: string, mark: string): Promise<boolean> {
  const own = ownFile(lock, mark);
  try {
    const handle = await open(own, "w");
    await handle.writeFile(mark).finally(() => handle.close());
    await link(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (codeOf(error) !== "EPERM" && codeOf(error) !== "ENOTSUP") throw error;
    return await takeWithoutLinks(lock, mark);
  } finally {
    await unlink(own).catch(() => undefined);
  }
}

/** For file systems that know no hard links (FAT sticks, some shares). */
async function takeWithoutLinks(lock: string, mark: string): Promise<boolean> {
  try {
    const handle = await open(lock, "wx");
    await handle.writeFile(mark).finally(() => handle.close());
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function release(lock: string, mark: string): Promise<void> {
  if ((await textOf(lock)) === mark) await unlink(lock).catch(() => undefined);
}

/** Whether a lock left behind was removed. It is moved aside first, and given back should it prove to be another's by then. */
async function removeStale(lock: string, mark: string): Promise<boolean> {
  const seen = await textOf(lock);
  if (seen === null) return true;
  if (!(await isStale(lock, seen, mark))) return false;
  const aside = `${ownFile(lock, mark)}.stale`;
  try {
    await rename(lock, aside);
  } catch {
    return true;
  }
  if ((await textOf(aside)) !== seen) await link(aside, lock).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
  return true;
}

async function isStale(lock: string, seen: string, mark: string): Promise<boolean> {
  const [pid = "", host = ""] = seen.split(" ");
  if (host === hostname() && /^\d+$/.test(pid) && !isAlive(Number(pid))) return true;
  const age = await ageOf(lock, mark);
  return age !== null && age > STALE_MS;
}

/** Measured by the clock of the disk itself, which on a share is not this machine's. */
async function ageOf(lock: string, mark: string): Promise<number | null> {
  const probe = `${ownFile(lock, mark)}.now`;
  try {
    const handle = await open(probe, "w");
    await handle.close();
    const [now, then] = await Promise.all([stat(probe), stat(lock)]);
    return now.mtimeMs - then.mtimeMs;
  } catch {
    return null;
  } finally {
    await unlink(probe).catch(() => undefined);
  }
}

const ownFile = (lock: string, mark: string): string => `${lock}.${mark.slice(-16)}`;

const textOf = (path: string): Promise<string | null> => readFile(path, "utf8").catch(() => null);

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);
