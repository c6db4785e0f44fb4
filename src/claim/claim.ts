import type { Source } from "../law/law.ts";
import type { Text } from "../locale/text.ts";
import type { Cents } from "../money/cents.ts";
import type { Rate } from "../money/rate.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** Interest over days that share a base and a rate; both ends count. Rounded half up to the cent, so that lines add up. */
export interface InterestLine {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly base: Cents;
  readonly rate: Rate;
  readonly amount: Cents;
  readonly source: Source;
  readonly toConfirm: boolean;
}

/** What a payment (or part of one) did to an invoice: interest first, then principal (C. civ. 1343-1), the fee last. */
export interface Allocation {
  readonly on: PlainDate;
  readonly amount: Cents;
  readonly reference: string | null;
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
}
