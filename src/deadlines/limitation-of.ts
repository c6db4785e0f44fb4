import type { CaseFile, Invoice } from "../case/case-file.ts";
import { performedOn } from "../claim/due-date.ts";
import type { Law } from "../law/law.ts";
import { wholeNumberOn } from "../law/value-on.ts";
import { byDay, daysBetween, type PlainDate } from "../time/plain-date.ts";
import { afterConfirmedEvents } from "./confirmed-events.ts";
import type { Limitation, LimitationStart } from "./deadlines.ts";
import { possibleInterruptions } from "./interruptions.ts";

/**
 * The earliest plausible end: it starts at the end of the service rather than at the invoice (Cass. com. 26/02/2020, 18-25.036), and ends the
 * same day of the month, years later. Only events that the law names, and that a person confirmed, move it.
 */
export function limitationOf(invoice: Invoice, caseFile: CaseFile, law: Law, today: PlainDate): Limitation | null {
  const starts = plausibleStarts(invoice, caseFile).sort((one, other) => byDay(one.on, other.on));
  const [start] = starts;
  const parameter =
    caseFile.client.kind === "consumer" ? "limitation/against-consumer" : "limitation/between-professionals";
  const years = wholeNumberOn(law, parameter, today);
  if (start === undefined || years === null) return null;
  const { date, events } = afterConfirmedEvents(caseFile, invoice, start.on, years, law, today);
  return {
    date,
    daysLeft: daysBetween(today, date),
    invoice: invoice.number,
    startsOn: start.on,
    startsBecause: start.because,
    starts,
    confirmedEvents: events,
    possibleInterruptions: possibleInterruptions(caseFile, invoice, start.on, today),
  };
}

/** Delivery of what the invoice is for, the end of its period or of the mission, its issue. */
export function plausibleStarts(invoice: Invoice, caseFile: CaseFile): LimitationStart[] {
  const end = invoice.period?.to ?? caseFile.mission?.end ?? null;
  return [
    ...performedOn(invoice, caseFile).map((on) => ({ on, because: { fr: "livraison", en: "delivery" } })),
    ...(end === null
      ? []
      : [
          {
            on: end,
            because:
              invoice.period?.to == null
                ? { fr: "fin de la mission", en: "end of the mission" }
                : { fr: "fin de la période facturée", en: "end of the invoiced period" },
          },
        ]),
    ...(invoice.issuedOn === null
      ? []
      : [{ on: invoice.issuedOn, because: { fr: "émission de la facture", en: "issue of the invoice" } }]),
  ];
}
