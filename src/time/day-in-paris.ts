import type { PlainDate } from "./plain-date.ts";

const inParis = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** The calendar day, in France, of an instant written as RFC 3339; null when it is none. */
export function dayInParis(instant: string): PlainDate | null {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? null : (inParis.format(time) as PlainDate);
}
