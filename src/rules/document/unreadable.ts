import { documentFaults } from "../document-faults.ts";
import { defineRule } from "../rule.ts";

export const documentUnreadable = defineRule({
  id: "document/unreadable",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Fichier illisible", en: "Unreadable file" },
  why: {
    fr: "Un document qui ne s’ouvre pas ou n’est pas ce qu’il dit ne prouve rien.",
    en: "A document that does not open or is not what it says proves nothing.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check(dossier) {
    yield* documentFaults(dossier, ["damaged", "too-large", "unsupported", "no-permission"], {
      message: (file) => ({
        fr: `« ${file} » ne peut pas être lu : abîmé, trop lourd, ou d’un format inconnu.`,
        en: `“${file}” cannot be read: damaged, too large, or of an unknown format.`,
      }),
      fix: {
        fr: "remplacez-le par un PDF ou une image qui s’ouvre",
        en: "replace it with a PDF or an image that opens",
      },
    });
  },
});
