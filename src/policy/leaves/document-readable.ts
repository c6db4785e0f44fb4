import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";

export const documentReadable: Leaf = {
  label: () => ({ fr: "Document lisible", en: "Readable document" }),
  judge: (_args, scope) =>
    judgeFact(scope, (document) => document.readable, {
      fr: "remplacez le fichier par un exemplaire qui s’ouvre",
      en: "replace the file with a copy that opens",
    }),
};
