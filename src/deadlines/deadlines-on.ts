import type { CaseFile, Invoice } from "../case/case-file.ts";
import type { Claim } from "../claim/claim.ts";
import { dueDateOf, performedOn } from "../claim/due-date.ts";
import type { Facts } from "../facts/facts.ts";
import type { Law } from "../law/law.ts";
import { wholeNumberOn } from "../law/value-on.ts";
import type { Text } from "../locale/text.ts";
import { addYears, daysBetween, type PlainDate } from "../time/plain-date.ts";
import { datedTerms } from "./dated-terms.ts";
import type { Deadlines, Limitation } from "./deadlines.ts";
import { possibleInterruptions } from "./interruptions.ts";

/** Due dates of all invoices, and until when the claimed ones can be claimed in court. */
export function deadlinesOn({ caseFile }: Facts, claim: Claim | null, law: Law, today: PlainDate): Deadlines {
  const dueDates = caseFile.invoices.flatMap((invoice) => {
    const due = invoice.kind === "credit-note" ? null : dueDateOf(invoice, caseFile, law);
    return due === null ? [] : [{ invoice: invoice.number, ...due }];
  });
  const numbers = new Set(claim?.invoices.map(({ number }) => number));
  const limitations = caseFile.invoices
    .filter(({ number }) => numbers.has(number))
    .flatMap((invoice) => limitationOf(invoice, caseFile, law, today) ?? []);
  const [nearest = null] = [...limitations].sort((one, other) => (one.date < other.date ? -1 : 1));
  return { dueDates, limitation: nearest, limitations, terms: datedTerms(caseFile, law) };
}

/**
 * The earliest plausible end: it starts at the end of the service rather than at the invoice (Cass. com. 26/02/2020, 18-25.036), and ends the
 * same day of the month, years later.
 */
export function limitationOf(invoice: Invoice, caseFile: CaseFile, law: Law, today: PlainDate): Limitation | null {
  const [start] = plausibleStarts(invoice, caseFile).sort((one, other) => (one.on < other.on ? -1 : 1));
  const parameter =
    caseFile.client.kind === "consumer" ? "limitation/against-consumer" : "limitation/between-professionals";
  const years = wholeNumberOn(law, parameter, today);
  if (start === undefined || years === null) return null;
  const date = addYears(start.on, years);
  return {
    date,
    daysLeft: daysBetween(today, date),
    invoice: invoice.number,
    startsOn: start.on,
    startsBecause: start.because,
    possibleInterruptions: possibleInterruptions(caseFile, invoice, start.on, today),
  };
}

interface Start {
  readonly on: PlainDate;
  readonly because: Text;
}

/** Delivery of what the invoice is for, the end of its period or of the mission, its issue. */
export function plausibleStarts(invoice: Invoice, caseFile: CaseFile): Start[] {
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
