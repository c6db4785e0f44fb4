import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readCase } from "../../case/read-case.ts";
import type { Text } from "../../locale/text.ts";
import { parseManifest } from "../bag/parse-bag.ts";
import { readBag } from "../bag/read-bag.ts";
import type { BagVerdict } from "../bag/judge-bag.ts";
import { digestOfFile } from "../bag/write-bag.ts";
import { brokenLinks } from "./chain.ts";
import { HANDOVER_FOLDER, readSeals, type Seal } from "./read-seals.ts";
import { sealable } from "./write-case-seal.ts";

/** What changed in the case's own folder since it was last sealed whole. */
export interface SinceSeal {
  readonly set: string;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly unlisted: readonly string[];
}

export interface SealedCase {
  readonly sets: readonly { readonly seal: Seal; readonly verdict: BagVerdict }[];
  readonly brokenLinks: readonly Text[];
  /** null when only hand-overs were sealed, never the case. */
  readonly since: SinceSeal | null;
}

/** Folders that `seal` makes, apart from those of hand-overs. */
export const CASE_SEAL = /^sealed-\d{4}-\d{2}-\d{2}(?:-\d+)?$/;

/** Verifies every sealed set of a case, the chain between them, and the case against its last seal. Throws a BagError. */
export async function readSealedCase(caseDir: string): Promise<SealedCase> {
  const seals = await readSeals(caseDir);
  const sets = [];
  for (const seal of seals) sets.push({ seal, verdict: await readBag(join(caseDir, HANDOVER_FOLDER, seal.set)) });
  const last = seals.filter(({ set }) => CASE_SEAL.test(set)).at(-1);
  return {
    sets,
    brokenLinks: brokenLinks(seals),
    since: last === undefined ? null : await sinceSeal(caseDir, last.set),
  };
}

async function sinceSeal(caseDir: string, set: string): Promise<SinceSeal> {
  const text = await readFile(join(caseDir, HANDOVER_FOLDER, set, "manifest-sha256.txt"), "utf8");
  const { entries } = parseManifest(text, "manifest-sha256.txt");
  const sealed = new Map(entries.map(({ path, digest }) => [path.slice("data/".length), digest]));
  const { files, refused } = sealable(await readCase(caseDir));
  const changed: string[] = [];
  const missing: string[] = [];
  for (const [path, digest] of sealed) {
    const stats = await lstat(join(caseDir, path)).catch(() => null);
    if (stats === null || !files.includes(path)) missing.push(path);
    else if ((await digestOfFile(join(caseDir, path))).sha256 !== digest) changed.push(path);
  }
  return { set, changed, missing, unlisted: [...files, ...refused].filter((path) => !sealed.has(path)).sort() };
}
