import { isWorse } from "./fact-verdict.ts";
import type { RequirementVerdict } from "./verdict.ts";

/** Of two documents tried for one branch, the one with the better verdict, else the one that takes less to complete. */
export function isBetter(one: RequirementVerdict, other: RequirementVerdict): boolean {
  if (one.verdict !== other.verdict) return isWorse(other.verdict, one.verdict);
  return unmetLeaves(one) < unmetLeaves(other);
}

// A signature takes someone else’s good will: it is further away than a paper; a doubt only takes a word.
const SIGNATURE = 4;
const PAPER = 3;
const DOUBT = 1;

/** How far a branch is from complete: what its required leaves that are not met would take. */
export function unmetLeaves(judged: RequirementVerdict): number {
  if (judged.level === "recommended") return 0;
  if (judged.children.length === 0) {
    if (judged.verdict === "missing") return judged.id.includes("signed-by") ? SIGNATURE : PAPER;
    return judged.verdict === "to-confirm" ? DOUBT : 0;
  }
  const counts = judged.children.map(unmetLeaves);
  return judged.operator === "any" ? Math.min(...counts) : counts.reduce((sum, one) => sum + one, 0);
}
