import { defineRule } from "../rule.ts";

export const journalSentLetterChanged = defineRule({
  id: "journal/sent-letter-changed",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Courrier envoyé puis modifié", en: "Letter changed after it was sent" },
  why: {
    fr: "Ce qui a été envoyé doit pouvoir être produit tel quel (C. civ. 1366, 1379).",
    en: "What was sent must be produced as it was (C. civ. 1366, 1379).",
  },
  source: { title: "Code civil, art. 1366 et 1379", url: null },
  *check({ caseFile, evidence }) {
    for (const [index, entry] of caseFile.journal.entries()) {
      const found = entry.file === null ? undefined : evidence.get(entry.file);
      if (entry.file === null || entry.sha256 === null || found === undefined || "absent" in found) continue;
      if (found.sha256 === entry.sha256) continue;
      yield {
        path: ["journal", index, "file"],
        subject: entry.id,
        message: {
          fr: `« ${entry.file} » n’est plus le courrier qui a été envoyé.`,
          en: `“${entry.file}” is no longer the letter that was sent.`,
        },
        fix: { fr: "remettez le fichier envoyé à sa place", en: "put the file that was sent back in place" },
      };
    }
  },
});
