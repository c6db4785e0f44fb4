import type { Claim } from "../claim/claim.ts";
import { centsToString } from "../money/cents.ts";
import type { ClaimReport } from "./case-report.ts";

/** The claim in figures only: the lines are in the statement of `penalties`. */
export const reportClaim = (claim: Claim): ClaimReport => ({
  currency: claim.currency,
  invoiced: centsToString(claim.invoiced),
  paid: centsToString(claim.paid),
  balance: centsToString(claim.balance),
  principal: centsToString(claim.principal),
  interest: centsToString(claim.interest),
  recoveryFee: centsToString(claim.recoveryFee),
  total: centsToString(claim.total),
  interestAccrued: centsToString(claim.interestAccrued),
  interestPaid: centsToString(claim.interestPaid),
  overdueSince: claim.overdueSince,
  invoices: claim.invoices.map(({ number }) => number),
  excluded: claim.excluded,
  toConfirm: claim.toConfirm,
  fromWorkspace: claim.fromWorkspace,
});
