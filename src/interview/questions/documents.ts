import type { Text } from "../../locale/text.ts";
import type { Question } from "../question.ts";
import { sectionOf } from "../sections.ts";
import { ask, type Asker, type Asking } from "./asking.ts";

type Wanted = "order" | "invoice" | "delivery" | "evidence" | "incident";

interface Words {
  readonly label: Text;
  readonly why: Text;
  readonly where: Text;
}

// The reasons are those of the company's article, section 2 and 3.
const words: Record<Wanted, Words> = {
  order: {
    label: {
      fr: "Quel document montre que le client a commandé ?",
      en: "Which document shows that the client ordered?",
    },
    why: {
      fr: "Un recours demande une preuve de commande : un contrat signé, ou un devis de la société, daté et signé avec la mention « Bon pour accord ».",
      en: "A recourse needs a proof of order: a signed contract, or a quote from the company, dated and signed with “Bon pour accord”.",
    },
    where: {
      fr: "Votre Espace adhérent, vos courriels avec le client, ou une photo de l’exemplaire signé.",
      en: "Your member area, your e-mails with the client, or a photo of the signed copy.",
    },
  },
  invoice: {
    label: { fr: "Quelle facture le client n’a-t-il pas payée ?", en: "Which invoice has the client not paid?" },
    why: {
      fr: "Seule une facture émise par la société depuis votre Espace adhérent peut être réclamée.",
      en: "Only an invoice that the company issued from your member area can be claimed.",
    },
    where: { fr: "Votre Espace adhérent, rubrique des factures.", en: "Your member area, under invoices." },
  },
  delivery: {
    label: {
      fr: "Quel document montre que le client a reçu votre travail ?",
      en: "Which document shows that the client received your work?",
    },
    why: {
      fr: "Un recours demande une preuve de livraison : un PV de recette signé, ou la facture signée et datée avec la mention « Bon pour livraison ».",
      en: "A recourse needs a proof of delivery: a signed acceptance report, or the invoice signed and dated with “Bon pour livraison”.",
    },
    where: {
      fr: "À défaut, un courriel où le client dit avoir reçu ; la société l’acceptera ou non.",
      en: "Failing that, an e-mail in which the client says it received; the company will accept it or not.",
    },
  },
  evidence: {
    label: { fr: "Quel écrit du client le montre ?", en: "Which writing from the client shows it?" },
    why: {
      fr: "Sans papier signé, un écrit qui vient du client peut le remplacer si la société l’accepte.",
      en: "Without a signed paper, something the client wrote may replace it if the company accepts.",
    },
    where: { fr: "Enregistrez le courriel d’origine au format .eml.", en: "Save the original e-mail as .eml." },
  },
  incident: {
    label: { fr: "Quel document ajoutez-vous pour l’incident ?", en: "Which document do you add for the incident?" },
    why: {
      fr: "La société a besoin du courrier du client, de votre déclaration signée et du contrat de la prestation.",
      en: "The company needs the client's letter, your signed statement and the contract for the service.",
    },
    where: {
      fr: "Le courrier reçu du client ; votre déclaration peut être rédigée ici.",
      en: "The client's letter; your statement can be written here.",
    },
  },
};

function wantedFor(asking: Asking): Wanted {
  const section = sectionOf(asking.open.node.id);
  if (
    asking.open.node.id.endsWith("liability-notice/document") ||
    asking.open.node.id.endsWith("factual-statement/document")
  ) {
    return "incident";
  }
  return section === "delivery" || section === "invoice" ? section : "order";
}

/** No document yet: asks for one. A document that cannot be used is asked for again. */
export const askDocument: Asker = (asking): readonly Question[] => {
  const document = wantedFor(asking);
  return [
    ask(asking, "file", {
      ...words[document],
      input: { kind: "file", document },
      flag: `dossier add ${document} …`,
      edits: () => [],
    }),
  ];
};
