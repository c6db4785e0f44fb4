import { describeProblem } from "../../case/problems/describe-problem.ts";
import { defineProblemRule, faultsOf, type CaseSource } from "../problem-rule.ts";
import type { Fault } from "../rule.ts";

/** The file itself: absent, not to be opened, not UTF-8, not YAML. */
export const syntax = defineProblemRule({
  id: "case/syntax",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "case.yaml ne peut pas être lu", en: "case.yaml cannot be read" },
  why: {
    fr: "Tant que ce fichier ne se lit pas, rien du dossier ne peut être vérifié. Il n’est jamais corrigé à votre place.",
    en: "While this file cannot be read, nothing of the case can be checked. It is never corrected for you.",
  },
  source: { title: "YAML 1.2.2", url: "https://yaml.org/spec/1.2.2/" },
  check: ({ parsed, folder }) =>
    folder.unreadable === null ? faultsOf(parsed.problems, "syntax") : [unreadable(folder.unreadable)],
});

function unreadable(detail: NonNullable<CaseSource["folder"]["unreadable"]>): Fault {
  const problem = {
    code: "syntax",
    detail,
    path: [],
    line: 1,
    column: 1,
    length: 1,
    actual: null,
    expected: [],
  } as const;
  return { path: [], subject: null, ...describeProblem(problem) };
}
