import { defineProblemRule, faultsOf } from "../problem-rule.ts";

export const version = defineProblemRule({
  id: "case/version",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Version de case.yaml inconnue", en: "Unknown version of case.yaml" },
  why: {
    fr: "Les clés d’une autre version peuvent avoir un autre sens\u00a0: elles ne sont pas devinées.",
    en: "The keys of another version may mean something else: they are not guessed.",
  },
  source: { title: "case.yaml, schéma 1", url: null },
  check: ({ parsed, folder }) => (folder.unreadable === null ? faultsOf(parsed.problems, "version") : []),
});
