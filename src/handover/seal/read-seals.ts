import { createHash } from "node:crypto";
import { lstat, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseBagInfo, sealLabels } from "../bag/bag-info.ts";

export const HANDOVER_FOLDER = "handover";
const TAG_FILE_LIMIT = 64 * 1024 * 1024;

/** One sealed set of a case, as its own tag files name it. */
export interface Seal {
  /** Its folder's name under `handover/`. */
  readonly set: string;
  /** Digest of its tag manifest; null when that cannot be read. */
  readonly seal: string | null;
  readonly previous: { readonly set: string; readonly seal: string } | null;
}

/** The sealed sets of a case, in the order of their names. Nothing but their tag files is opened, no link is followed. */
export async function readSeals(caseDir: string): Promise<Seal[]> {
  const root = join(caseDir, HANDOVER_FOLDER);
  if ((await lstat(root).catch(() => null))?.isDirectory() !== true) return [];
  const names = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort(new Intl.Collator("en", { numeric: true }).compare);
  const seals: Seal[] = [];
  for (const name of names) {
    const dir = join(root, name);
    if ((await tagFile(dir, "bagit.txt")) === null) continue;
    const manifest = await tagFile(dir, "tagmanifest-sha256.txt");
    const info = parseBagInfo((await tagFile(dir, "bag-info.txt"))?.toString("utf8") ?? "");
    const set = info.get(sealLabels.previousSet.toLowerCase());
    const seal = info.get(sealLabels.previousSeal.toLowerCase());
    seals.push({
      set: name,
      seal: manifest === null ? null : createHash("sha256").update(manifest).digest("hex"),
      previous: set === undefined || seal === undefined ? null : { set, seal },
    });
  }
  return seals;
}

async function tagFile(dir: string, name: string): Promise<Buffer | null> {
  const path = join(dir, name);
  const stats = await lstat(path).catch(() => null);
  return stats?.isFile() === true && stats.size <= TAG_FILE_LIMIT ? readFile(path) : null;
}
