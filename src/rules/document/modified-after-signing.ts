import { defineRule } from "../rule.ts";

export const documentModifiedAfterSigning = defineRule({
  id: "document/modified-after-signing",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Modifié après signature", en: "Modified after signing" },
  why: {
    fr: "Un écrit électronique vaut preuve si son intégrité est garantie (C. civ. 1366).",
    en: "An electronic writing is proof when its integrity is guaranteed (C. civ. 1366).",
  },
  source: { title: "Code civil, art. 1366", url: null },
  *check({ facts }) {
    for (const document of facts.documents) {
      if (!document.exhibit || document.state.evidence?.signatureVerdict !== "modified-after") continue;
      yield {
        path: document.path,
        subject: document.id,
        message: {
          fr: `« ${document.file} » a été modifié après sa signature électronique.`,
          en: `“${document.file}” was modified after its e-signature.`,
        },
        fix: {
          fr: "retrouvez le fichier tel qu’il a été signé ; à défaut, écartez celui-ci (exhibit: false)",
          en: "find the file as it was signed; failing that, leave this one out (exhibit: false)",
        },
      };
    }
  },
});
