import type { ReportCache } from "./read-cached-report.ts";

/** What is kept of each folder asked for, in their order. */
export type KeptReports = readonly (Uint8Array | null)[];

/** What a thread is asked. */
export interface Question {
  readonly dirs: readonly string[];
  readonly cache: ReportCache;
  /** Buffers of answers that nobody looks at any more, to be filled again. */
  readonly spent: readonly ArrayBuffer[];
}

/** The buffers that answers stand in. */
export const buffersOf = (kept: KeptReports): readonly ArrayBuffer[] => [
  ...new Set(kept.flatMap((bytes) => (bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : []))),
];
