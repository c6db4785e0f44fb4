import { documentFaults } from "../document-faults.ts";
import { defineRule } from "../rule.ts";

export const documentNotAFile = defineRule({
  id: "document/not-a-file",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Ce n’est pas un fichier", en: "Not a file" },
  why: {
    fr: "Un document qui ne s’ouvre pas ou n’est pas ce qu’il dit ne prouve rien.",
    en: "A document that does not open or is not what it says proves nothing.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check(dossier) {
    yield* documentFaults(dossier, ["not-a-file"], {
      message: (file) => ({
        fr: `« ${file} » est un dossier ou un périphérique, pas un fichier.`,
        en: `“${file}” is a folder or a device, not a file.`,
      }),
      fix: { fr: "indiquez le fichier lui-même", en: "name the file itself" },
    });
  },
});
