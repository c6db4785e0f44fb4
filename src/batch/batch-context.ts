import type { Question } from "../assessment/assess.ts";
import type { EvidenceLimits } from "../evidence/limits.ts";
import type { EvidenceCache } from "../evidence/read-cached-evidence.ts";
import type { Law } from "../law/law.ts";
import type { Policy } from "../policy/policy.ts";
import type { Role } from "../case/case-file.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** What every case of a run is judged with. */
export interface BatchContext {
  /** Paths are shown relative to it. */
  readonly cwd: string;
  readonly today: PlainDate;
  readonly role: Role;
  readonly law: Law;
  readonly policy: Policy;
  readonly asked: Question;
  /** What reading one document may cost. */
  readonly limits: EvidenceLimits;
  /** Where what documents show is kept between runs; null or absent: every document is read again. */
  readonly evidenceCache?: EvidenceCache | null;
}
