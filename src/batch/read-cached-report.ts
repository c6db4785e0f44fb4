import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseReport } from "../assessment/case-report.ts";
import { type Gist, keptReport } from "../assessment/kept-report.ts";
import type { Folder } from "../case/folder.ts";
import { sha256Of } from "./digest.ts";
import { readStates, type States, type StatesOrder } from "./read-states.ts";

/** Where reports are kept, and what they depend on besides the case. */
export interface ReportCache {
  readonly dir: string;
  /** Digest of the program, its rules, the policy, the law, the settings and the day: a report of another day is another report. */
  readonly settings: string;
  /** Largest document read, in bytes. */
  readonly maxBytes: number;
}

/** What a kept report says it was made from: the folder's own digest, its list of files, then each named file with its digest or why it has none. */
export interface CacheHead {
  readonly key: string;
  readonly files: readonly (readonly [file: string, state: string])[];
  /** Digest of the list of what the folder held. */
  readonly listing: string;
  readonly gist: Gist;
  /** Digest of the JSON that follows. */
  readonly report: string;
}

export const cacheFileOf = (folder: Folder, cache: ReportCache): string =>
  join(cache.dir, `${sha256Of(folder.path).slice(0, 40)}.jsonl`);

/** Digest of `case.yaml` and of the settings. */
export function folderKey(folder: Folder, cache: ReportCache): string {
  const hash = createHash("sha256").update(cache.settings).update("\0").update(folder.path).update("\0");
  hash
    .update(folder.unreadable ?? "")
    .update("\0")
    .update(folder.source ?? "");
  return hash.digest("hex");
}

const isHead = (value: unknown): value is CacheHead =>
  typeof value === "object" &&
  value !== null &&
  "key" in value &&
  "gist" in value &&
  "report" in value &&
  "files" in value &&
  Array.isArray(value.files);

/**
 * The report kept for a case, or null when anything it was made from is no longer the same. Documents are read and digested again, so no change
 * is missed. All in synchronous calls: each is a few microseconds, a queue costs several times that.
 */
export async function readCachedReport(
  folder: Folder,
  cache: ReportCache,
  read: (order: StatesOrder) => Promise<States> | States = readStates,
): Promise<CaseReport | null> {
  try {
    const bytes = readFileSync(cacheFileOf(folder, cache));
    const end = bytes.indexOf("\n");
    const head: unknown = JSON.parse(bytes.toString("utf8", 0, end));
    if (!isHead(head) || head.key !== folderKey(folder, cache)) return null;
    const files = head.files.map(([file]) => file);
    const states = await read({ path: folder.path, files, maxBytes: cache.maxBytes });
    if (states.listing !== head.listing || head.files.some(([, state], index) => states.files[index] !== state))
      return null;
    const report = bytes.subarray(end + 1);
    return sha256Of(report) === head.report ? keptReport(head.gist, report) : null;
  } catch {
    return null;
  }
}
