import type { Party } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";

const labels: Record<Party, Text> = {
  client: { fr: "Signé par le client", en: "Signed by the client" },
  "umbrella-company": { fr: "Signé par la société de portage", en: "Signed by the umbrella company" },
  consultant: { fr: "Signé par le consultant", en: "Signed by the consultant" },
};

export const partyOf = (args: Readonly<Record<string, string>>): Party =>
  args["party"] === "umbrella-company" || args["party"] === "consultant" ? args["party"] : "client";

export const signedBy: Leaf = {
  label: (args) => labels[partyOf(args)],
  judge: (args, scope) => {
    const party = partyOf(args);
    return judgeFact(scope, (document) => document.signature(party), {
      fr: "faites signer le document ; si c’est un scan signé, attestez-le : dossier noter attestation --what signature …",
      en: "have the document signed; if it is a signed scan, attest it: dossier log attestation --what signature …",
    });
  },
};
