import type { CaseFile, JournalEntry } from "../case/case-file.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { Assessment } from "./assessment.ts";

/** Who a case waits for, as the company's desk sorts its folders. */
export const desks = ["to-sort", "consultant", "client", "umbrella-company", "bailiff", "closed"] as const;
export type Desk = (typeof desks)[number];

/** A term given to the client that still runs: until then the next move is theirs. */
function givesTime({ kind, deadline, until, instalments }: JournalEntry, today: PlainDate): boolean {
  const last = instalments.at(-1)?.on ?? null;
  if (kind === "dispute" || kind === "note") return false;
  return [deadline, until, last].some((day) => day !== null && day >= today);
}

function isWithBailiff({ journal }: CaseFile): boolean {
  const handed = journal.findLastIndex(({ kind }) => kind === "handed-over");
  return handed !== -1;
}

/** Where the folder lies. What cannot be read, or has no next step, is to be sorted by a person. */
export function deskOf({ dossier, nextAction, verdict }: Assessment): Desk {
  if (dossier === null) return "to-sort";
  const { caseFile, today } = dossier;
  if (caseFile.closed !== null) return "closed";
  if (isWithBailiff(caseFile)) return "bailiff";
  const last = caseFile.journal.at(-1);
  if (last !== undefined && givesTime(last, today)) return "client";
  if (nextAction !== null) return nextAction.by;
  return verdict === "not-applicable" ? "consultant" : "to-sort";
}
