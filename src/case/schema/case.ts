import * as z from "zod";
import { delivery, evidence, invoice, order, otherDocument } from "./documents.ts";
import { closed, dispute, exhibit, incident, intakeEntry, journalEntry, payment, waiver } from "./events.ts";
import { mission } from "./mission.ts";
import { client, consultant, umbrellaCompany } from "./parties.ts";
import { amount, day, list, maybe, text } from "./scalars.ts";

/** `case.yaml`, schema 1. */
export const caseSchema = z.strictObject({
  schema: z.union([z.literal("1"), z.literal(1)]),
  id: text,
  engagement: maybe(text),
  title: maybe(text),
  closed: maybe(closed),
  responsible: maybe(text),
  umbrellaCompany: maybe(umbrellaCompany),
  consultant: maybe(consultant),
  client,
  mission: maybe(mission),
  orders: list(order),
  invoices: list(invoice),
  payments: list(payment),
  balance: maybe(z.strictObject({ amount: maybe(amount), confirmedOn: maybe(day), by: maybe(text) })),
  deliveries: list(delivery),
  evidence: list(evidence),
  dispute: maybe(dispute),
  journal: list(journalEntry),
  incidents: list(incident),
  waivers: list(waiver),
  otherDocuments: list(otherDocument),
  exhibits: list(exhibit),
  intake: z
    .record(z.string(), intakeEntry)
    .nullish()
    .transform((entries) => entries ?? {}),
});
