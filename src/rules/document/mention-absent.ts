import { mentionNames } from "../../evidence/mention-names.ts";
import { defineRule } from "../rule.ts";

export const documentMentionAbsent = defineRule({
  id: "document/mention-absent",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Mention absente de la page", en: "Mention absent from the page" },
  why: {
    fr: "La mention se lit ou ne se lit pas : sur une page de texte, son absence se voit.",
    en: "A mention can be read or not: on a page of text, its absence shows.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ facts, caseFile }) {
    for (const document of facts.documents) {
      if (!document.exhibit || (document.kind !== "order" && document.kind !== "delivery")) continue;
      const list = document.kind === "order" ? caseFile.orders : caseFile.deliveries;
      const signatures = list[Number(document.path[1])]?.signatures ?? [];
      for (const [at, { mention }] of signatures.entries()) {
        if (mention === null || document.mention(mention).basis !== "contradicted") continue;
        yield {
          path: [...document.path, "signatures", at, "mention"],
          subject: document.id,
          message: {
            fr: `Le dossier annonce la mention ${mentionNames[mention].fr}, que le texte de « ${document.file} » ne porte pas.`,
            en: `The case states the mention ${mentionNames[mention].en}, which the text of “${document.file}” does not bear.`,
          },
          fix: {
            fr: "ajoutez l’exemplaire sur lequel le client a écrit la mention, ou retirez-la du dossier",
            en: "add the copy on which the client wrote it, or remove it from the case",
          },
        };
      }
    }
  },
});
