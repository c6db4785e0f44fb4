import type { Text } from "../../locale/text.ts";
import type { Choice, Question, WantedPaper } from "../question.ts";
import { sectionOf } from "../sections.ts";
import { addLine, ask, choiceOf, type Asker, type Asking } from "./asking.ts";
import { otherWays, type Proved } from "./ways.ts";

// The reasons are those of the company's article, sections 2 and 3.
const whys: Readonly<Record<Proved | "invoice" | "incident" | "other", Text>> = {
  order: {
    fr: "L’article de la société demande une «\u00a0preuve de commande\u00a0»\u00a0: un contrat signé, ou un devis émis depuis votre Espace adhérent, daté et signé par le client avec «\u00a0Bon pour accord\u00a0».",
    en: "The company's article asks for a proof of order: a signed contract, or a quote issued from your member area, dated and signed by the client with “Bon pour accord”.",
  },
  delivery: {
    fr: "L’article de la société demande une «\u00a0preuve de livraison\u00a0»\u00a0: un PV de recette signé par le client, ou la facture signée et datée par lui avec «\u00a0Bon pour livraison\u00a0».",
    en: "The company's article asks for a proof of delivery: an acceptance report signed by the client, or the invoice signed and dated with “Bon pour livraison”.",
  },
  invoice: {
    fr: "L’article de la société demande une ou plusieurs factures «\u00a0émises depuis votre Espace adhérent\u00a0»\u00a0: c’est elle la créancière.",
    en: "The company's article asks for one or more invoices issued from your member area: the company is the creditor.",
  },
  incident: {
    fr: "L’article de la société demande le courrier du client qui vous met en cause, votre déclaration circonstanciée et le contrat de la prestation.",
    en: "The company's article asks for the client's letter that holds you responsible, your own statement and the contract of the service.",
  },
  other: {
    fr: "Elle dit à l’assureur quel contrat couvre la prestation\u00a0: elle part avec le dossier d’incident quand vous l’avez. Rien ne l’exige.",
    en: "It tells the insurer which policy covers the service: it goes with the incident file when you have it. Nothing requires it.",
  },
};

const wheres: Readonly<Record<Proved | "invoice" | "incident" | "other", Text>> = {
  order: {
    fr: "Dans votre Espace adhérent, dans vos courriels avec le client, ou en photo de l’exemplaire signé.",
    en: "In your member area, in your e-mails with the client, or as a photo of the signed copy.",
  },
  delivery: {
    fr: "Dans vos courriels de fin de mission, ou chez la personne qui a reçu votre travail.",
    en: "In your e-mails at the end of the mission, or with the person who received your work.",
  },
  invoice: { fr: "Dans votre Espace adhérent, rubrique des factures.", en: "In your member area, under invoices." },
  incident: {
    fr: "Dans votre courrier\u202f; votre déclaration se rédige avec dossier rediger declaration-circonstanciee.",
    en: "In your mail; your statement is written with dossier render factual-statement.",
  },
  other: {
    fr: "Dans votre Espace adhérent\u00a0: Administratif › Documents.",
    en: "In your member area: Administratif › Documents.",
  },
};

const orderPapers: readonly Choice[] = [
  choiceOf("tripartite-contract", "Le contrat tripartite signé", "The signed tripartite contract"),
  choiceOf(
    "bipartite-contract",
    "Un contrat signé par le client et la société",
    "A contract signed by client and company",
  ),
  choiceOf("quote", "Le devis signé «\u00a0Bon pour accord\u00a0»", "The quote signed “Bon pour accord”"),
  choiceOf(
    "purchase-order",
    "Un bon de commande du client (à accepter par la société)",
    "A purchase order (for the company to accept)",
  ),
  choiceOf("none", "Rien de signé\u00a0: le client ne répond plus", "Nothing signed: the client no longer answers"),
];

const deliveryPapers: readonly Choice[] = [
  choiceOf("acceptance-report", "Un PV de recette signé", "A signed acceptance report"),
  choiceOf(
    "signed-invoice",
    "La facture signée «\u00a0Bon pour livraison\u00a0»",
    "The invoice signed “Bon pour livraison”",
  ),
  choiceOf(
    "activity-report",
    "Un compte rendu d’activité signé (à accepter par la société)",
    "A signed activity report (for the company to accept)",
  ),
  choiceOf("none", "Rien de signé\u00a0: le client ne répond plus", "Nothing signed: the client no longer answers"),
];

