import { homedir } from "node:os";
import { join } from "node:path";
import type { BatchContext } from "../../batch/batch-context.ts";
import { sha256Of } from "../../batch/digest.ts";
import type { ReportCache } from "../../batch/read-cached-report.ts";
import { rules } from "../../rules/index.ts";
import { version } from "../version.ts";
import type { Shell } from "../shell.ts";

/** Where reports are kept between runs: the user's own cache, never the case folders. */
const cacheDir = ({ env }: Shell): string => {
  const base = env["DOSSIER_CACHE"] ?? env["XDG_CACHE_HOME"] ?? env["LOCALAPPDATA"];
  return join(base ?? join(homedir(), ".cache"), "dossier", "reports");
};

/** Everything a report depends on besides the case itself, the day included: delays and terms change every day. */
function settingsDigest({ law, policy, cwd, today, role, asked, limits }: BatchContext): string {
  const program = rules.map((rule) => [rule.id, rule.severity, rule.gates, rule.check.toString()]);
  const parameters = [...law.parameters.values()];
  return sha256Of(JSON.stringify([version, program, policy, law.asOf, parameters, cwd, today, role, asked, limits]));
}

export function reportCacheFor(context: BatchContext, shell: Shell): ReportCache {
  return { dir: cacheDir(shell), settings: settingsDigest(context), maxBytes: context.limits.bytes };
}
