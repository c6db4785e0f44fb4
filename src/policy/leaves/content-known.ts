import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";

/** The invoice's number, amount and parties are known and nothing it shows contradicts them. */
export const contentKnown: Leaf = {
  label: () => ({ fr: "Contenu connu, rien qui le contredise", en: "Content known, nothing contradicts it" }),
  judge: (_args, scope) =>
    judgeFact(scope, (document) => document.content(), {
      fr: "attestez le contenu de la facture : dossier noter attestation --what content …",
      en: "attest the content of the invoice: dossier log attestation --what content …",
    }),
};
