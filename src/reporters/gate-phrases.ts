import type { GateReport, RequirementReport } from "../assessment/case-report.ts";
import type { Locale, Text } from "../locale/text.ts";
import { printable } from "./text/printable.ts";

/** What a person does once past the gate: « il manque 1 chose pour … ». A company's own gates are named by their label. */
const purposes: Readonly<Record<string, Text>> = {
  contract: { fr: "pour compléter le contrat", en: "to complete the contract" },
  reminder: { fr: "pour relancer le client", en: "to remind the client" },
  "formal-notice": { fr: "pour mettre le client en demeure", en: "to give formal notice" },
  recourse: { fr: "pour demander un recours", en: "to request recourse" },
  "small-claims": { fr: "pour la procédure des petites créances", en: "for the small claims procedure" },
  "payment-order": { fr: "pour demander une injonction de payer", en: "to apply for a payment order" },
  "commercial-claim": { fr: "pour la procédure des créances commerciales", en: "for the commercial claims procedure" },
  incident: { fr: "pour le dossier d’incident", en: "for the incident file" },
};

export function purposeOf(gate: GateReport, locale: Locale): string {
  const known = purposes[gate.id];
  if (known !== undefined) return known[locale];
  const label = printable(gate.label[locale]);
  return locale === "fr" ? `pour «\u00a0${label}\u00a0»` : `for “${label}”`;
}

/** With its article, so that the sentence reads as one; what a company adds to the policy is named by its label. */
const things: Readonly<Record<string, Text>> = {
  order: { fr: "la preuve de commande", en: "the proof of order" },
  delivery: { fr: "la preuve de livraison", en: "the proof of delivery" },
  invoice: { fr: "la facture", en: "the invoice" },
  contract: { fr: "le contrat de prestation", en: "the service contract" },
  "amicable-step": { fr: "une démarche amiable et sa suite", en: "an amicable step and its outcome" },
  dispute: { fr: "savoir si le client conteste", en: "whether the client contests" },
  "incident/liability-notice": { fr: "le courrier de mise en cause du client", en: "the client's liability notice" },
  "incident/factual-statement": { fr: "votre déclaration circonstanciée signée", en: "your signed factual statement" },
  "incident/service-contract": {
    fr: "le contrat de la prestation en cause",
    en: "the contract for the service concerned",
  },
};

const subjects: Readonly<Record<string, Text>> = {
  invoice: { fr: "de la facture", en: "for invoice" },
  order: { fr: "de la commande", en: "for order" },
  incident: { fr: "de l’incident", en: "for incident" },
  delivery: { fr: "du document", en: "on document" },
};

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** « la preuve de livraison de la facture WP-2026-0412 » */
export function nameOf(thing: RequirementReport, locale: Locale): string {
  const name = things[thing.id]?.[locale] ?? lowerFirst(printable(thing.label[locale]));
  if (thing.subject === undefined) return name;
  const of = subjects[thing.subject.kind]?.[locale];
  const id = printable(thing.subject.id);
  if (thing.operator === undefined) return `${name}, ${id}`;
  if (thing.id === "invoice") return `${name} ${id}`;
  return of === undefined ? `${name} (${id})` : `${name} ${of} ${id}`;
}
