import type { CaseFile, Role } from "../case/case-file.ts";
import type { Folder } from "../case/folder.ts";
import type { Parsed } from "../case/parsed.ts";
import { claimOn } from "../claim/claim-on.ts";
import { deadlinesOn } from "../deadlines/deadlines-on.ts";
import type { EvidenceByPath } from "../evidence/evidence.ts";
import { deriveFacts } from "../facts/derive-facts.ts";
import type { Law } from "../law/law.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { Policy } from "../policy/policy.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** What a case is judged from, once its file has been read. */
export interface Material {
  readonly folder: Folder;
  readonly parsed: Parsed;
  readonly evidence: EvidenceByPath;
  readonly law: Law;
  readonly policy: Policy;
  readonly role: Role;
  readonly today: PlainDate;
}

/** Facts, then the claim, then the deadlines: everything a requirement or a rule may ask about. */
export function dossierOf(material: Material, caseFile: CaseFile): Dossier {
  const facts = deriveFacts(caseFile, material.evidence);
  const claim = claimOn(facts, material.law, material.today);
  const deadlines = deadlinesOn(facts, claim, material.law, material.today);
  return { ...material, caseFile, facts, claim, deadlines };
}
