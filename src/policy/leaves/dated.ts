import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";
import { partyOf } from "./signed-by.ts";

/** The date beside that party's signature. */
export const dated: Leaf = {
  label: () => ({ fr: "Daté par le client", en: "Dated by the client" }),
  judge: (args, scope) =>
    judgeFact(scope, (document) => document.dated(partyOf(args)), {
      fr: "faites dater la signature ; sur un scan, attestez la date : dossier noter attestation --what date …",
      en: "have the signature dated; on a scan, attest the date: dossier log attestation --what date …",
    }),
};
