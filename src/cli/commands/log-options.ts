import { caseEvents } from "../log/case-events.ts";
import { journalEvents } from "../log/journal-events.ts";
import type { Given, LogEvent } from "../log/log-event.ts";
import { wordEvents } from "../log/word-events.ts";

export interface LogOptions {
  /** What happened; null where the person is asked. */
  readonly event: LogEvent | null;
  readonly case: string | null;
  readonly given: Given;
  readonly dryRun: boolean;
}

export const logEvents: readonly LogEvent[] = [...journalEvents, ...wordEvents, ...caseEvents];
