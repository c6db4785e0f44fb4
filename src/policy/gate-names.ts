import type { Locale } from "../locale/text.ts";

const frenchNames: Readonly<Record<string, string>> = {
  contract: "contrat",
  reminder: "relance",
  "formal-notice": "mise-en-demeure",
  recourse: "recours",
  "small-claims": "petites-creances",
  "payment-order": "injonction-de-payer",
  "commercial-claim": "creance-commerciale",
};

/** A gate as a person of that language writes it. */
export const gateName = (id: string, locale: Locale): string => (locale === "fr" ? (frenchNames[id] ?? id) : id);

/** The id of a gate named in either language; a name that is none is given back. */
export const gateIdOf = (name: string): string =>
  Object.entries(frenchNames).find(([, french]) => french === name)?.[0] ?? name;
