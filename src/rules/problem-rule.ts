import { describeProblem } from "../case/problems/describe-problem.ts";
import type { CaseProblem, CaseProblemCode } from "../case/parsed.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { Fault, Rule } from "./rule.ts";

/** What a rule about the file itself looks at: all there is of a case that cannot be read. */
export type CaseSource = Pick<Dossier, "parsed" | "folder"> & Partial<Pick<Dossier, "evidence">>;

/** A rule that works on an unreadable case too, where there are no facts. */
export interface ProblemRule extends Rule {
  readonly check: (dossier: CaseSource) => Iterable<Fault>;
}

/** Gives a rule its type where it is written. */
export const defineProblemRule = (rule: ProblemRule): ProblemRule => rule;

/** A fault for each problem of this code, with the sentences for it. */
export const faultsOf = (problems: readonly CaseProblem[], code: CaseProblemCode): Fault[] =>
  problems.filter((problem) => problem.code === code).map(faultOf);

function faultOf(problem: CaseProblem): Fault {
  const { path, line, column } = problem;
  return { path, at: { line, column }, subject: null, ...describeProblem(problem) };
}
