import { sumCents, type Cents } from "../money/cents.ts";
import { addDays } from "../time/plain-date.ts";
import { interestOver } from "./account.ts";
import type { Claim } from "./claim.ts";

/**
 * What a further day adds while nothing is paid (« jusqu’à parfait paiement »), at the rate of the last line of each invoice; an invoice
 * whose interest has stopped adds nothing.
 */
export function interestPerDay({ invoices, until }: Claim): Cents {
  // Where the last day is left out, lines end the day before it.
  const lastBearing = addDays(until, -1);
  return sumCents(
    invoices.flatMap(({ lines, principalLeft }) => {
      const last = lines.at(-1);
      return last === undefined || last.to < lastBearing ? [] : [interestOver(principalLeft, last.rate, 1)];
    }),
  );
}
