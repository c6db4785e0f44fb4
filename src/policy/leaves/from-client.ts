import type { DocumentFacts, Fact } from "../../facts/facts.ts";
import { acceptanceOf, isAccepted } from "../acceptance-verdict.ts";
import { judgeFact } from "../fact-verdict.ts";
import { satisfied, type Leaf } from "../leaf.ts";

/** It comes from the client. The company's acceptance of that evidence also covers a missing attestation. */
export const fromClient: Leaf = {
  label: () => ({ fr: "Vient du client", en: "Comes from the client" }),
  judge: (_args, scope) => {
    const judged = judgeFact(scope, (document: DocumentFacts): Fact => document.fromClient(), {
      fr: "ajoutez le courriel d’origine (.eml), ou attestez qu’il vient du client : dossier noter attestation --what content …",
      en: "add the original e-mail (.eml), or attest that it comes from the client: dossier log attestation --what content …",
    });
    const accepted = scope.documents.every((document) =>
      isAccepted(acceptanceOf(scope.dossier, document), scope.dossier),
    );
    if (judged.verdict !== "to-confirm" || !accepted) return judged;
    return satisfied(
      { fr: "acceptée par la société", en: "accepted by the company" },
      { evidence: judged.evidence, path: judged.path },
    );
  },
};
