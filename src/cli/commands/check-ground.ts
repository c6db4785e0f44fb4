import { defaultLimits, type EvidenceLimits } from "../../evidence/limits.ts";
import type { EvidenceCache } from "../../evidence/read-cached-evidence.ts";
import type { Law } from "../../law/law.ts";
import { readLaw } from "../../law/read-law.ts";
import type { Policy } from "../../policy/policy.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { readWorkspace, type Workspace } from "../../workspace/read-workspace.ts";
import type { Shell } from "../shell.ts";
import { noteLawSlips, noteSeveritySlips } from "../workspace-slips.ts";
import { evidenceCacheFor } from "./check-cache.ts";

const MEGABYTE = 1024 * 1024;

/** What every case of a workspace is judged by. */
export interface Ground {
  readonly workspace: Workspace;
  readonly policy: Policy;
  readonly law: Law;
  readonly limits: EvidenceLimits;
  readonly evidenceCache: EvidenceCache | null;
}

const limitsOf = ({ limits }: Workspace): EvidenceLimits => ({
  ...defaultLimits,
  bytes: limits.maxBytes,
  pages: limits.maxPages,
  seconds: limits.maxSeconds,
  memory: Math.max(1, Math.round(limits.maxMemory / MEGABYTE)),
});

export async function groundFor(shell: Shell): Promise<Ground> {
  const workspace = await readWorkspace(shell.cwd);
  const [policy, law] = await Promise.all([
    readPolicy(workspace.policy, workspace.root),
    readLaw(workspace.law, workspace.holidays === "alsace-moselle"),
  ]);
  await noteLawSlips(workspace, shell);
  await noteSeveritySlips(workspace, policy, shell);
  const limits = limitsOf(workspace);
  return { workspace, policy, law, limits, evidenceCache: evidenceCacheFor(limits, shell) };
}
