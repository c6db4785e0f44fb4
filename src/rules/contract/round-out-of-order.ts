import { longDate } from "../../locale/format-date.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { defineRule } from "../rule.ts";

export const contractRoundOutOfOrder = defineRule({
  id: "contract/round-out-of-order",
  severity: "warning",
  gates: ["contract"],
  explains: null,
  title: { fr: "Étapes du contrat dans le désordre", en: "Steps of the contract out of order" },
  why: {
    fr: "Envoi, validation, signature, courrier, retour, copie du client : une étape datée avant la précédente est une erreur de date.",
    en: "Submission, approval, mailing, return, client’s copy: a step dated before the one before it is a mistaken date.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile }) {
    for (const [index, { id, round }] of caseFile.orders.entries()) {
      if (round === null) continue;
      let before: { key: string; on: PlainDate } | null = null;
      for (const key of steps) {
        const on = round[key];
        if (on === null) continue;
        if (before !== null && on < before.on) {
          yield {
            path: ["orders", index, "round", key],
            subject: id,
            message: {
              fr: `Contrat ${id} : une étape du ${longDate(on, "fr")} suit une étape du ${longDate(before.on, "fr")}.`,
              en: `Contract ${id}: a step of ${longDate(on, "en")} follows a step of ${longDate(before.on, "en")}.`,
            },
            fix: { fr: "corrigez la date fausse (round)", en: "correct the wrong date (round)" },
          };
        }
        before = { key, on };
      }
    }
  },
});

const steps = ["submittedOn", "approvedOn", "mailedOn", "receivedOn", "returnedOn", "clientCopySentOn"] as const;
