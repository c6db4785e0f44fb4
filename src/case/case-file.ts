import type * as z from "zod";
import type { caseSchema } from "./schema/case.ts";
import type {
  acceptance,
  attestation,
  attestables,
  cover,
  delivery,
  evidence,
  invoice,
  mentionKinds,
  order,
  parties,
  roles,
  signature,
} from "./schema/documents.ts";
import type { incident, journalEntry, payment, waiver } from "./schema/events.ts";
import type { mission } from "./schema/mission.ts";
import type { address, consultant, umbrellaCompany } from "./schema/parties.ts";

/** One engagement with one client, as `case.yaml` says it. Amounts are cents, rates exact, days exist. */
export type CaseFile = z.output<typeof caseSchema>;

export type UmbrellaCompany = z.output<typeof umbrellaCompany>;
export type Consultant = z.output<typeof consultant>;
export type Address = z.output<typeof address>;
export type Mission = z.output<typeof mission>;
export type Order = z.output<typeof order>;
export type Invoice = z.output<typeof invoice>;
export type Delivery = z.output<typeof delivery>;
export type EvidenceEntry = z.output<typeof evidence>;
export type Incident = z.output<typeof incident>;
export type Payment = z.output<typeof payment>;
export type JournalEntry = z.output<typeof journalEntry>;
export type Waiver = z.output<typeof waiver>;
export type Attestation = z.output<typeof attestation>;
export type Acceptance = z.output<typeof acceptance>;
export type SignatureEntry = z.output<typeof signature>;
export type Cover = z.output<typeof cover>;

export type Party = (typeof parties)[number];
/** Whose copy this is, and who may act in it. */
export type Role = (typeof roles)[number];
export type MentionKind = (typeof mentionKinds)[number];
export type Attestable = (typeof attestables)[number];
