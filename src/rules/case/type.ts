import { defineProblemRule, faultsOf } from "../problem-rule.ts";

export const type = defineProblemRule({
  id: "case/type",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Valeur qui ne convient pas", en: "A value that does not fit" },
  why: {
    fr: "Un montant, un jour ou un mot qui ne se lit pas ne peut être ni compté ni comparé aux documents.",
    en: "An amount, a day or a word that cannot be read can be neither counted nor compared with the papers.",
  },
  source: { title: "case.yaml, schéma 1", url: null },
  check: ({ parsed, folder }) => (folder.unreadable === null ? faultsOf(parsed.problems, "type") : []),
});
