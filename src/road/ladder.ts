import type { JournalEntry } from "../case/case-file.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { Rung } from "../policy/policy.ts";
import { claimedInvoices } from "../policy/related.ts";
import { addDays, earliest, type PlainDate } from "../time/plain-date.ts";

/** The rung that comes next, and from which day on. */
export interface NextRung {
  readonly rung: Rung;
  readonly from: PlainDate;
  /** The last step taken; null when there is none. */
  readonly after: JournalEntry | null;
}

/** The earliest due date of what is claimed. */
export function earliestDue(dossier: Dossier): PlainDate | null {
  const numbers = new Set(claimedInvoices(dossier).map(({ number }) => number));
  return earliest(dossier.deadlines.dueDates.filter(({ invoice }) => numbers.has(invoice)).map(({ dueOn }) => dueOn));
}

/**
 * The first rung after the furthest one that the journal shows, counted since the earliest due date. Two rungs that log the same kind are told
 * apart by how many such entries there are. null past the last rung, or when nothing is claimed.
 */
export function nextRung(dossier: Dossier): NextRung | null {
  const due = earliestDue(dossier);
  if (due === null) return null;
  const steps = dossier.caseFile.journal.filter(({ on }) => on !== null && on >= due && on <= dossier.today);
  const { road } = dossier.policy;
  let last = -1;
  let after: JournalEntry | null = null;
  road.forEach(({ log }, index) => {
    const rank = road.slice(0, index + 1).filter((rung) => rung.log === log).length;
    const entry = steps.filter(({ kind }) => kind === log)[rank - 1];
    if (entry === undefined) return;
    last = index;
    after = entry;
  });
  const rung = road[last + 1];
  if (rung === undefined) return null;
  const since = (after as JournalEntry | null)?.on ?? due;
  return { rung, from: addDays(since, rung.wait), after };
}
