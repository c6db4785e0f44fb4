import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const journalOutOfOrder = defineRule({
  id: "journal/out-of-order",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Date impossible au journal", en: "Impossible date in the journal" },
  why: { fr: "Une étape datée de demain n’a pas eu lieu.", en: "A step dated tomorrow has not happened." },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile, today }) {
    for (const [index, entry] of caseFile.journal.entries()) {
      if (entry.on === null || entry.on <= today) continue;
      yield {
        path: ["journal", index, "on"],
        subject: entry.id,
        message: {
          fr: `L’étape ${entry.id} est datée du ${longDate(entry.on, "fr")}, dans le futur.`,
          en: `Step ${entry.id} is dated ${longDate(entry.on, "en")}, in the future.`,
        },
        fix: { fr: "corrigez sa date", en: "correct its date" },
      };
    }
  },
});
