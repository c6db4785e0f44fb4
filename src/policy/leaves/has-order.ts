import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";
import { ordersFor } from "../related.ts";

const kindsOf = (kind: string): string[] =>
  kind.split(/[ ,]+/).flatMap((one) => (one === "contract" ? ["tripartite-contract", "bipartite-contract"] : [one]));

/** An order of this kind stands in the case for the invoice (or the incident), and opens. */
export const hasOrder: Leaf = {
  label: () => ({ fr: "Document de commande", en: "Order document" }),
  candidates: (args, scope) =>
    ordersFor(scope.dossier, scope, kindsOf(args["kind"] ?? "")).map((document) => [document]),
  judge: (_args, scope) =>
    judgeFact(scope, (document) => document.readable, {
      fr: "ajoutez le document : dossier ajouter commande …",
      en: "add the document: dossier add order …",
    }),
};
