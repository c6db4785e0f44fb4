import type { Evidence, EvidenceProblem, UnreadableReason } from "./evidence.ts";

/** What a reader of one type adds to the bare evidence. */
export type Reading = Partial<Omit<Evidence, "bytes" | "sha256" | "type">>;

export const unreadable = (reason: UnreadableReason, problems: readonly EvidenceProblem[] = []): Reading => ({
  readable: false,
  reason,
  problems,
});
