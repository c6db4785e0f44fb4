import * as z from "zod";
import { amount, count, currency, day, digest, filePath, flag, list, maybe, text } from "./scalars.ts";

export const parties = ["consultant", "client", "umbrella-company"] as const;
export const roles = ["consultant", "umbrella-company"] as const;
export const mentionKinds = [
  "good-for-agreement",
  "good-for-delivery",
  "read-and-approved",
  "acceptance-report",
  "with-reservations",
  "without-reservations",
  "formal-notice",
] as const;
export const orderKinds = [
  "tripartite-contract",
  "bipartite-contract",
  "quote",
  "amendment",
  "purchase-order",
  "email-acceptance",
] as const;
export const invoiceKinds = ["invoice", "deposit", "credit-note"] as const;
export const deliveryKinds = ["acceptance-report", "signed-invoice", "activity-report"] as const;
export const deliveryOutcomes = ["accepted", "with-reservations", "partial", "refused", "tacit"] as const;
export const evidenceKinds = [
  "email",
  "activity-report",
  "part-payment",
  "purchase-order",
  "proof-of-use",
  "proof-of-sending",
  "other",
] as const;
export const attestables = ["signature", "initials", "stamp", "mention", "date", "content"] as const;
export const platformStatuses = [
  "submitted",
  "issued",
  "received",
  "made-available",
  "rejected",
  "refused",
  "disputed",
  "suspended",
  "approved",
  "partially-approved",
  "payment-sent",
  "paid",
  "completed",
] as const;

const attestable = z.enum(attestables);

/** A word written in the company's name in another copy, and the day it came in: it counts once confirmed here. */
export const receivedOn = maybe(day);

export const attestation = z.strictObject({
  what: z.union([attestable.transform((one) => [one]), z.array(attestable).min(1, "empty")]),
  party: maybe(z.enum(parties)),
  page: maybe(count),
  by: maybe(text),
  role: maybe(z.enum(roles)),
  on: maybe(day),
  sha256: digest,
  receivedOn,
});

const confirmation = maybe(z.strictObject({ by: maybe(text), on: maybe(day) }));

/** The company's acceptance of what is not a proof by itself (an e-mail, an activity report). */
export const acceptance = z.strictObject({
  by: maybe(text),
  role: maybe(z.enum(roles)),
  on: maybe(day),
  reason: maybe(text),
  confirmed: confirmation,
  receivedOn,
});

/** What every document entry has. */
const document = {
  file: filePath,
  attested: list(attestation),
  exhibit: flag.nullish().transform((shown) => shown ?? true),
};

export const signature = z.strictObject({
  party: z.enum(parties),
  on: maybe(day),
  initialled: maybe(flag),
  stamped: maybe(flag),
  signatory: maybe(text),
  mention: maybe(z.enum(mentionKinds)),
});

const round = z.strictObject({
  submittedOn: maybe(day),
  changesAskedOn: maybe(day),
  approvedOn: maybe(day),
  copies: maybe(count),
  mailedOn: maybe(day),
  tracking: maybe(text),
  receivedOn: maybe(day),
  returnedOn: maybe(day),
  copiesReturned: maybe(count),
  clientCopySentOn: maybe(day),
  consultantCopyOn: maybe(day),
});

export const order = z.strictObject({
  id: text,
  kind: z.enum(orderKinds),
  ...document,
  issuer: maybe(z.enum(parties)),
  issuedOn: maybe(day),
  start: maybe(day),
  end: maybe(day),
  net: maybe(amount),
  client: maybe(z.strictObject({ name: maybe(text), siren: maybe(text) })),
  amends: maybe(text),
  signing: maybe(z.enum(["paper", "electronic"])),
  signatures: list(signature),
  round: maybe(round),
  accepted: maybe(acceptance),
});

export const invoice = z.strictObject({
  number: text,
  kind: z.enum(invoiceKinds),
  ...document,
  issuer: maybe(z.enum(parties)),
  issuedOn: maybe(day),
  sentOn: maybe(day),
  dueOn: maybe(day),
  period: maybe(z.strictObject({ from: maybe(day), to: maybe(day) })),
  net: maybe(amount),
  vat: maybe(amount),
  gross: amount,
  currency: maybe(currency),
  orders: list(text),
  corrects: maybe(text),
  platformStatus: maybe(z.strictObject({ status: z.enum(platformStatuses), on: maybe(day), reason: maybe(text) })),
  assigned: maybe(z.enum(["none", "factor", "insurer"])),
  /** Who decided to claim what the lateness of a paid invoice still gives a right to. */
  latenessClaimed: maybe(z.strictObject({ by: text, role: maybe(z.enum(roles)), on: maybe(day) })),
});

export const cover = z.strictObject({
  invoice: text,
  extent: maybe(z.enum(["full", "partial"])),
  net: maybe(amount),
});

export const delivery = z.strictObject({
  id: text,
  kind: z.enum(deliveryKinds),
  ...document,
  deliveredOn: maybe(day),
  covers: list(cover),
  outcome: maybe(z.enum(deliveryOutcomes)),
  reservations: list(
    z.strictObject({
      text,
      dueOn: maybe(day),
      liftedOn: maybe(day),
      file: maybe(filePath),
      attested: list(attestation),
    }),
  ),
  signatures: list(signature),
  accepted: maybe(acceptance),
});

export const evidence = z.strictObject({
  id: text,
  proves: list(z.enum(["order", "delivery", "sending"])),
  covers: list(cover),
  from: maybe(z.enum([...parties, "other"])),
  kind: z.enum(evidenceKinds),
  ...document,
  accepted: maybe(acceptance),
});

export const otherDocument = z.strictObject({
  kind: z.enum(["mandate", "registry-extract", "insurance-certificate", "other"]),
  ...document,
  on: maybe(day),
});

export const liabilityNotice = z.strictObject({
  ...document,
  from: maybe(text),
  datedOn: maybe(day),
  receivedOn: maybe(day),
});

export const factualStatement = z.strictObject({ ...document, signedOn: maybe(day) });
