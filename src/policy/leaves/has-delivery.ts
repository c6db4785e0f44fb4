import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";
import { deliveriesFor } from "../related.ts";

/** A proof of delivery of this kind covers the invoice, and opens. */
export const hasDelivery: Leaf = {
  label: () => ({ fr: "Document de livraison", en: "Delivery document" }),
  candidates: (args, scope) =>
    scope.invoice === null ? [] : deliveriesFor(scope.dossier, scope.invoice, [args["kind"] ?? ""]),
  judge: (_args, scope) =>
    judgeFact(scope, (document) => document.readable, {
      fr: "ajoutez le document : dossier ajouter livraison …",
      en: "add the document: dossier add delivery …",
    }),
};
