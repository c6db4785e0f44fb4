import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { CaseReport } from "../assessment/case-report.ts";
import { type Gist, keptReport } from "../assessment/kept-report.ts";
import type { Folder } from "../case/folder.ts";
import { readCaseAtOnce } from "../case/read-case.ts";
import { sha256Of } from "./digest.ts";
import { readStates } from "./read-states.ts";

/** Where reports are kept, and what they depend on besides the case. */
export interface ReportCache {
  readonly dir: string;
  /** Digest of the program, its rules, the policy, the law, the settings and the day: a report of another day is another report. */
  readonly settings: string;
  /** Largest document read, in bytes. */
  readonly maxBytes: number;
}

/**
 * First line of a kept report, what it was made from: the folder's own digest, its list of files, then each named file with its digest or why it
 * has none. The gist follows on a line, then the JSON as it was printed.
 */
export interface CacheHead {
  readonly key: string;
  readonly files: readonly (readonly [file: string, state: string])[];
  /** Digest of the list of what the folder held. */
  readonly listing: string;
  /** Digest of all that follows. */
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
  "report" in value &&
  "files" in value &&
  Array.isArray(value.files);

const LINE_END = 10;

/** Room for so many bytes, to be filled. */
export type Room = (size: number) => Uint8Array;

const ownRoom: Room = (size) => Buffer.allocUnsafeSlow(size);

/**
 * What is kept of a case's report, gist and JSON, or null when anything it was made from is no longer the same. Documents are read and digested
 * again, so no change is missed. All in synchronous calls: each is a few microseconds, a queue costs several times that.
 */
export function readKept(dir: string, cache: ReportCache, room = ownRoom): Uint8Array | null {
  try {
    const folder = readCaseAtOnce(dir);
    const bytes = readInto(room, cacheFileOf(folder, cache));
    const end = bytes.indexOf(LINE_END);
    const head: unknown = JSON.parse(textOf(bytes, end));
    if (!isHead(head) || head.key !== folderKey(folder, cache)) return null;
    const files = head.files.map(([file]) => file);
    const states = readStates({ path: folder.path, files, maxBytes: cache.maxBytes });
    if (states.listing !== head.listing || head.files.some(([, state], index) => states.files[index] !== state))
      return null;
    const kept = bytes.subarray(end + 1);
    return sha256Of(kept) === head.report ? kept : null;
  } catch {
    return null;
  }
}

/** Throws where the file is absent or cannot be read. One that is cut while it is read fails its digest. */
function readInto(room: Room, file: string): Uint8Array {
  const descriptor = openSync(file, "r");
  try {
    const bytes = room(fstatSync(descriptor).size);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

const textOf = (bytes: Uint8Array, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, end).toString("utf8");

/** The report in what {@link readKept} gave. */
export function reportKeptIn(kept: Uint8Array): CaseReport {
  const end = kept.indexOf(LINE_END);
  const gist = JSON.parse(textOf(kept, end)) as Gist;
  return keptReport(gist, kept.subarray(end + 1));
}
