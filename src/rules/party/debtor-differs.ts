import { sameParty } from "../../facts/names.ts";
import { defineRule } from "../rule.ts";

export const partyDebtorDiffers = defineRule({
  id: "party/debtor-differs",
  severity: "error",
  gates: "all",
  explains: "invoice/same-debtor",
  title: { fr: "La commande est à un autre nom", en: "The order is in another name" },
  why: {
    fr: "On ne réclame qu’à celui qui a commandé : un autre débiteur fait échouer la demande.",
    en: "One claims only from whoever ordered: another debtor makes the claim fail.",
  },
  source: { title: "Code civil, art. 1353", url: null },
  *check({ caseFile }) {
    for (const [index, order] of caseFile.orders.entries()) {
      if (!order.exhibit || order.client === null) continue;
      if (sameParty({ ...order.client, vatNumber: null }, caseFile.client) !== "other") continue;
      yield {
        path: ["orders", index, "client"],
        subject: order.id,
        message: {
          fr: `La commande ${order.id} est au SIREN ${order.client.siren ?? "?"}, le client du dossier au ${caseFile.client.siren ?? "?"}.`,
          en: `Order ${order.id} is under SIREN ${order.client.siren ?? "?"}, the client of the case under ${caseFile.client.siren ?? "?"}.`,
        },
        fix: {
          fr: "vérifiez quelle société a commandé et laquelle est facturée",
          en: "check which company ordered and which one is invoiced",
        },
      };
    }
  },
});