/** No document yet: asks which one there is, then for its file. A document that cannot be used is asked for again. */
export const askPaper: Asker = (asking): readonly Question[] => {
  const { open } = asking;
  const section = sectionOf(open.node.id);
  const incidentPaper = ["liability-notice", "factual-statement"].find((one) => open.node.id.includes(one));
  if (incidentPaper !== undefined)
    return [incidentQuestion(asking, incidentPaper as "liability-notice" | "factual-statement")];
  if (section === "invoice") return [invoiceQuestion(asking)];
  return [whichPaper(asking, section === "delivery" ? "delivery" : "order")];
};

function whichPaper(asking: Asking, proves: Proved): Question {
  const { dossier } = asking;
  const labels: Readonly<Record<Proved, Text>> = {
    order: {
      fr: "Qu’avez-vous qui montre que le client a commandé\u202f?",
      en: "What do you have that shows that the client ordered?",
    },
    delivery: {
      fr: "Qu’avez-vous qui montre que le client a reçu votre travail\u202f?",
      en: "What do you have that shows that the client received your work?",
    },
  };
  return ask(asking, "paper", {
    label: labels[proves],
    why: whys[proves],
    where: wheres[proves],
    input: { kind: "choice", choices: proves === "order" ? orderPapers : deliveryPapers },
    line: addLine(dossier, proves),
    edits: () => [],
    then: (kind) =>
      kind === "none"
        ? otherWays(asking, proves)
        : fileQuestion(asking, kind, { document: proves, given: { kind, ...covers(asking, proves) }, paper: null }),
  });
}

/** A proof of delivery says which invoice it is about: the one asked about. */
export const covers = ({ open }: Asking, proves: Proved): WantedPaper["given"] => {
  const invoice = open.subjects.find(({ kind }) => kind === "invoice");
  return proves !== "delivery" || invoice === undefined ? {} : { covers: [{ invoice: invoice.id, extent: "full" }] };
};

function fileQuestion(asking: Asking, suffix: string, wanted: WantedPaper): Question {
  const about = wanted.document === "evidence" ? "delivery" : wanted.document;
  return ask(asking, `file ${suffix}`, {
    intro: null,
    label: {
      fr: "Où est ce document\u202f? (glissez-le ici, ou tapez son chemin)",
      en: "Where is that document? (drop it here, or type its path)",
    },
    why: whys[about],
    where: wheres[about],
    input: { kind: "file", wanted },
    line: addLine(asking.dossier, wanted.document),
    edits: () => [],
  });
}

const invoiceQuestion = (asking: Asking): Question => ({
  ...fileQuestion(asking, "invoice", { document: "invoice", given: {}, paper: null }),
  label: {
    fr: "Où est la facture que le client n’a pas payée\u202f? (glissez-la ici)",
    en: "Where is the invoice that the client has not paid? (drop it here)",
  },
});

function incidentQuestion(asking: Asking, paper: "liability-notice" | "factual-statement"): Question {
  const labels: Readonly<Record<typeof paper, Text>> = {
    "liability-notice": {
      fr: "Où est le courrier du client qui vous met en cause\u202f? (glissez-le ici)",
      en: "Where is the client's letter that holds you responsible? (drop it here)",
    },
    "factual-statement": {
      fr: "Où est votre déclaration signée\u202f? (glissez-la ici)",
      en: "Where is your signed statement? (drop it here)",
    },
  };
  return {
    ...fileQuestion(asking, paper, { document: "incident", given: {}, paper }),
    label: labels[paper],
    line: addLine(asking.dossier, "incident", "--paper", paper),
  };
}

/** The insurance certificate goes with an incident when there is one; nobody waits for it. */
export const askCertificate: Asker = (asking): readonly Question[] => {
  const what = asking.open.call.arguments["what"];
  if (what !== "insurance-certificate") return [];
  return [
    {
      ...fileQuestion(asking, what, { document: "other", given: { kind: what }, paper: null }),
      label: {
        fr: "Avez-vous l’attestation d’assurance\u202f? (glissez-la ici\u202f; facultatif)",
        en: "Do you have the insurance certificate? (drop it here; optional)",
      },
      line: addLine(asking.dossier, "other", "--kind", what),
      optional: true,
    },
  ];
};
