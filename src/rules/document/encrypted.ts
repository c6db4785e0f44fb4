import { documentFaults } from "../document-faults.ts";
import { defineRule } from "../rule.ts";

export const documentEncrypted = defineRule({
  id: "document/encrypted",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Fichier protégé", en: "Protected file" },
  why: {
    fr: "Un document qui ne s’ouvre pas ou n’est pas ce qu’il dit ne prouve rien.",
    en: "A document that does not open or is not what it says proves nothing.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check(dossier) {
    yield* documentFaults(dossier, ["encrypted"], {
      message: (file) => ({ fr: `« ${file} » demande un mot de passe.`, en: `“${file}” asks for a password.` }),
      fix: {
        fr: "enregistrez une copie sans mot de passe et gardez l’original à côté",
        en: "save a copy without a password and keep the original beside it",
      },
    });
  },
});
