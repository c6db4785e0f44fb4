import { contractDeadline } from "../../deadlines/formal-deadlines.ts";
import { longDate } from "../../locale/format-date.ts";
import { latest } from "../../time/plain-date.ts";
import { isContract } from "../contract-kinds.ts";
import { defineRule } from "../rule.ts";

export const contractLate = defineRule({
  id: "contract/late",
  severity: "warning",
  gates: ["contract", "recourse"],
  explains: null,
  title: { fr: "Contrat conclu tard", en: "Contract concluded late" },
  why: {
    fr: "Le contrat commercial se conclut au plus tard 2 jours ouvrables après le début de la prestation (C. trav. L1254-22). Tard n’est pas nul.",
    en: "The commercial contract is concluded at the latest 2 working days after the service starts (C. trav. L1254-22). Late is not void.",
  },
  source: { title: "Code du travail, art. L1254-22", url: null },
  *check({ caseFile, law }) {
    for (const [index, order] of caseFile.orders.entries()) {
      const start = order.start ?? caseFile.mission?.start ?? null;
      const deadline = start === null ? null : (contractDeadline(start, law)?.on ?? null);
      if (!isContract(order) || deadline === null) continue;
      const concluded = latest(
        order.signatures.flatMap(({ party, on }) => (party === "consultant" || on === null ? [] : [on])),
      );
      if (concluded === null || concluded <= deadline) continue;
      yield {
        path: ["orders", index, "signatures"],
        subject: order.id,
        message: {
          fr: `Contrat ${order.id} signé le ${longDate(concluded, "fr")}, attendu au plus tard le ${longDate(deadline, "fr")}.`,
          en: `Contract ${order.id} signed on ${longDate(concluded, "en")}, expected by ${longDate(deadline, "en")}.`,
        },
        fix: {
          fr: "ne changez aucune date ; faites signer avant le début la prochaine fois",
          en: "change no date; have it signed before the start next time",
        },
      };
    }
  },
});
