import { documentFaults } from "../document-faults.ts";
import { defineRule } from "../rule.ts";

export const documentNotWhatItSays = defineRule({
  id: "document/not-what-it-says",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Contenu différent de l’extension", en: "Content differs from the extension" },
  why: {
    fr: "Un document qui ne s’ouvre pas ou n’est pas ce qu’il dit ne prouve rien.",
    en: "A document that does not open or is not what it says proves nothing.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check(dossier) {
    yield* documentFaults(dossier, ["not-what-it-says"], {
      message: (file) => ({
        fr: `« ${file} » ne contient pas ce que dit son extension.`,
        en: `“${file}” does not hold what its extension says.`,
      }),
      fix: {
        fr: "rouvrez l’original et enregistrez-le de nouveau, en PDF",
        en: "open the original again and save it as PDF",
      },
    });
  },
});
