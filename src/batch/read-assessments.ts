import { assess } from "../assessment/assess.ts";
import type { Assessment } from "../assessment/assessment.ts";
import type { Folder } from "../case/folder.ts";
import { parseCase } from "../case/parse-case.ts";
import { readCase } from "../case/read-case.ts";
import type { EvidenceByPath } from "../evidence/evidence.ts";
import { readEvidence } from "../evidence/read-evidence.ts";
import { namedFiles } from "../facts/entry.ts";
import type { BatchContext } from "./batch-context.ts";
import { notJudged } from "./not-judged.ts";

const noSource = new Uint8Array();
const noEvidence: EvidenceByPath = new Map();

/** Judges a folder that has been listed. */
export async function judgeFolder(folder: Folder, context: BatchContext): Promise<Assessment> {
  const parsed = parseCase(folder.source ?? noSource);
  const paths = parsed.caseFile === null ? [] : [...new Set(namedFiles(parsed.caseFile).map(({ file }) => file))];
  const { limits, law, policy, role, today, cwd, evidenceCache: cache = null } = context;
  const evidence = paths.length === 0 ? noEvidence : await readEvidence(folder, paths, { limits, cache });
  return assess({ folder, parsed, evidence, law, policy, role, today, cwd }, context.asked);
}

/** One case, whatever its state: what cannot be read or judged is an answer about that case, never an error of the run. */
export async function readAssessment(dir: string, context: BatchContext): Promise<Assessment> {
  try {
    return await judgeFolder(await readCase(dir), context);
  } catch (error) {
    return notJudged(dir, context.cwd, error);
  }
}
