import { sameParty } from "../../facts/names.ts";
import { missing, notApplicable, satisfied, toConfirm, type Leaf } from "../leaf.ts";
import { ordersFor } from "../related.ts";

const kinds = ["tripartite-contract", "bipartite-contract", "quote", "purchase-order", "email-acceptance"];

/** The order and the invoice name the same debtor: by SIREN when both have one; another name alone is to confirm. */
export const sameDebtor: Leaf = {
  label: () => ({ fr: "Même client sur la commande et la facture", en: "Same client on the order and the invoice" }),
  judge: (_args, { dossier, invoice }) => {
    const documents = ordersFor(dossier, { invoice, incident: null }, kinds);
    if (documents.length === 0) return notApplicable({ fr: "aucune commande", en: "no order" });
    const answers = documents.map((document) => {
      const named = dossier.caseFile.orders[Number(document.path[1])]?.client ?? null;
      return named === null ? "same" : sameParty({ ...named, vatNumber: null }, dossier.caseFile.client);
    });
    if (answers.includes("same")) return satisfied({ fr: "même client", en: "same client" });
    const path = [...(documents[0]?.path ?? ["orders"]), "client"];
    const fix = {
      fr: "vérifiez qui a commandé et qui est facturé ; faites corriger le document fautif",
      en: "check who ordered and who is invoiced; have the wrong document corrected",
    };
    return answers.includes("unsure")
      ? toConfirm({ fr: "la commande porte un autre nom", en: "the order bears another name" }, { path, fix })
      : missing(
          { fr: "la commande est au nom d’une autre société", en: "the order is in another company's name" },
          { path, fix },
        );
  },
};
