import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../../place/is-alive.ts";

const SCRATCH = /^dossier-receive-(\d+)-/;

/** A place where a parcel is looked at before it is taken. What a program that was killed left of another one goes: it holds a client's papers. */
export async function scratchFolder(): Promise<string> {
  const root = tmpdir();
  for (const name of await readdir(root)) {
    const pid = SCRATCH.exec(name)?.[1];
    // Another person's stays: it cannot be removed.
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined);
  }
  return mkdtemp(join(root, `dossier-receive-${process.pid}-`));
}
