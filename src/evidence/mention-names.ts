import type { MentionKind } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";

/** How a sentence names each mention; the words that a French paper must bear stay French. */
export const mentionNames: Readonly<Record<MentionKind, Text>> = {
  "good-for-agreement": { fr: "«\u00a0Bon pour accord\u00a0»", en: "“Bon pour accord”" },
  "good-for-delivery": { fr: "«\u00a0Bon pour livraison\u00a0»", en: "“Bon pour livraison”" },
  "read-and-approved": { fr: "«\u00a0Lu et approuvé\u00a0»", en: "“Lu et approuvé”" },
  "acceptance-report": { fr: "«\u00a0PV de recette\u00a0»", en: "acceptance report" },
  "with-reservations": { fr: "«\u00a0avec réserves\u00a0»", en: "with reservations" },
  "without-reservations": { fr: "«\u00a0sans réserve\u00a0»", en: "without reservations" },
  "formal-notice": { fr: "«\u00a0mise en demeure\u00a0»", en: "formal notice" },
};
