import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";
import { evidenceFor } from "../related.ts";

/** Equivalent evidence, when the signed paper does not exist. */
export const hasEvidence: Leaf = {
  label: () => ({ fr: "Preuve équivalente", en: "Equivalent evidence" }),
  candidates: (args, scope) =>
    scope.invoice === null ? [] : evidenceFor(scope.dossier, scope.invoice, args["proves"] ?? ""),
  judge: (_args, scope) =>
    judgeFact(scope, (document) => document.readable, {
      fr: "ajoutez un écrit du client : dossier ajouter preuve …",
      en: "add something the client wrote: dossier add evidence …",
    }),
};
