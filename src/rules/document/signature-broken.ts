import { defineRule } from "../rule.ts";

export const documentSignatureBroken = defineRule({
  id: "document/signature-broken",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Signature électronique rompue", en: "Broken e-signature" },
  why: {
    fr: "Un écrit électronique vaut preuve si son intégrité est garantie (C. civ. 1366).",
    en: "An electronic writing is proof when its integrity is guaranteed (C. civ. 1366).",
  },
  source: { title: "Code civil, art. 1366", url: null },
  *check({ facts }) {
    for (const document of facts.documents) {
      if (!document.exhibit || document.state.evidence?.signatureVerdict !== "broken") continue;
      yield {
        path: document.path,
        subject: document.id,
        message: {
          fr: `La signature électronique de « ${document.file} » ne correspond plus à son contenu.`,
          en: `The e-signature of “${document.file}” no longer matches its content.`,
        },
        fix: {
          fr: "retrouvez le fichier tel qu’il a été signé ; à défaut, écartez celui-ci (exhibit: false)",
          en: "find the file as it was signed; failing that, leave this one out (exhibit: false)",
        },
      };
    }
  },
});
