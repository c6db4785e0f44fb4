import type { MentionKind } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";

const labels: Partial<Record<MentionKind, Text>> = {
  "good-for-agreement": { fr: "Mention « Bon pour accord »", en: "Mention “Bon pour accord”" },
  "good-for-delivery": { fr: "Mention « Bon pour livraison »", en: "Mention “Bon pour livraison”" },
};

export const hasMention: Leaf = {
  label: (args) => labels[mentionOf(args)] ?? { fr: "Mention", en: "Mention" },
  judge: (args, scope) =>
    judgeFact(scope, (document) => document.mention(mentionOf(args)), {
      fr: "faites écrire la mention par le client ; sur un scan, attestez-la : dossier noter attestation --what mention …",
      en: "have the client write the mention; on a scan, attest it: dossier log attestation --what mention …",
    }),
};

const mentionOf = (args: Readonly<Record<string, string>>): MentionKind =>
  args["mention"] === "good-for-delivery" ? "good-for-delivery" : "good-for-agreement";
