import type { Party } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import { judgeFact } from "../fact-verdict.ts";
import { notApplicable, type Leaf } from "../leaf.ts";
import { partyOf } from "./signed-by.ts";

const labels: Record<Party, Text> = {
  client: { fr: "Paraphé par le client", en: "Initialled by the client" },
  "umbrella-company": { fr: "Paraphé par la société de portage", en: "Initialled by the umbrella company" },
  consultant: { fr: "Paraphé par le consultant", en: "Initialled by the consultant" },
};

/** Initials mean nothing on a document signed electronically. */
export const initialledBy: Leaf = {
  label: (args) => labels[partyOf(args)],
  judge: (args, scope) => {
    const party = partyOf(args);
    if (
      scope.documents.length > 0 &&
      scope.documents.every((document) => document.signature(party).basis === "observed")
    ) {
      return notApplicable({ fr: "signature électronique", en: "e-signature" });
    }
    return judgeFact(scope, (document) => document.initials(party), {
      fr: "faites parapher chaque page, puis attestez-le : dossier noter attestation --what initials …",
      en: "have each page initialled, then attest it: dossier log attestation --what initials …",
    });
  },
};
