import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes a file of a parcel where it is looked at before it is taken; `path` has been found plain, and nothing stands there yet. */
export async function writeStaged(dir: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(dir, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes, { flag: "wx" });
}
