import { defineProblemRule, faultsOf } from "../problem-rule.ts";

export const unknownKey = defineProblemRule({
  id: "case/unknown-key",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Clé inconnue", en: "Unknown key" },
  why: {
    fr: "Une clé mal écrite serait ignorée en silence, et ce qu’elle dit avec elle\u00a0: le dossier n’est pas lu tant qu’elle est là.",
    en: "A mistyped key would be ignored without a word, and what it says with it: the case is not read while it stands there.",
  },
  source: { title: "case.yaml, schéma 1", url: null },
  check: ({ parsed, folder }) => (folder.unreadable === null ? faultsOf(parsed.problems, "unknown-key") : []),
});
