import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Evidence } from "./evidence.ts";

/** Where what documents show is kept: one file per digest of their bytes. */
export interface EvidenceCache {
  /** Of one build of the program and one set of limits: another reader may see something else. */
  readonly dir: string;
}

export const evidenceFileOf = (sha256: string, { dir }: EvidenceCache): string =>
  join(dir, sha256.slice(0, 2), `${sha256}.json`);

const isOf = (value: unknown, sha256: string): value is Evidence =>
  typeof value === "object" && value !== null && "sha256" in value && value.sha256 === sha256 && "pageTexts" in value;

/** What these very bytes showed when they were last read; null when that is not known. */
export async function readCachedEvidence(sha256: string, cache: EvidenceCache): Promise<Evidence | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(evidenceFileOf(sha256, cache), "utf8"));
    return isOf(kept, sha256) ? kept : null;
  } catch {
    return null;
  }
}
