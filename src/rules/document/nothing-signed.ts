import { parties } from "../../case/schema/documents.ts";
import { defineRule } from "../rule.ts";

export const documentNothingSigned = defineRule({
  id: "document/nothing-signed",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Aucune signature dans le fichier", en: "No signature in the file" },
  why: {
    fr: "Une page née numérique, sans signature électronique ni image signée, ne porte la signature de personne.",
    en: "A born-digital page, without e-signature or signed image, bears nobody’s signature.",
  },
  source: { title: "Code civil, art. 1367", url: null },
  *check({ facts }) {
    for (const document of facts.documents) {
      if (!document.exhibit || !parties.some((party) => document.signature(party).companyOnly)) continue;
      yield {
        path: [...document.path, "file"],
        subject: document.id,
        message: {
          fr: `« ${document.file} » est annoncé comme signé, mais le fichier ne porte aucune signature.`,
          en: `“${document.file}” is said to be signed, but the file bears no signature.`,
        },
        fix: {
          fr: "ajoutez le scan de l’exemplaire signé, ou le PDF signé électroniquement",
          en: "add the scan of the signed copy, or the PDF signed electronically",
        },
      };
    }
  },
});
