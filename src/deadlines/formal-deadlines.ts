import type { Law } from "../law/law.ts";
import { valueOn, wholeNumberOn } from "../law/value-on.ts";
import { addDays, addMonths, type PlainDate } from "../time/plain-date.ts";
import {
  addBusinessDays,
  addWorkingDays,
  isBusinessDay,
  rolledOver,
  type HolidayOptions,
} from "../time/working-days.ts";

/** A last day, and whether the term behind it is still to be confirmed. */
export interface LastDay {
  readonly on: PlainDate;
  readonly toConfirm: boolean;
}

/** How a term counts its last day. */
type Count = (term: number) => PlainDate;

function lastDay(law: Law, id: string, day: PlainDate, count: Count): LastDay | null {
  const term = wholeNumberOn(law, id, day);
  return term === null ? null : { on: count(term), toConfirm: valueOn(law, id, day)?.toConfirm ?? true };
}

/** The company concludes the contract within so many *jours ouvrables* of the start, which does not count (C. trav. L1254-22). */
export const contractDeadline = (start: PlainDate, law: Law, options: HolidayOptions = law): LastDay | null =>
  lastDay(law, "portage/contract-deadline", start, (days) => addWorkingDays(start, days, options));

/**
 * The worst case for declaring an incident: the shortest delay that an insurance contract may set, in *jours ouvrés* from the day the
 * insured knew (C. ass. L113-2 4°). The contract may give more.
 */
export const insurerNotice = (learnedOn: PlainDate, law: Law, options: HolidayOptions = law): LastDay | null =>
  lastDay(law, "liability/declaration-shortest-delay", learnedOn, (days) => addBusinessDays(learnedOn, days, options));

/** What the insurance contract gives a right to is asked of a court within so many years of the event (C. ass. L114-1). */
export const insuranceLimitation = (event: PlainDate, law: Law): LastDay | null =>
  lastDay(law, "liability/limitation", event, (years) => addMonths(event, 12 * years));

/** An order to pay lapses unless it is served in time, counted from the order (CPC 1411); a procedural term: CPC 641, 642. */
export const paymentOrderService = (orderedOn: PlainDate, law: Law, options: HolidayOptions = law): LastDay | null =>
  lastDay(law, "payment-order/serve-within", orderedOn, (months) => rolledOver(addMonths(orderedOn, months), options));

/** The debtor may object to an order within so many months of its service (CPC 1416, 641, 642). */
export const paymentOrderObjection = (servedOn: PlainDate, law: Law, options: HolidayOptions = law): LastDay | null =>
  lastDay(law, "payment-order/objection", servedOn, (months) => rolledOver(addMonths(servedOn, months), options));

/** An order may be enforced only so many months after its service (CPC 1422). */
export const paymentOrderEnforcement = (servedOn: PlainDate, law: Law): LastDay | null =>
  lastDay(law, "payment-order/enforcement-wait", servedOn, (months) => addMonths(servedOn, months));

/** The costs of a request are deposited with the clerk within so many days of it, or it lapses (CPC 1425, 641, 642). */
export const clerkDeposit = (requestedOn: PlainDate, law: Law, options: HolidayOptions = law): LastDay | null =>
  lastDay(law, "payment-order/clerk-deposit", requestedOn, (days) => rolledOver(addDays(requestedOn, days), options));

/** The debtor answers an invitation to the small-claims procedure within so many months of its sending (CPCE L125-1): silence is a refusal. */
export const smallClaimsReply = (sentOn: PlainDate, law: Law): LastDay | null =>
  lastDay(law, "recourse/small-claims-reply", sentOn, (months) => addMonths(sentOn, months));

/** The debtor pays or contests within so many months of the command to pay (loi 2026-307, CPCE L126-2). */
export const commercialClaimReply = (servedOn: PlainDate, law: Law): LastDay | null =>
  lastDay(law, "recourse/undisputed-commercial-claim-reply", servedOn, (months) => addMonths(servedOn, months));

/** The record of non-contestation is drawn up so many days after that at the earliest (CPCE L126-3). */
export const commercialClaimRecord = (repliedBy: PlainDate, law: Law): LastDay | null =>
  lastDay(law, "recourse/undisputed-commercial-claim-record", repliedBy, (days) => addDays(repliedBy, days));

/** The record made enforceable lapses unless it is served within so many months (CPCE L126-4). */
export const commercialClaimService = (enforceableOn: PlainDate, law: Law): LastDay | null =>
  lastDay(law, "recourse/undisputed-commercial-claim-service", enforceableOn, (months) =>
    addMonths(enforceableOn, months),
  );

/** Who declared too late may ask to be relieved of it within so many months of the publication (C. com. L622-26). */
export const lateDeclaration = (publishedOn: PlainDate, law: Law): LastDay | null =>
  lastDay(law, "insolvency/late-declaration", publishedOn, (months) => addMonths(publishedOn, months));

interface ProofOfDebt extends LastDay {
  /** The working day before: what to aim for, since the claim has to have arrived. */
  readonly aimFor: PlainDate;
}

/** A claim is declared in an insolvency within so many months of its publication in the gazette (C. com. R622-24). */
export function proofOfDebt(publishedOn: PlainDate, law: Law, options: HolidayOptions = law): ProofOfDebt | null {
  const last = lastDay(law, "insolvency/proof-of-debt", publishedOn, (months) => addMonths(publishedOn, months));
  return last === null ? null : { ...last, aimFor: businessDayBefore(last.on, options) };
}

function businessDayBefore(day: PlainDate, options: HolidayOptions): PlainDate {
  let found = addDays(day, -1);
  while (!isBusinessDay(found, options)) found = addDays(found, -1);
  return found;
}
