import type { Text } from "../locale/text.ts";

/** The parts of the story, in the order it happened: what was agreed, what was done, what was asked for. */
export const sections = {
  client: { fr: "Le client", en: "The client" },
  contract: { fr: "Le contrat", en: "The contract" },
  order: { fr: "Preuve de commande", en: "Proof of order" },
  invoice: { fr: "Factures", en: "Invoices" },
  delivery: { fr: "Preuve de livraison", en: "Proof of delivery" },
  incident: { fr: "Incident", en: "Incident" },
  steps: { fr: "Vos démarches", en: "Your steps" },
  situation: { fr: "Situation du client", en: "The client's situation" },
  company: { fr: "Ce que la société sait", en: "What the company knows" },
} as const satisfies Record<string, Text>;

export type Section = keyof typeof sections;

const order = Object.keys(sections) as Section[];

const byRoot: Readonly<Record<string, Section>> = {
  contact: "client",
  "client-identified": "client",
  contract: "contract",
  order: "order",
  invoice: "invoice",
  delivery: "delivery",
  incident: "incident",
  "amicable-step": "steps",
  dispute: "situation",
  insolvency: "situation",
  "insolvency-checked": "situation",
};

export const sectionOf = (requirement: string): Section => byRoot[requirement.split("/")[0] ?? ""] ?? "situation";

/** The place of a question in the story, by the section it is filed in. */
export const placeInStory = ({ section }: { readonly section: Text }): number =>
  order.findIndex((one) => sections[one] === section);
