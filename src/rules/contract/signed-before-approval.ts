import { longDate } from "../../locale/format-date.ts";
import { earliest } from "../../time/plain-date.ts";
import { isContract } from "../contract-kinds.ts";
import { defineRule } from "../rule.ts";

export const contractSignedBeforeApproval = defineRule({
  id: "contract/signed-before-approval",
  severity: "warning",
  gates: ["contract"],
  explains: null,
  title: { fr: "Signé avant la validation", en: "Signed before approval" },
  why: {
    fr: "L’article demande d’attendre le feu vert de la société avant d’imprimer et de signer.",
    en: "The article asks to wait for the company’s approval before printing and signing.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile }) {
    for (const [index, order] of caseFile.orders.entries()) {
      const approved = order.round?.approvedOn ?? null;
      const signed = earliest(order.signatures.flatMap(({ on }) => on ?? []));
      if (!isContract(order) || approved === null || signed === null || signed >= approved) continue;
      yield {
        path: ["orders", index, "round", "approvedOn"],
        subject: order.id,
        message: {
          fr: `Contrat ${order.id} signé le ${longDate(signed, "fr")}, validé seulement le ${longDate(approved, "fr")}.`,
          en: `Contract ${order.id} signed on ${longDate(signed, "en")}, approved only on ${longDate(approved, "en")}.`,
        },
        fix: { fr: "demandez à la société de confirmer par écrit", en: "ask the company to confirm in writing" },
      };
    }
  },
});
