import { defineRule } from "../rule.ts";

/** The same name whether its accents are one character or two, as disks differ on it. */
const sameName = (one: string, other: string): boolean => one.normalize("NFC") === other.normalize("NFC");

const shown = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").slice(0, 80);

export const idDiffersFromFolder = defineRule({
  id: "case/id-differs-from-folder",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "L’identifiant n’est pas le nom du dossier", en: "The id is not the name of the folder" },
  why: {
    fr: "Un dossier se retrouve par son nom. S’il en a deux, une relance ou une pièce peut partir dans le dossier d’un autre client.",
    en: "A case is found by its name. With two names, a reminder or a document may end up in another client’s case.",
  },
  source: { title: "case.yaml, schéma 1", url: null },
  *check({ caseFile, folder }) {
    if (sameName(caseFile.id, folder.name)) return;
    const [id, name] = [shown(caseFile.id), shown(folder.name)];
    yield {
      path: ["id"],
      subject: null,
      message: {
        fr: `L’identifiant «\u00a0${id}\u00a0» n’est pas le nom du dossier «\u00a0${name}\u00a0».`,
        en: `The id “${id}” is not the name of the folder “${name}”.`,
      },
      fix: {
        fr: `Écrivez id: ${name}, ou renommez le dossier en ${id}.`,
        en: `Write id: ${name}, or rename the folder ${id}.`,
      },
    };
  },
});
