import type { DatedValue, Source } from "../law/law.ts";
import type { Text } from "../locale/text.ts";
import type { Cents } from "../money/cents.ts";
import type { Rate } from "../money/rate.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** A legal parameter that a rate is made of, with the value used. */
export interface RatePart {
  readonly label: Text;
  readonly value: DatedValue;
}

/** Interest over days that share a base and a rate; both ends count. Rounded half up to the cent, so that lines add up. */
export interface InterestLine {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly base: Cents;
  readonly rate: Rate;
  readonly amount: Cents;
  readonly source: Source;
  /** Why its rate is to confirm; null where it is sure. */
  readonly doubt: Text | null;
  /** The rate rests on a value that the workspace gave: shown as such. */
  readonly fromWorkspace: boolean;
  /** The legal parameters that the rate is the sum of; empty for a rate that the contract states. */
  readonly parts: readonly RatePart[];
}

/** What a payment (or part of one) did to an invoice: interest first, then principal (C. civ. 1343-1), the fee last. */
export interface Allocation {
  readonly on: PlainDate;
  readonly amount: Cents;
  /** A payment's reference, or the number of the credit note. */
  readonly reference: string | null;
  /** A credit note that comes after a payment leaves some of it over: it settles the other invoices. */
  readonly from: "payment" | "credit-note";
  readonly toInterest: Cents;
  readonly toPrincipal: Cents;
  readonly toFee: Cents;
}

export interface InvoiceClaim {
  /** null for a computation without a case. */
  readonly number: string | null;
  /** Gross less credit notes. */
  readonly principal: Cents;
  readonly dueOn: PlainDate;
  readonly lines: readonly InterestLine[];
  readonly payments: readonly Allocation[];
  readonly interestAccrued: Cents;
  readonly interestPaid: Cents;
  /** Accrued less paid. */
  readonly interest: Cents;
  readonly recoveryFee: Cents;
  readonly principalLeft: Cents;
}

/** An invoice paid in full, but late: no longer claimed, and what its lateness still gives a right to. */
export interface LatePaid {
  readonly invoice: string;
  readonly dueOn: PlainDate;
  /** The day its last part was paid. */
  readonly paidOn: PlainDate;
  readonly daysLate: number;
  /** With every payment taken as principal, as the books do. */
  readonly interest: Cents;
  readonly recoveryFee: Cents;
}

/** What is owed on a day. `total` = principal + interest + fee. */
export interface Claim {
  readonly until: PlainDate;
  readonly currency: string;
  readonly invoices: readonly InvoiceClaim[];
  readonly excluded: readonly { readonly invoice: string; readonly reason: Text }[];
  /** Claimed invoices, after credit notes. */
  readonly invoiced: Cents;
  readonly paid: Cents;
  /** What the ledger says: invoiced − paid, every payment taken as principal. */
  readonly balance: Cents;
  readonly principal: Cents;
  readonly interestAccrued: Cents;
  readonly interestPaid: Cents;
  readonly interest: Cents;
  readonly recoveryFee: Cents;
  readonly total: Cents;
  /** The day after the earliest due date. */
  readonly overdueSince: PlainDate | null;
  readonly toConfirm: readonly Text[];
  /** What rests on a value that the workspace added to the law or put in its place, with its source. */
  readonly fromWorkspace: readonly Text[];
  readonly latePaid: readonly LatePaid[];
}
