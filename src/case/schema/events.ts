import * as z from "zod";
import { factualStatement, liabilityNotice, parties, receivedOn, roles } from "./documents.ts";
import { amount, count, day, digest, filePath, list, maybe, text } from "./scalars.ts";

export const journalKinds = [
  "reminder",
  "call",
  "meeting",
  "extension",
  "payment-plan",
  "promise",
  "penalty-notice",
  "company-contact-request",
  "company-email",
  "company-call",
  "company-reply",
  "formal-notice",
  "dispute",
  "acknowledgement",
  "mediation",
  "recourse-request",
  "legal-claim",
  "handed-over",
  "note",
] as const;
export const outcomes = [
  "no-answer",
  "promised-payment",
  "not-received",
  "refused",
  "disputed",
  "paid",
  "other",
] as const;
export const courtRoutes = ["small-claims", "payment-order", "commercial-claim", "interim-payment"] as const;
export const disputeStatuses = ["none", "unknown", "open", "settled"] as const;
export const closingReasons = ["paid", "abandoned", "written-off", "judged"] as const;

const instalment = z.strictObject({ on: day, amount });

export const journalEntry = z.strictObject({
  id: text,
  on: maybe(day),
  kind: z.enum(journalKinds),
  by: maybe(z.enum(parties)),
  channel: maybe(text),
  outcome: maybe(z.enum(outcomes)),
  invoices: list(text),
  file: maybe(filePath),
  sha256: maybe(digest),
  deadline: maybe(day),
  until: maybe(day),
  instalments: list(instalment),
  penaltiesFrom: maybe(day),
  amount: maybe(amount),
  tracking: maybe(text),
  sentOn: maybe(day),
  receivedOn: maybe(day),
  receipt: maybe(text),
  /** Papers that the company’s reply asks for. */
  asksFor: list(text),
  /** Which procedure a claim in court follows: its delays depend on it. */
  route: maybe(z.enum(courtRoutes)),
  /** The day of an order to pay that a court made on this claim, or the day a clerk made its record enforceable. */
  orderedOn: maybe(day),
  /** The day a commissaire de justice served it, or the summons. */
  servedOn: maybe(day),
  /** The day the claim was withdrawn, lapsed or was dismissed for good: it then interrupted nothing (C. civ. 2243). */
  undoneOn: maybe(day),
  /** Who vouches that this event is one that the law names as interrupting or suspending limitation. */
  confirmed: maybe(z.strictObject({ by: text, on: maybe(day) })),
  note: maybe(text),
});

export const payment = z.strictObject({
  on: day,
  amount,
  reference: maybe(text),
  allocations: maybe(z.array(z.strictObject({ invoice: text, amount }))),
});

export const dispute = z.strictObject({
  status: z.enum(disputeStatuses),
  on: maybe(day),
  by: maybe(z.enum(parties)),
  grounds: maybe(text),
  amount: maybe(amount),
  file: maybe(filePath),
  answeredOn: maybe(day),
  settledOn: maybe(day),
});

export const incident = z.strictObject({
  id: text,
  occurredOn: maybe(day),
  closedOn: maybe(day),
  learnedOn: maybe(day),
  reportedToCompanyOn: maybe(day),
  insurerNotifiedOn: maybe(day),
  harm: list(z.enum(["immaterial", "material", "bodily"])),
  cause: maybe(z.enum(["professional-error", "data-loss", "delay", "underperformance", "other"])),
  order: maybe(text),
  liabilityNotice: maybe(liabilityNotice),
  factualStatement: maybe(factualStatement),
});

export const waiver = z.strictObject({
  requirement: text,
  subject: maybe(text),
  gate: maybe(text),
  reason: maybe(text),
  by: maybe(text),
  role: maybe(z.enum(roles)),
  on: maybe(day),
  until: maybe(day),
  confirmed: maybe(z.strictObject({ by: maybe(text), on: maybe(day) })),
  receivedOn,
});

export const closed = z.strictObject({ on: maybe(day), reason: maybe(z.enum(closingReasons)), by: maybe(text) });

export const exhibit = z.strictObject({
  number: count,
  document: text,
  handedOverOn: maybe(day),
  /** The bytes handed over under that number: other bytes take another. */
  sha256: maybe(digest),
});

export const intakeEntry = z.strictObject({
  sha256: digest,
  bytes: maybe(count),
  addedOn: maybe(day),
  readAs: maybe(text),
  rendered: maybe(
    z.strictObject({
      template: text,
      sha256: digest,
      templateSha256: maybe(digest),
      dataSha256: maybe(digest),
      lawSha256: maybe(digest),
    }),
  ),
});
