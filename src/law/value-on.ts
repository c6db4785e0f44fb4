import type { PlainDate } from "../time/plain-date.ts";
import type { DatedValue, Law, LegalParameter } from "./law.ts";

/**
 * The value in force on a day; null when none is known for it. A value whose start was not established is right for today and to confirm for
 * a past day.
 */
export function valueOn(law: Law, id: string, day: PlainDate): DatedValue | null {
  const value = law.parameters
    .get(id)
    ?.values.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
  if (value === undefined) return null;
  return value.from === null && day < law.asOf && !value.fromWorkspace ? { ...value, toConfirm: true } : value;
}

/** A whole number such as a count of days or years; null when it is unknown or not one. */
export function wholeNumberOn(law: Law, id: string, day: PlainDate): number | null {
  const value = valueOn(law, id, day)?.value ?? "";
  return /^\d+$/.test(value) ? Number(value) : null;
}

/** The last value known before a day that none covers: an answer of its own, never passed off as the value of that day. */
export function lastKnownBefore(parameter: LegalParameter, day: PlainDate): DatedValue | null {
  const known = parameter.values.filter(({ value, to }) => value !== null && to !== null && to < day);
  return known.at(-1) ?? null;
}
