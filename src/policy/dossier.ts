import type { CaseFile, Role } from "../case/case-file.ts";
import type { Folder } from "../case/folder.ts";
import type { Parsed } from "../case/parsed.ts";
import type { Claim } from "../claim/claim.ts";
import type { Deadlines } from "../deadlines/deadlines.ts";
import type { EvidenceByPath } from "../evidence/evidence.ts";
import type { Facts } from "../facts/facts.ts";
import type { Law } from "../law/law.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { Policy } from "./policy.ts";

/** What is judged: everything the core knows of one case on one day. */
export interface Dossier {
  readonly folder: Folder;
  readonly parsed: Parsed;
  readonly caseFile: CaseFile;
  readonly evidence: EvidenceByPath;
  readonly facts: Facts;
  readonly claim: Claim | null;
  readonly deadlines: Deadlines;
  readonly law: Law;
  readonly policy: Policy;
  readonly role: Role;
  readonly today: PlainDate;
}
