import { defineRule } from "../rule.ts";

export const documentExhibitChanged = defineRule({
  id: "document/exhibit-changed",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Pièce changée depuis sa remise", en: "Exhibit changed since it was handed over" },
  why: {
    fr: "Une pièce communiquée sous un numéro doit pouvoir être produite telle quelle (C. civ. 1366, 1379).",
    en: "An exhibit handed over under a number must be produced as it was (C. civ. 1366, 1379).",
  },
  source: { title: "Code civil, art. 1366 et 1379", url: null },
  *check({ caseFile, evidence }) {
    for (const [index, { number, document, handedOverOn, sha256 }] of caseFile.exhibits.entries()) {
      const found = evidence.get(document);
      if (handedOverOn === null || sha256 === null || found === undefined || "absent" in found) continue;
      // The bytes that stand there may have been handed over since, under a number of their own.
      const isKnown = caseFile.exhibits.some((one) => one.document === document && one.sha256 === found.sha256);
      if (isKnown || found.sha256 === "") continue;
      yield {
        path: ["exhibits", index, "sha256"],
        subject: `exhibit-${number}`,
        message: {
          fr: `«\u00a0${document}\u00a0» n’est plus le fichier remis comme pièce n° ${number}.`,
          en: `“${document}” is no longer the file handed over as exhibit ${number}.`,
        },
        fix: {
          fr: "remettez le fichier d’origine à sa place\u202f; sinon la prochaine remise lui donnera un nouveau numéro",
          en: "put the file that was handed over back in place; else the next hand-over gives it a new number",
        },
      };
    }
  },
});
