import { parentPort } from "node:worker_threads";
import { readKept, type ReportCache } from "./read-cached-report.ts";

/** What is kept of each folder asked for, in their order. */
export type KeptReports = readonly (Uint8Array | null)[];

export interface Question {
  readonly dirs: readonly string[];
  readonly cache: ReportCache;
}

/* A thread that reads kept reports and digests documents while the main one prints: answers come in the order of the questions. */
parentPort?.on("message", ({ dirs, cache }: Question) => {
  const kept = dirs.map((dir) => alone(readKept(dir, cache)));
  parentPort?.postMessage(kept, [...new Set(kept.flatMap((bytes) => (bytes === null ? [] : [bytes.buffer])))]);
});

// What is handed over leaves this thread with its whole buffer: a small file shares its buffer with others.
const alone = (bytes: Uint8Array | null): Uint8Array<ArrayBuffer> | null =>
  bytes === null
    ? null
    : bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength > Buffer.poolSize
      ? (bytes as Uint8Array<ArrayBuffer>)
      : new Uint8Array(bytes);
