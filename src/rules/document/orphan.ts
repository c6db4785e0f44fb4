import { namedFiles } from "../../facts/entry.ts";
import { defineRule } from "../rule.ts";

export const documentOrphan = defineRule({
  id: "document/orphan",
  severity: "note",
  gates: "all",
  explains: null,
  title: { fr: "Fichier que rien ne cite", en: "File that nothing names" },
  why: {
    fr: "Un fichier du dossier que case.yaml ne cite pas ne compte dans aucune preuve.",
    en: "A file of the folder that case.yaml does not name counts in no proof.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ folder, caseFile }) {
    const named = new Set(namedFiles(caseFile).map(({ file }) => file.replace(/^\.\//, "")));
    for (const { path, kind } of folder.entries.values()) {
      if (kind !== "file" || named.has(path) || !/^(?:order|invoices|delivery|incident)\//.test(path)) continue;
      if (/(?:^|\/)\./.test(path)) continue;
      yield {
        path: [],
        subject: path,
        message: {
          fr: `« ${path} » n’est cité nulle part dans le dossier.`,
          en: `“${path}” is named nowhere in the case.`,
        },
        fix: { fr: "ajoutez-le : dossier ajouter …", en: "add it: dossier add …" },
      };
    }
  },
});
