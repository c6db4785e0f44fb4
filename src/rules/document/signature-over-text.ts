import { defineRule } from "../rule.ts";

const CODES: ReadonlySet<string> = new Set(["signature-over-text", "signature-over-image"]);

export const documentSignatureOverText = defineRule({
  id: "document/signature-over-text",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Signature dessinée sur des mots déjà signés", en: "Signature drawn over words already signed" },
  why: {
    fr: "La page qui se lit n’est plus celle que le premier a signée\u00a0: le débiteur dira que ces mots lui ont été cachés (C. civ. 1366).",
    en: "The page as it reads is no longer the one that the first signed: the debtor will say that these words were hidden (C. civ. 1366).",
  },
  source: { title: "Code civil, art. 1366", url: null },
  *check({ facts }) {
    for (const { exhibit, file, id, path, state } of facts.documents) {
      const { evidence } = state;
      if (!exhibit || evidence?.signatureVerdict !== "intact") continue;
      for (const { code, message } of evidence.problems) {
        if (!CODES.has(code)) continue;
        yield {
          path,
          subject: id,
          message: { fr: `«\u00a0${file}\u00a0»\u00a0: ${message.fr}`, en: `“${file}”: ${message.en}` },
          fix: {
            fr: "ouvrez le fichier, lisez ce qui est recouvert, et demandez au besoin l’exemplaire du premier signataire",
            en: "open the file, read what is covered, and if need be ask for the copy of the first who signed",
          },
        };
      }
    }
  },
});
