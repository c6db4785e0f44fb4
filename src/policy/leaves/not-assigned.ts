import { missing, satisfied, toConfirm, type Leaf } from "../leaf.ts";

/** An invoice assigned to a factor or an insurer is no longer the company's to claim. */
export const notAssigned: Leaf = {
  label: () => ({ fr: "Non cédée", en: "Not assigned" }),
  judge: (args, { dossier, invoice }) => {
    const path = ["invoices", dossier.caseFile.invoices.findIndex((one) => one === invoice), "assigned"];
    const ask = {
      fr: "demandez à la société si la facture a été cédée",
      en: "ask the company whether the invoice was assigned",
    };
    if (invoice?.assigned === "factor" || invoice?.assigned === "insurer") {
      return missing({ fr: "cédée à un tiers", en: "assigned to a third party" }, { path, fix: ask });
    }
    if (invoice?.assigned == null && args["known"] === "true") {
      return toConfirm({ fr: "cession non vérifiée", en: "assignment not checked" }, { path, fix: ask });
    }
    return satisfied({ fr: "aucune cession connue", en: "no known assignment" }, { path });
  },
};
