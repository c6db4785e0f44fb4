import type { Dossier } from "../../policy/dossier.ts";
import type { Text } from "../../locale/text.ts";
import type { Question, WantedPaper } from "../question.ts";
import { sections, type Section } from "../sections.ts";
import { addLine, choiceOf, lineOn } from "./asking.ts";

const file = (dossier: Dossier, section: Section, wanted: WantedPaper, label: Text, why: Text): Question => ({
  id: `opening ${wanted.document} ${wanted.paper ?? ""}`,
  section: sections[section],
  intro: null,
  label,
  why,
  where: {
    fr: "Dans votre Espace adhérent, vos courriels, ou en photo.",
    en: "In your member area, your e-mails, or as a photo.",
  },
  input: { kind: "file", wanted },
  line: addLine(dossier, wanted.document),
  edits: () => [],
});

const invoice = (dossier: Dossier): Question =>
  file(
    dossier,
    "invoice",
    { document: "invoice", given: {}, paper: null },
    {
      fr: "Où est la facture que le client n’a pas payée\u202f? (glissez-la ici)",
      en: "Where is the invoice that the client has not paid? (drop it here)",
    },
    {
      fr: "L’article de la société demande une ou plusieurs factures «\u00a0émises depuis votre Espace adhérent\u00a0».",
      en: "The company's article asks for one or more invoices issued from your member area.",
    },
  );

const incident = (dossier: Dossier): Question =>
  file(
    dossier,
    "incident",
    { document: "incident", given: {}, paper: "liability-notice" },
    {
      fr: "Où est le courrier du client qui vous met en cause\u202f? (glissez-le ici)",
      en: "Where is the client's letter that holds you responsible? (drop it here)",
    },
    {
      fr: "L’article de la société le demande en premier\u00a0: il détaille l’incident et votre responsabilité.",
      en: "The company's article asks for it first: it details the incident and your responsibility.",
    },
  );

const contract = (dossier: Dossier): Question =>
  file(
    dossier,
    "contract",
    { document: "order", given: {}, paper: null },
    {
      fr: "Où est le contrat ou le devis\u202f? (glissez-le ici)",
      en: "Where is the contract or the quote? (drop it here)",
    },
    {
      fr: "L’article de la société recommande un contrat tripartite\u00a0: il fixe qui fait quoi, quand et à quel prix.",
      en: "The company's article recommends a tripartite contract: it settles who does what, when and at what price.",
    },
  );

/** A case in which nothing is claimed yet: where does the mission stand? The rest of the questions depend on it. */
export function openingQuestions(dossier: Dossier): readonly Question[] {
  const { invoices, incidents, orders, closed } = dossier.caseFile;
  if (closed !== null || invoices.length > 0 || incidents.length > 0) return [];
  return [
    {
      id: "opening",
      section: sections.client,
      intro: null,
      label: { fr: "Où en est cette mission\u202f?", en: "Where does this mission stand?" },
      why: {
        fr: "Selon votre réponse, je vous demanderai les papiers d’un contrat, d’un impayé ou d’un incident.",
        en: "By your answer, I will ask for the papers of a contract, of an unpaid invoice or of an incident.",
      },
      where: null,
      input: {
        kind: "choice",
        choices: [
          choiceOf("unpaid", "Le client n’a pas payé une facture", "The client has not paid an invoice"),
          choiceOf("incident", "Le client me met en cause pour un incident", "The client blames me for an incident"),
          ...(orders.length > 0
            ? []
            : [choiceOf("signed", "J’ai un contrat ou un devis à ranger", "I have a contract or a quote to file")]),
          choiceOf("starting", "Elle commence\u00a0: rien de tout cela", "It is starting: none of these"),
        ],
      },
      line: addLine(dossier, "invoice"),
      edits: () => [],
      then: (answer) => {
        if (answer === "unpaid") return invoice(dossier);
        if (answer === "incident") return incident(dossier);
        return answer === "signed" ? contract(dossier) : null;
      },
    },
    ...payment(dossier),
  ];
}

/** What a contract cannot be written without, and `new` may have left open. */
function payment(dossier: Dossier): readonly Question[] {
  const { mission } = dossier.caseFile;
  if (dossier.caseFile.orders.length > 0 || mission?.delivery != null) return [];
  return [
    {
      id: "mission delivery",
      section: sections.contract,
      intro: null,
      label: { fr: "Comment la livraison se passera-t-elle\u202f?", en: "How will the delivery go?" },
      why: {
        fr: "L’article de la société dit que le contrat «\u00a0fixe les conditions de livraison\u00a0»\u00a0: c’est là que se prépare la preuve.",
        en: "The company's article says that the contract settles the terms of delivery: the proof is prepared there.",
      },
      where: {
        fr: "Par exemple\u00a0: deux lots, recette sous 8 jours.",
        en: "For instance: two parts, accepted within 8 days.",
      },
      input: {
        kind: "typed",
        as: "text",
        field: { fr: "les conditions de livraison", en: "the terms of delivery" },
      },
      line: lineOn(dossier, "gather", "--mission-delivery", "…"),
      edits: (answer) => [{ op: "set", path: ["mission", "delivery"], value: answer }],
    },
  ];
}
