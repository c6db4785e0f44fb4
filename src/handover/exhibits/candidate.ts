import type { Text } from "../../locale/text.ts";
import type { PlainDate } from "../../time/plain-date.ts";

/** The gates that something is handed over for. */
export const handoverGates = ["recourse", "incident", "payment-order"] as const;
export type HandoverGate = (typeof handoverGates)[number];

/** A document that may become an exhibit. */
export interface Candidate {
  readonly file: string;
  /** Always in French, the language of those who read exhibits. */
  readonly title: string;
  /** The day it belongs to in the story; null when the case does not say. */
  readonly on: PlainDate | null;
  /** Its place among those of the same day: the order before the delivery, the delivery before the invoice. */
  readonly rank: number;
}

/** A document that stays out, and why. */
export interface LeftOut {
  readonly file: string;
  readonly why: Text;
}

/** Ranks of kinds: what the case is, what was done, what was asked, what came after. */
export const ranks = { order: 0, delivery: 1, invoice: 2, evidence: 3, step: 4, incident: 5, other: 9 } as const;
