import { centsToString } from "../money/cents.ts";
import { rateToString } from "../money/rate.ts";
import type { Allocation, Claim, InterestLine, InvoiceClaim } from "./claim.ts";

/** The statement of a claim as `penalties --format json` prints it: amounts with two decimals, rates as percents, nothing a float. */
export const penaltiesJson = (claim: Claim) => ({
  version: 1,
  until: claim.until,
  currency: claim.currency,
  invoices: claim.invoices.map(invoiceJson),
  interest: centsToString(claim.interest),
  recoveryFee: centsToString(claim.recoveryFee),
  principal: centsToString(claim.principal),
  total: centsToString(claim.total),
  balance: centsToString(claim.balance),
  excluded: claim.excluded,
  toConfirm: claim.toConfirm,
});

const invoiceJson = (invoice: InvoiceClaim) => ({
  number: invoice.number,
  principal: centsToString(invoice.principal),
  dueOn: invoice.dueOn,
  lines: invoice.lines.map(lineJson),
  payments: invoice.payments.map(paymentJson),
  interestAccrued: centsToString(invoice.interestAccrued),
  interestPaid: centsToString(invoice.interestPaid),
  interest: centsToString(invoice.interest),
  recoveryFee: centsToString(invoice.recoveryFee),
  principalLeft: centsToString(invoice.principalLeft),
});

const lineJson = ({ from, to, days, base, rate, amount, source, toConfirm }: InterestLine) => ({
  from,
  to,
  days,
  base: centsToString(base),
  rate: rateToString(rate),
  amount: centsToString(amount),
  source,
  toConfirm,
});

const paymentJson = ({ on, amount, reference, toInterest, toPrincipal, toFee }: Allocation) => ({
  on,
  amount: centsToString(amount),
  reference,
  toInterest: centsToString(toInterest),
  toPrincipal: centsToString(toPrincipal),
  toFee: centsToString(toFee),
});
