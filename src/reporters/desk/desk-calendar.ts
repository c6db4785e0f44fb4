import { createHash } from "node:crypto";
import type { CaseReport } from "../../assessment/case-report.ts";
import { addDays, type PlainDate } from "../../time/plain-date.ts";
import type { ReportContext } from "../reporter.ts";
import { printable } from "../text/printable.ts";

interface CalendarEvent {
  readonly on: PlainDate;
  readonly kind: "limitation" | "next";
  readonly report: CaseReport;
  readonly summary: string;
  readonly description: string;
  /** Days before, for the alarm. */
  readonly notice: number;
}

function eventsOf(report: CaseReport, { locale }: ReportContext): CalendarEvent[] {
  const { limitation, nextAction, id, client } = report;
  const who = client === null ? id : `${client} (${id})`;
  const events: CalendarEvent[] = [];
  if (limitation !== null)
    events.push({
      on: limitation.date,
      kind: "limitation",
      report,
      summary: locale === "fr" ? `Prescription\u00a0: ${who}` : `Limitation: ${who}`,
      description:
        locale === "fr"
          ? `Facture ${limitation.invoice}. Date la plus proche possible\u00a0: à vérifier avec un juriste.`
          : `Invoice ${limitation.invoice}. The earliest possible date: to be checked with a lawyer.`,
      notice: 90,
    });
  if (nextAction?.before != null)
    events.push({
      on: nextAction.before,
      kind: "next",
      report,
      summary: `${nextAction.label[locale]} – ${who}`,
      description: nextAction.reason?.[locale] ?? "",
      notice: 7,
    });
  return events;
}

/** Text of a property (RFC 5545, 3.3.11). */
const escaped = (text: string): string => printable(text).replace(/[\\;,]/g, (character) => `\\${character}`);

/** Lines of at most 75 octets, the rest on lines that start with a space (RFC 5545, 3.1); no character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let room = 75;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      parts.push(part);
      part = "";
      room = 74;
    }
    part += character;
    room -= size;
  }
  return [...parts, part].join("\r\n ");
}

const compact = (day: PlainDate): string => day.replaceAll("-", "");

function eventLines({ on, kind, report, summary, description, notice }: CalendarEvent, today: PlainDate): string[] {
  const uid = createHash("sha256").update(`${report.path}\0${kind}`).digest("hex").slice(0, 32);
  return [
    "BEGIN:VEVENT",
    `UID:${uid}@dossier`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:-P${String(notice)}D`,
    `DESCRIPTION:${escaped(summary)}`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

/**
 * The dates of every open case as an iCalendar file: limitation, and what is to be done before a day; null when there is none. The same cases and
 * day give the same bytes.
 */
export function deskCalendar(reports: readonly CaseReport[], context: ReportContext): string | null {
  const events = reports
    .filter(({ closed }) => closed === null)
    .flatMap((report) => eventsOf(report, context))
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
  if (events.length === 0) return null;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//dossier//${context.version}//${context.locale.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => eventLines(event, context.today)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
