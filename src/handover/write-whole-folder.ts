import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isAlive } from "../place/is-alive.ts";

const MAKING = /^\.(?:making|before)-(\d+)-/;

/** The folder is there already, and may not be replaced. */
export class FolderExists extends Error {
  override readonly name = "FolderExists";
  readonly path: string;

  constructor(path: string) {
    super(`exists already: ${path}`);
    this.path = path;
  }
}

/**
 * Makes a folder whole or not at all: `fill` writes into a hidden one beside it, which takes the name only once everything has reached the
 * disk. What a program that was stopped left hidden there is swept away. Throws a {@link FolderExists} unless `replace`.
 */
export async function writeWholeFolder<T>(
  path: string,
  replace: boolean,
  fill: (dir: string) => Promise<T>,
): Promise<T> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true });
  if (!replace && (await isThere(path))) throw new FolderExists(path);
  await sweep(parent);
  const making = await mkdtemp(join(parent, `.making-${process.pid}-`));
  try {
    const made = await fill(making);
    await syncAll(making);
    await take(making, path, replace);
    return made;
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

async function take(making: string, path: string, replace: boolean): Promise<void> {
  const parent = dirname(path);
  const before = join(parent, `.before-${process.pid}-${randomBytes(4).toString("hex")}`);
  const isReplaced = replace && (await isThere(path));
  if (isReplaced) await rename(path, before);
  try {
    await rename(making, path);
  } catch (error) {
    if (isReplaced) await rename(before, path);
    const code = error instanceof Error && "code" in error ? error.code : null;
    throw code === "ENOTEMPTY" || code === "EEXIST" ? new FolderExists(path) : error;
  }
  if (isReplaced) await rm(before, { recursive: true, force: true });
  await syncPath(parent);
}

/** What was being made by a program that runs no more. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = MAKING.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function syncAll(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) await syncAll(path);
    else await syncPath(path);
  }
  await syncPath(dir);
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
