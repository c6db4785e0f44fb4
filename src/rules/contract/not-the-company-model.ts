import { isContract } from "../contract-kinds.ts";
import { defineRule } from "../rule.ts";

export const contractNotTheCompanyModel = defineRule({
  id: "contract/not-the-company-model",
  severity: "note",
  gates: ["contract"],
  explains: null,
  title: { fr: "Ce n’est pas le modèle de la société", en: "Not the company’s model" },
  why: {
    fr: "L’article conseille le modèle de la société, adapté au portage salarial.",
    en: "The article advises the company’s model, made for portage salarial.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile, facts }) {
    for (const [index, order] of caseFile.orders.entries()) {
      const states = facts.documentAt(["orders", index])?.states().basis;
      if (!isContract(order) || states === undefined || states === "observed") continue;
      yield {
        path: ["orders", index, "file"],
        subject: order.id,
        message: {
          fr: `Le contrat ${order.id} n’a pas été rédigé depuis le modèle.`,
          en: `Contract ${order.id} was not written from the model.`,
        },
        fix: {
          fr: "la prochaine fois : dossier rediger contrat-tripartite",
          en: "next time: dossier render tripartite-contract",
        },
      };
    }
  },
});
