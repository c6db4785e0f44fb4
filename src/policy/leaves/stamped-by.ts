import { judgeFact } from "../fact-verdict.ts";
import { notApplicable, type Leaf } from "../leaf.ts";
import { partyOf } from "./signed-by.ts";

/** A stamp means nothing on a document signed electronically. */
export const stampedBy: Leaf = {
  label: () => ({ fr: "Tamponné par la société de portage", en: "Stamped by the umbrella company" }),
  judge: (args, scope) => {
    const party = partyOf(args);
    if (
      scope.documents.length > 0 &&
      scope.documents.every((document) => document.signature(party).basis === "observed")
    ) {
      return notApplicable({ fr: "signature électronique", en: "e-signature" });
    }
    return judgeFact(scope, (document) => document.stamp(party), {
      fr: "demandez l’exemplaire tamponné, puis attestez-le : dossier noter attestation --what stamp …",
      en: "ask for the stamped copy, then attest it: dossier log attestation --what stamp …",
    });
  },
};
