import { centsToString } from "../money/cents.ts";
import { rateToString } from "../money/rate.ts";
import type { Allocation, Claim, InterestLine, InvoiceClaim, LatePaid } from "./claim.ts";
import { explanationOf } from "./explain-line.ts";
import { interestPerDay } from "./interest-per-day.ts";

/** The statement of a claim as `penalties --format json` prints it: amounts with two decimals, rates as percents, nothing a float. */
export const penaltiesJson = (claim: Claim, options: { readonly isExplained?: boolean } = {}) => ({
  version: 1,
  until: claim.until,
  currency: claim.currency,
  invoices: claim.invoices.map((invoice) => invoiceJson(invoice, claim.currency, options.isExplained ?? false)),
  interest: centsToString(claim.interest),
  recoveryFee: centsToString(claim.recoveryFee),
  principal: centsToString(claim.principal),
  total: centsToString(claim.total),
  invoiced: centsToString(claim.invoiced),
  paid: centsToString(claim.paid),
  balance: centsToString(claim.balance),
  interestPerDay: centsToString(interestPerDay(claim)),
  excluded: claim.excluded,
  latePaid: claim.latePaid.map(latePaidJson),
  toConfirm: claim.toConfirm,
  fromWorkspace: claim.fromWorkspace,
});

const latePaidJson = ({ interest, recoveryFee, ...late }: LatePaid) => ({
  ...late,
  interest: centsToString(interest),
  recoveryFee: centsToString(recoveryFee),
});

const invoiceJson = (invoice: InvoiceClaim, currency: string, isExplained: boolean) => ({
  number: invoice.number,
  principal: centsToString(invoice.principal),
  dueOn: invoice.dueOn,
  lines: invoice.lines.map((line) => ({
    ...lineJson(line),
    ...(isExplained ? { explanation: explanationOf(line, currency) } : {}),
  })),
  payments: invoice.payments.map(paymentJson),
  interestAccrued: centsToString(invoice.interestAccrued),
  interestPaid: centsToString(invoice.interestPaid),
  interest: centsToString(invoice.interest),
  recoveryFee: centsToString(invoice.recoveryFee),
  principalLeft: centsToString(invoice.principalLeft),
});

const lineJson = ({ from, to, days, base, rate, amount, source, doubt, fromWorkspace }: InterestLine) => ({
  from,
  to,
  days,
  base: centsToString(base),
  rate: rateToString(rate),
  amount: centsToString(amount),
  source,
  toConfirm: doubt !== null,
  fromWorkspace,
});

const paymentJson = ({ on, amount, reference, from, toInterest, toPrincipal, toFee }: Allocation) => ({
  on,
  amount: centsToString(amount),
  reference,
  from,
  toInterest: centsToString(toInterest),
  toPrincipal: centsToString(toPrincipal),
  toFee: centsToString(toFee),
});
