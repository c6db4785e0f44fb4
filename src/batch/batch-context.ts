import type { Severity } from "../findings/finding.ts";
import type { Law } from "../law/law.ts";
import type { Policy } from "../policy/policy.ts";
import type { Role } from "../case/case-file.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** What is asked of every case of a run. */
export interface Asked {
  /** `auto`: what each case has reached; else these gates of the policy. */
  readonly gates: "auto" | readonly string[];
  readonly noWaivers: boolean;
  /** Rule or requirement id → what it weighs here. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
}

/** What every case of a run is judged with. */
export interface BatchContext {
  /** Paths are shown relative to it. */
  readonly cwd: string;
  readonly today: PlainDate;
  readonly role: Role;
  readonly law: Law;
  readonly policy: Policy;
  readonly asked: Asked;
}
