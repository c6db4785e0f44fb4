import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import type { CaseReport } from "../assessment/case-report.ts";
import { newGist } from "../assessment/kept-report.ts";
import type { Folder } from "../case/folder.ts";
import type { EvidenceByPath } from "../evidence/evidence.ts";
import { sha256Of } from "./digest.ts";
import { jsonText } from "../locale/json-text.ts";
import { type CacheHead, cacheFileOf, folderKey, type ReportCache } from "./read-cached-report.ts";
import { listingOf } from "./read-states.ts";

/** Digest of each file read, or why there is none; null when the bytes judged are not known, and then nothing is kept. */
function statesOf(evidence: EvidenceByPath): CacheHead["files"] | null {
  const files: [string, string][] = [];
  for (const [file, seen] of evidence) {
    const state = "absent" in seen ? seen.absent : seen.reason === "too-large" ? "too-large" : seen.sha256;
    if (state === "") return null;
    files.push([file, state]);
  }
  return files;
}

/**
 * Keeps a report for the next run. A cache that cannot be written (a read-only disk, no room) is no reason to fail. Two processes may share it:
 * each writes aside and renames.
 */
export async function writeCachedReport(
  folder: Folder,
  evidence: EvidenceByPath | null,
  report: CaseReport,
  cache: ReportCache,
): Promise<void> {
  const files = evidence === null ? [] : statesOf(evidence);
  if (files === null) return;
  const kept = `${JSON.stringify(newGist(report))}\n${jsonText(report)}`;
  const head: CacheHead = {
    key: folderKey(folder, cache),
    listing: listingOf(folder),
    files,
    report: sha256Of(kept),
  };
  const target = cacheFileOf(folder, cache);
  const part = `${target}.${randomUUID()}`;
  try {
    await mkdir(cache.dir, { recursive: true, mode: 0o700 });
    await writeFile(part, `${JSON.stringify(head)}\n${kept}`, { mode: 0o600, flag: "wx" });
    await rename(part, target);
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
  }
}
