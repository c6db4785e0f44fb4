import { coverage } from "../covered.ts";
import { missing, satisfied, toConfirm, type Leaf } from "../leaf.ts";

/** Partial proofs must reach the invoice's net together. */
export const coversServiceOf: Leaf = {
  label: () => ({ fr: "Couvre toute la facture", en: "Covers the whole invoice" }),
  judge: (_args, scope) => {
    const [first] = scope.documents;
    const fix = {
      fr: "ajoutez la preuve de livraison du reste : dossier ajouter livraison …",
      en: "add the proof of delivery of the rest: dossier add delivery …",
    };
    if (first === undefined || scope.invoice === null)
      return missing({ fr: "aucun document", en: "no document" }, { fix });
    switch (coverage(scope.dossier, scope.invoice, scope.documents)) {
      case "whole":
        return satisfied({ fr: "couvre la facture", en: "covers the invoice" }, { path: first.path });
      case "part":
        return toConfirm(
          {
            fr: "les montants livrés n’atteignent pas celui de la facture",
            en: "the delivered amounts fall short of the invoice",
          },
          { path: first.path, fix },
        );
      case "cannot-tell":
        return toConfirm(
          { fr: "la part livrée n’est pas chiffrée", en: "the delivered part has no amount" },
          {
            path: first.path,
            fix: {
              fr: "indiquez le montant hors taxes livré (covers: net)",
              en: "state the net amount delivered (covers: net)",
            },
          },
        );
    }
  },
};
