import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Evidence } from "./evidence.ts";
import { evidenceFileOf, type EvidenceCache } from "./read-cached-evidence.ts";

/** Keeps what a document shows. A cache that cannot be written is no reason to fail; two processes may share it: each writes aside and renames. */
export async function writeCachedEvidence(evidence: Evidence, cache: EvidenceCache): Promise<void> {
  const target = evidenceFileOf(evidence.sha256, cache);
  const part = `${target}.${randomUUID()}`;
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await writeFile(part, JSON.stringify(evidence), { mode: 0o600, flag: "wx" });
    await rename(part, target);
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
  }
}
