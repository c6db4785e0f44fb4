import { join } from "node:path";
import type { BatchContext } from "../../batch/batch-context.ts";
import { sha256Of } from "../../batch/digest.ts";
import type { EvidenceLimits } from "../../evidence/limits.ts";
import type { EvidenceCache } from "../../evidence/read-cached-evidence.ts";
import type { ReportCache } from "../../batch/read-cached-report.ts";
import { rules } from "../../rules/index.ts";
import { build, version } from "../version.ts";
import type { Shell } from "../shell.ts";

/** Where what was read is kept between runs: the user's own cache, never the case folders; null when the user has no such place. */
export function cacheDir({ env }: Shell): string | null {
  const home = env["HOME"];
  const base =
    env["DOSSIER_CACHE"] ??
    env["XDG_CACHE_HOME"] ??
    env["LOCALAPPDATA"] ??
    (home === undefined ? null : join(home, ".cache"));
  return base === null ? null : join(base, "dossier");
}

/** Everything a report depends on besides the case itself, the day included: delays and terms change every day. */
function settingsDigest({ law, policy, cwd, today, role, asked, limits }: BatchContext): string {
  const program = rules.map((rule) => [rule.id, rule.severity, rule.gates, rule.check.toString()]);
  const parameters = [...law.parameters.values()];
  return sha256Of(
    JSON.stringify([version, build(), program, policy, law.asOf, parameters, cwd, today, role, asked, limits]),
  );
}

export function reportCacheFor(context: BatchContext, shell: Shell): ReportCache | null {
  const dir = cacheDir(shell);
  return dir === null
    ? null
    : { dir: join(dir, "reports"), settings: settingsDigest(context), maxBytes: context.limits.bytes };
}

/** Documents are read again by every new build of the program, and within other limits. */
export function evidenceCacheFor(limits: EvidenceLimits, shell: Shell): EvidenceCache | null {
  const dir = cacheDir(shell);
  const reader = sha256Of(JSON.stringify([version, build(), limits])).slice(0, 16);
  return dir === null ? null : { dir: join(dir, "evidence", reader) };
}
