import type { PlainDate } from "../../time/plain-date.ts";

export interface LawOptions {
  /** Id of a parameter, or the beginning of some (`late-payment`); null for all. */
  readonly parameter: string | null;
  /** Only what is in force on this day; null for every period. */
  readonly on: PlainDate | null;
  /** Only what is still to be confirmed. */
  readonly stale: boolean;
  readonly format: "pretty" | "json";
}
