import { documentFaults } from "../document-faults.ts";
import { defineRule } from "../rule.ts";

export const documentEmpty = defineRule({
  id: "document/empty",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Fichier vide", en: "Empty file" },
  why: {
    fr: "Un document qui ne s’ouvre pas ou n’est pas ce qu’il dit ne prouve rien.",
    en: "A document that does not open or is not what it says proves nothing.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check(dossier) {
    yield* documentFaults(dossier, ["empty"], {
      message: (file) => ({ fr: `« ${file} » est vide : 0 octet.`, en: `“${file}” is empty: 0 bytes.` }),
      fix: { fr: "remplacez-le par l’original", en: "replace it with the original" },
    });
  },
});
