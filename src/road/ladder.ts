import type { JournalEntry } from "../case/case-file.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { Rung } from "../policy/policy.ts";
import { claimedInvoices } from "../policy/related.ts";
import { addDays, earliest, latest, type PlainDate } from "../time/plain-date.ts";

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

/** A step taken that a rung logs, since the earliest due date. */
function takenOn(dossier: Dossier, due: PlainDate): { last: number; after: JournalEntry | null } {
  const { road } = dossier.policy;
  const steps = dossier.caseFile.journal.filter(({ on }) => on !== null && on >= due && on <= dossier.today);
  return road.reduce<{ last: number; after: JournalEntry | null }>(
    (found, { log, orLog }, index) => {
      const rank = road.slice(0, index + 1).filter((rung) => rung.log === log).length;
      const entry = steps.filter(({ kind }) => kind === log || orLog.includes(kind))[rank - 1];
      return entry === undefined ? found : { last: index, after: entry };
    },
    { last: -1, after: null },
  );
}

/**
 * The first rung after the furthest one that the journal shows, counted since the earliest due date; optional ones are stepped over. Two rungs
 * that log the same kind are told apart by how many such entries there are. It waits for the end of what was granted or promised. null past the
 * last rung, or when nothing is claimed.
 */
export function nextRung(dossier: Dossier): NextRung | null {
  const due = earliestDue(dossier);
  if (due === null) return null;
  const { last, after } = takenOn(dossier, due);
  const rung = dossier.policy.road.slice(last + 1).find(({ optional }) => !optional);
  return rung === undefined ? null : { rung, from: waited(dossier, rung, after?.on ?? due), after };
}

/** The optional rung that stands just before the next one; null when there is none, or it was taken. */
export function optionalRung(dossier: Dossier): NextRung | null {
  const due = earliestDue(dossier);
  if (due === null) return null;
  const { last, after } = takenOn(dossier, due);
  const [rung] = dossier.policy.road.slice(last + 1);
  return rung?.optional === true ? { rung, from: waited(dossier, rung, after?.on ?? due), after } : null;
}

function waited({ caseFile, today }: Dossier, { wait }: Rung, since: PlainDate): PlainDate {
  const granted = caseFile.journal.flatMap(({ kind, outcome, until, deadline }) => {
    const isGranted = kind === "extension" || kind === "promise" || outcome === "promised-payment";
    const end = isGranted ? (until ?? deadline) : null;
    return end === null || end < today ? [] : [addDays(end, 1)];
  });
  return latest([addDays(since, wait), ...granted]) ?? since;
}
