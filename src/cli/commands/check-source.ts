import { knownIds } from "../../assessment/known-ids.ts";
import { inPathOrder } from "../../batch/in-path-order.ts";
import { readReports } from "../../batch/read-reports.ts";
import { relativePath } from "../../batch/relative-path.ts";
import { isInShard, parseShard } from "../../batch/shard.ts";
import type { Text } from "../../locale/text.ts";
import { findCases, NoSuchPath } from "../../workspace/read-cases.ts";
import type { Workspace } from "../../workspace/read-workspace.ts";
import { Refusal, type Shell } from "../shell.ts";
import type { Run } from "./check-cases.ts";
import type { CheckOptions } from "./check-options.ts";
import { reportCacheFor } from "./check-cache.ts";
import { gateNamed } from "./check-gates.ts";
import { progressOf } from "./check-progress.ts";
import { severitiesOf } from "./check-severities.ts";
import { groundFor } from "./check-ground.ts";

function shardOf(dirs: readonly string[], source: string | null, cwd: string): readonly string[] {
  if (source === null) return dirs;
  const shard = parseShard(source);
  if (shard === null) {
    throw new Refusal({
      fr: `--shard attend une part comme 2/5, pas «\u00a0${source}\u00a0».`,
      en: `--shard takes a part such as 2/5, not “${source}”.`,
    });
  }
  return dirs.filter((dir) => isInShard(relativePath(dir, cwd), shard));
}

/** Throws a {@link Refusal} for a path that does not exist. */
export async function casesUnder(paths: readonly string[], workspace: Workspace, cwd: string): Promise<string[]> {
  try {
    return await findCases(paths, workspace, cwd);
  } catch (error) {
    if (!(error instanceof NoSuchPath)) throw error;
    throw new Refusal({
      fr: `Ce chemin n’existe pas, ou n’est pas un dossier\u00a0: ${error.path}`,
      en: `This path does not exist, or is no case: ${error.path}`,
    });
  }
}

export const noCase = new Refusal({
  fr: "Aucun dossier ici. Donnez le chemin d’un dossier (ou d’un ensemble de dossiers), ou ouvrez-en un\u00a0: dossier nouveau",
  en: "No case here. Give the path of a case (or of a folder of cases), or start one: dossier new",
});

/** git is only called when it is asked for. */
async function touchedSince(ref: string, dirs: readonly string[], workspace: Workspace): Promise<readonly string[]> {
  const { changedSince, touchedCases } = await import("./check-since.ts");
  return touchedCases(dirs, await changedSince(ref, dirs), workspace.files);
}

const noneTouched = (ref: string): Text => ({
  fr: `Aucun dossier n’a changé depuis ${ref}.`,
  en: `No case has changed since ${ref}.`,
});

/** A format that is done with a case once it has written it. */
const isFleeting = (format: string): boolean => format.split(":")[0] === "jsonl";

/** The cases to judge, found, narrowed and in path order. Throws a {@link Refusal} for what the user can mend. */
export async function runOf(options: CheckOptions, shell: Shell): Promise<Run> {
  if (options.merge !== null) {
    const { mergedRun } = await import("./check-merge.ts");
    return mergedRun(options.merge, shell);
  }
  const { cwd, today } = shell;
  const { workspace, policy, law, limits, evidenceCache } = await groundFor(shell);
  const gates = options.for === "auto" ? ("auto" as const) : [gateNamed(options.for, policy)];
  const found = await casesUnder(options.paths, workspace, cwd);

  if (found.length === 0) throw noCase;
  const ordered = inPathOrder(found, cwd);
  const touched = options.since === null ? ordered : await touchedSince(options.since, ordered, workspace);
  if (options.since !== null && touched.length === 0) shell.note(noneTouched(options.since));
  const dirs = shardOf(touched, options.shard, cwd);
  const asked = {
    gates,
    noWaivers: !options.waivers,
    severities: severitiesOf(options.severity, workspace.severities, knownIds(policy)),
  };
  const context = {
    cwd,
    today,
    role: workspace.role,
    law,
    policy,
    asked,
    limits,
    evidenceCache: options.cache ? evidenceCache : null,
  };
  const cache = options.cache ? reportCacheFor(context, shell) : null;
  return {
    cases: readReports(dirs, context, cache, {
      fleeting: options.format.length > 0 && options.format.every(isFleeting),
    }),
    today,
    asked: gates === "auto" ? "auto" : gates.join(","),
    maxWarnings: workspace.maxWarnings,
    progress: progressOf(dirs.length, shell),
  };
}
