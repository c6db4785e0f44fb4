import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CaseReport } from "../assessment/case-report.ts";
import type { Folder } from "../case/folder.ts";
import { readEntry } from "../case/read-case.ts";
import { sha256Of } from "./digest.ts";

/** Where reports are kept, and what they depend on besides the case. */
export interface ReportCache {
  readonly dir: string;
  /** Digest of the program, its rules, the policy, the law, the settings and the day: a report of another day is another report. */
  readonly settings: string;
  /** Largest document read, in bytes. */
  readonly maxBytes: number;
}

/** What a kept report says it was made from: the folder's own digest, then each named file with its digest or why it has none. */
export interface CacheHead {
  readonly key: string;
  readonly files: readonly (readonly [file: string, state: string])[];
}

export const cacheFileOf = (folder: Folder, cache: ReportCache): string =>
  join(cache.dir, `${sha256Of(folder.path).slice(0, 40)}.jsonl`);

/** Digest of `case.yaml`, of the list of files, and of the settings. */
export function folderKey(folder: Folder, cache: ReportCache): string {
  const hash = createHash("sha256").update(cache.settings).update("\0").update(folder.path).update("\0");
  hash
    .update(folder.unreadable ?? "")
    .update("\0")
    .update(folder.source ?? "");
  for (const { path, kind } of folder.entries.values()) hash.update(`\0${path}\0${kind}`);
  return hash.digest("hex");
}

const isHead = (value: unknown): value is CacheHead =>
  typeof value === "object" && value !== null && "key" in value && "files" in value && Array.isArray(value.files);

async function stateOf(folder: Folder, file: string, maxBytes: number): Promise<string> {
  const found = await readEntry(folder, file, maxBytes);
  return typeof found === "string" ? found : sha256Of(found);
}

/** The report kept for a case, or null when anything it was made from is no longer the same. Documents are read again, so no change is missed. */
export async function readCachedReport(folder: Folder, cache: ReportCache): Promise<CaseReport | null> {
  try {
    const text = await readFile(cacheFileOf(folder, cache), "utf8");
    const end = text.indexOf("\n");
    const head: unknown = JSON.parse(text.slice(0, end));
    if (!isHead(head) || head.key !== folderKey(folder, cache)) return null;
    const states = await Promise.all(head.files.map(([file]) => stateOf(folder, file, cache.maxBytes)));
    if (head.files.some(([, state], index) => state !== states[index])) return null;
    return JSON.parse(text.slice(end + 1)) as CaseReport;
  } catch {
    return null;
  }
}
