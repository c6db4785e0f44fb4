import { documentFaults } from "../document-faults.ts";
import { defineRule } from "../rule.ts";

export const documentMissing = defineRule({
  id: "document/missing",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Fichier introuvable", en: "File not found" },
  why: {
    fr: "Un document qui ne s’ouvre pas ou n’est pas ce qu’il dit ne prouve rien.",
    en: "A document that does not open or is not what it says proves nothing.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check(dossier) {
    yield* documentFaults(dossier, ["absent"], {
      message: (file) => ({
        fr: `« ${file} » est cité par le dossier mais n’y est pas.`,
        en: `“${file}” is named by the case but is not in it.`,
      }),
      fix: {
        fr: "remettez le fichier à cet endroit, ou corrigez son chemin",
        en: "put the file back there, or correct its path",
      },
    });
  },
});
