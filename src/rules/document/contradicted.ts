import type { Text } from "../../locale/text.ts";
import { everyStated, type Stated } from "../../facts/facts.ts";
import { defineRule } from "../rule.ts";

export const documentContradicted = defineRule({
  id: "document/contradicted",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Le document dit autre chose", en: "The document says otherwise" },
  why: {
    fr: "C’est ce que l’avocat du débiteur cherche en premier : un papier qui ne dit pas ce que le dossier affirme.",
    en: "It is what a debtor’s lawyer looks for first: a paper that does not say what the case states.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ facts }) {
    for (const document of facts.documents) {
      if (!document.exhibit) continue;
      for (const stated of everyStated) {
        const fact = document.stated(stated);
        if (fact.basis !== "contradicted") continue;
        const name = statedNames[stated];
        yield {
          path: [...document.path, keyOf[stated] ?? stated],
          subject: document.id,
          message: {
            fr: `${name.fr} de « ${document.file} » : ${fact.because.fr}, le dossier dit autre chose.`,
            en: `${name.en} of “${document.file}”: ${fact.because.en}, the case says otherwise.`,
          },
          fix: {
            fr: "corrigez le dossier d’après le document, ou faites corriger le document",
            en: "correct the case after the document, or have the document corrected",
          },
        };
      }
    }
  },
});

const statedNames: Readonly<Record<Stated, Text>> = {
  number: { fr: "Numéro", en: "Number" },
  issuedOn: { fr: "Date d’émission", en: "Date of issue" },
  dueOn: { fr: "Échéance", en: "Due date" },
  net: { fr: "Montant hors taxes", en: "Net amount" },
  vat: { fr: "Montant de la TVA", en: "VAT amount" },
  gross: { fr: "Montant TTC", en: "Gross amount" },
  currency: { fr: "Devise", en: "Currency" },
  issuer: { fr: "Émetteur", en: "Issuer" },
  debtor: { fr: "Client", en: "Client" },
};

// The client is the case's own, not a key of the document.
const keyOf: Readonly<Partial<Record<Stated, string>>> = { debtor: "file" };
