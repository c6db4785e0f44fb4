import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { plainPath, whyUnsafe } from "../../case/safe-path.ts";
import type { Folder } from "../../case/folder.ts";
import { twinKey } from "../bag/bag-path.ts";
import { writeBag, type BaggedFile, type SealInfo } from "../bag/write-bag.ts";
import { HANDOVER_FOLDER } from "./read-seals.ts";

const CHUNK = 1 << 20;

/** What a seal of the whole case holds: every file but what was handed over before; and what it cannot hold, by name. */
export function sealable({ entries }: Pick<Folder, "entries">): {
  readonly files: readonly string[];
  readonly refused: readonly string[];
} {
  const files: string[] = [];
  const refused: string[] = [];
  const seen = new Set<string>();
  for (const { path, kind } of entries.values()) {
    if (path === HANDOVER_FOLDER || path.startsWith(`${HANDOVER_FOLDER}/`) || kind === "directory") continue;
    const key = twinKey(path);
    // A link may lead anywhere, and two names that differ by case alone are one file on other disks.
    if (kind !== "file" || whyUnsafe(path) !== null || plainPath(path) !== path || seen.has(key)) refused.push(path);
    else files.push(path);
    seen.add(key);
  }
  return { files: files.sort(), refused: refused.sort() };
}

/** Copies the files of a case under `data/`, byte for byte, and seals them. Returns the seal. */
export async function writeCaseSeal(
  dir: string,
  caseDir: string,
  files: readonly string[],
  info: SealInfo,
): Promise<string> {
  const payload: BaggedFile[] = [];
  await mkdir(join(dir, "data"));
  for (const file of files) payload.push(await copyInto(dir, `data/${file}`, join(caseDir, file)));
  return writeBag(dir, payload, [], info);
}

/** Copies one file and counts its digest on the way: what is sealed is what was copied. */
export async function copyInto(dir: string, path: string, source: string): Promise<BaggedFile> {
  const target = join(dir, path);
  await mkdir(dirname(target), { recursive: true });
  const from = await open(source, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const to = await open(target, "wx");
    try {
      const hash = createHash("sha256");
      const buffer = Buffer.allocUnsafe(CHUNK);
      let bytes = 0;
      for (;;) {
        const { bytesRead } = await from.read(buffer, 0, CHUNK, null);
        if (bytesRead === 0) break;
        const piece = buffer.subarray(0, bytesRead);
        hash.update(piece);
        await to.writeFile(piece);
        bytes += bytesRead;
      }
      return { path, bytes, sha256: hash.digest("hex") };
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}
