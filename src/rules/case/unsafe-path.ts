import { defineProblemRule, faultsOf } from "./problem-rule.ts";

export const unsafePath = defineProblemRule({
  id: "case/unsafe-path",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Chemin qui sort du dossier", en: "A path that leaves the folder" },
  why: {
    fr: "Un dossier doit pouvoir être envoyé seul, et ne rien ouvrir d’autre sur la machine de qui le reçoit.",
    en: "A case must stand alone when it is sent, and open nothing else on the machine of whoever receives it.",
  },
  source: { title: "case.yaml, schéma 1", url: null },
  check: ({ parsed, folder }) => (folder.unreadable === null ? faultsOf(parsed.problems, "unsafe-path") : []),
});
