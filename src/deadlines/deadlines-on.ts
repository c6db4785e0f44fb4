import type { Claim } from "../claim/claim.ts";
import { dueDateOf } from "../claim/due-date.ts";
import type { Facts } from "../facts/facts.ts";
import type { Law } from "../law/law.ts";
import { byDay, type PlainDate } from "../time/plain-date.ts";
import { datedTerms } from "./dated-terms.ts";
import type { Deadlines } from "./deadlines.ts";
import { limitationOf } from "./limitation-of.ts";

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
  const [nearest = null] = [...limitations].sort((one, other) => byDay(one.date, other.date));
  return { dueDates, limitation: nearest, limitations, terms: datedTerms(caseFile, law) };
}
