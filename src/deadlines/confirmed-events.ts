import type { CaseFile, Invoice, JournalEntry } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import { wholeNumberOn } from "../law/value-on.ts";
import { addDays, addMonths, addYears, byDay, daysBetween, latest, type PlainDate } from "../time/plain-date.ts";
import type { ConfirmedEvent } from "./deadlines.ts";
import { interrupting, isBeforeACourt, mediationWords } from "./interruptions.ts";

interface Limit {
  readonly date: PlainDate;
  readonly events: readonly ConfirmedEvent[];
}

/**
 * The end of limitation once the events that the law names and a person confirmed are taken into account. An acknowledgement (C. civ. 2240) or a
 * claim in court (2241) starts the whole period again (2231), unless the claim came to nothing (2243); a mediation suspends it, and leaves at
 * least some months after it (2238). An event after the end changes nothing any more, and none but a claim in court goes past the long-stop (2232).
 */
export function afterConfirmedEvents(
  caseFile: CaseFile,
  invoice: Invoice,
  start: PlainDate,
  years: number,
  law: Law,
  today: PlainDate,
): Limit {
  const months = wholeNumberOn(law, "limitation/shortest-after-mediation", today) ?? 0;
  const longStop = addYears(start, wholeNumberOn(law, "limitation/long-stop", today) ?? years);
  return confirmedEntries(caseFile, invoice, start, today).reduce<Limit>(
    ({ date, events }, entry) => {
      const event =
        entry.on > date ? null : withinLongStop(effectOf(entry, date, years, months, today), entry, longStop);
      return event === null || event.date <= date ? { date, events } : { date: event.date, events: [...events, event] };
    },
    { date: addYears(start, years), events: [] },
  );
}

function withinLongStop(event: ConfirmedEvent | null, { kind }: Confirmed, last: PlainDate): ConfirmedEvent | null {
  return event === null || kind === "legal-claim" || event.date <= last ? event : { ...event, date: last };
}

interface Confirmed extends Pick<JournalEntry, "kind" | "until"> {
  readonly on: PlainDate;
  readonly by: string;
}

/** A request for a payment order interrupts nothing: its service does. Other events count on their own day. */
const countsOn = ({ kind, on, route, orderedOn, servedOn }: JournalEntry): PlainDate | null =>
  kind === "legal-claim" && (orderedOn !== null || route === "payment-order") ? servedOn : (servedOn ?? on);

/** A claim withdrawn, lapsed or dismissed for good interrupted nothing (C. civ. 2243). */
const isUndone = ({ undoneOn }: JournalEntry, today: PlainDate): boolean => undoneOn !== null && undoneOn <= today;

function confirmedEntries(caseFile: CaseFile, invoice: Invoice, since: PlainDate, today: PlainDate): Confirmed[] {
  return caseFile.journal
    .flatMap((entry): Confirmed[] => {
      const on = countsOn(entry);
      const concerns = entry.invoices.length === 0 || entry.invoices.includes(invoice.number);
      const isVoid = isUndone(entry, today) || !isBeforeACourt(entry);
      if (entry.confirmed === null || isVoid || on === null || on < since || on > today || !concerns) return [];
      return [{ kind: entry.kind, until: entry.until, on, by: entry.confirmed.by }];
    })
    .sort((one, other) => byDay(one.on, other.on));
}

function effectOf(
  { kind, on, by, until }: Confirmed,
  date: PlainDate,
  years: number,
  months: number,
  today: PlainDate,
): ConfirmedEvent | null {
  const what = interrupting[kind];
  if (what !== undefined) {
    const article = kind === "legal-claim" ? "C. civ. 2241, 2231" : "C. civ. 2240, 2231";
    return { on, what, by, article, effect: "interrupts", date: addYears(on, years) };
  }
  if (kind !== "mediation" || until === null || until < on) return null;
  // Only the days that have passed are certain: one still running may end tomorrow.
  const end = until < today ? until : today;
  const resumed = latest([addDays(date, daysBetween(on, end)), addMonths(end, months)]) ?? date;
  return { on, what: mediationWords, by, article: "C. civ. 2238", effect: "suspends", date: resumed };
}
