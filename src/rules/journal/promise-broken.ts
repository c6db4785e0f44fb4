import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const journalPromiseBroken = defineRule({
  id: "journal/promise-broken",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Promesse non tenue", en: "Broken promise" },
  why: {
    fr: "Une promesse passée sans paiement appelle l’étape suivante.",
    en: "A promise past its day without payment calls for the next step.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile, claim, today }) {
    if (claim === null) return;
    for (const [index, entry] of caseFile.journal.entries()) {
      const promised =
        entry.kind === "promise" || entry.outcome === "promised-payment" ? (entry.until ?? entry.deadline) : null;
      if (promised === null || promised >= today) continue;
      if (caseFile.payments.some(({ on }) => entry.on !== null && on >= entry.on && on <= today)) continue;
      yield {
        path: ["journal", index],
        subject: entry.id,
        message: {
          fr: `Paiement promis pour le ${longDate(promised, "fr")}, rien reçu.`,
          en: `Payment promised for ${longDate(promised, "en")}, nothing received.`,
        },
        fix: {
          fr: "relancez en rappelant la promesse : dossier noter relance …",
          en: "remind the client of the promise: dossier log reminder …",
        },
      };
    }
  },
});
