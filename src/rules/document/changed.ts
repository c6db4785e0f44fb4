import { defineRule } from "../rule.ts";

export const documentChanged = defineRule({
  id: "document/changed",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Fichier changé depuis son ajout", en: "File changed since it was added" },
  why: {
    fr: "Les attestations valent pour les octets qu’elles ont vus.",
    en: "Attestations hold for the bytes they saw.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ facts, caseFile }) {
    for (const document of facts.documents) {
      const known = caseFile.intake[document.file]?.sha256;
      const found = document.state.evidence?.sha256;
      if (known === undefined || found === undefined || found === "" || known === found) continue;
      yield {
        path: [...document.path, "file"],
        subject: document.id,
        message: {
          fr: `« ${document.file} » n’est plus le fichier qui a été ajouté.`,
          en: `“${document.file}” is no longer the file that was added.`,
        },
        fix: {
          fr: "remettez l’original, ou ajoutez la nouvelle version et attestez-la de nouveau",
          en: "put the original back, or add the new version and attest it again",
        },
      };
    }
  },
});
