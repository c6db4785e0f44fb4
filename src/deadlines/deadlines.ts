import type { Text } from "../locale/text.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** A day from which limitation may run. */
export interface LimitationStart {
  readonly on: PlainDate;
  readonly because: Text;
}

/** An event that the law names and a person confirmed: what it did to the date. */
export interface ConfirmedEvent {
  readonly on: PlainDate;
  readonly what: Text;
  readonly effect: "interrupts" | "suspends";
  readonly article: string;
  /** Who confirmed it. */
  readonly by: string;
  /** The end of limitation once it is taken into account. */
  readonly date: PlainDate;
}

/** Until when an invoice can be claimed in court: the earliest plausible end. */
export interface Limitation {
  readonly date: PlainDate;
  /** Negative once passed. */
  readonly daysLeft: number;
  readonly invoice: string;
  /** Why that start: the earliest of the plausible ones. */
  readonly startsOn: PlainDate;
  readonly startsBecause: Text;
  /** Every plausible start, earliest first: the first is the one used. */
  readonly starts: readonly LimitationStart[];
  readonly confirmedEvents: readonly ConfirmedEvent[];
  /** Events that may have interrupted it: shown, to confirm; they never move the date. */
  readonly possibleInterruptions: readonly { readonly on: PlainDate; readonly what: Text }[];
}

export interface DueDate {
  readonly invoice: string;
  readonly dueOn: PlainDate;
  /** `stated` on the invoice, else from the mission's `terms`, else the `legal` term. */
  readonly basis: "stated" | "terms" | "legal";
}

/** A day to keep, from the law or from what the parties said. */
export interface DatedTerm {
  readonly kind:
    | "contract"
    | "formal-notice"
    | "extension"
    | "promise"
    | "instalment"
    | "payment-order"
    | "small-claims"
    | "commercial-claim"
    | "insurer-notice"
    | "insurance-limitation"
    | "proof-of-debt";
  /** The step of the journal or the incident it comes from. */
  readonly subject: string | null;
  readonly on: PlainDate;
  readonly label: Text;
  /** Article of law; null for what the parties agreed. */
  readonly article: string | null;
  readonly toConfirm: boolean;
}

export interface Deadlines {
  readonly dueDates: readonly DueDate[];
  /** The nearest of the claimed invoices; null when nothing is claimed. */
  readonly limitation: Limitation | null;
  readonly limitations: readonly Limitation[];
  /** Earliest first, past ones included. */
  readonly terms: readonly DatedTerm[];
}
