import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const journalExtensionRunning = defineRule({
  id: "journal/extension-running",
  severity: "warning",
  gates: ["recourse", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Délai accordé encore en cours", en: "Extension still running" },
  why: {
    fr: "Vous avez accordé un délai : le demander en justice avant son terme affaiblit la demande.",
    en: "You granted time: claiming before it ends weakens the claim.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile, today }) {
    for (const [index, entry] of caseFile.journal.entries()) {
      if (entry.kind !== "extension" || entry.until === null || entry.until < today) continue;
      yield {
        path: ["journal", index, "until"],
        subject: entry.id,
        message: {
          fr: `Un délai court jusqu’au ${longDate(entry.until, "fr")}.`,
          en: `An extension runs until ${longDate(entry.until, "en")}.`,
        },
        fix: {
          fr: "attendez son terme, ou convenez d’autre chose avec le client",
          en: "wait for its end, or agree on something else with the client",
        },
      };
    }
  },
});
