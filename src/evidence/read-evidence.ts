import type { Folder } from "../case/folder.ts";
import { readEntry } from "../case/read-entry.ts";
import { bareEvidence, tooLargeToOpen } from "./bare-evidence.ts";
import type { AbsentReason, Evidence, EvidenceByPath } from "./evidence.ts";
import { inspectBytes } from "./inspect-bytes.ts";
import { defaultLimits, type EvidenceLimits } from "./limits.ts";
import { readCachedEvidence, type EvidenceCache } from "./read-cached-evidence.ts";
import { inspectWatched, isWatched, wasStopped } from "./read-watched.ts";
import { sniff } from "./sniff.ts";
import { writeCachedEvidence } from "./write-cached-evidence.ts";

export interface EvidenceOptions {
  readonly limits?: EvidenceLimits;
  /** null or absent: every document is read again. */
  readonly cache?: EvidenceCache | null;
}

/** What each named file shows, or why it could not be opened. Nothing is followed out of the folder; the documents are read side by side. */
export async function readEvidence(
  folder: Folder,
  paths: readonly string[],
  { limits = defaultLimits, cache = null }: EvidenceOptions = {},
): Promise<EvidenceByPath> {
  const seen = await Promise.all(
    paths.map(async (path): Promise<[string, Evidence | { readonly absent: AbsentReason }]> => {
      const bytes = await readEntry(folder, path, limits.bytes);
      if (bytes === "too-large") return [path, tooLargeToOpen(folder.entries.get(path)?.bytes ?? 0)];
      if (typeof bytes === "string") return [path, { absent: bytes }];
      return [path, await evidenceOf(bytes, limits, cache)];
    }),
  );
  return new Map(seen);
}

/** What bytes show: from the cache when these very bytes were read before, else in a watched process. */
export async function evidenceOf(
  bytes: Uint8Array,
  limits: EvidenceLimits,
  cache: EvidenceCache | null = null,
): Promise<Evidence> {
  if (bytes.length > limits.bytes || !isWatched(sniff(bytes))) return inspectBytes(bytes, limits);
  const bare = bareEvidence(bytes);
  const kept = cache === null ? null : await readCachedEvidence(bare.sha256, cache);
  if (kept !== null) return kept;
  const evidence = await inspectWatched(bytes, bare, limits);
  if (cache !== null && !wasStopped(evidence)) await writeCachedEvidence(evidence, cache);
  return evidence;
}
