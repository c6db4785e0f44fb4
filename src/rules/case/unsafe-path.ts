import type { Parsed } from "../../case/parsed.ts";
import type { EvidenceByPath } from "../../evidence/evidence.ts";
import { namedFiles } from "../../facts/entry.ts";
import type { Fault } from "../rule.ts";
import { defineProblemRule, faultsOf } from "../problem-rule.ts";

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
  check: ({ parsed, folder, evidence }) =>
    folder.unreadable === null ? [...faultsOf(parsed.problems, "unsafe-path"), ...throughLinks(parsed, evidence)] : [],
});

/** A path that is sound as text, but goes through a link: where it leads is not the case's to say. */
function throughLinks({ caseFile, problems }: Parsed, evidence: EvidenceByPath = new Map()): Fault[] {
  if (caseFile === null) return [];
  const known = new Set(problems.map(({ path }) => path.join("/")));
  return namedFiles(caseFile).flatMap(({ file, path }) => {
    const found = evidence.get(file);
    if (found === undefined || !("absent" in found) || found.absent !== "unsafe-path" || known.has(path.join("/")))
      return [];
    return [
      {
        path,
        subject: file,
        message: {
          fr: `« ${file} » passe par un lien : il n’est pas ouvert.`,
          en: `“${file}” goes through a link: it is not opened.`,
        },
        fix: { fr: "copiez le fichier lui-même dans le dossier", en: "copy the file itself into the case" },
      },
    ];
  });
}
