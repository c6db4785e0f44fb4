import type { Text } from "../../locale/text.ts";
import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";

const labels: Readonly<Record<string, Text>> = {
  obligations: { fr: "Obligations de chaque partie", en: "Obligations of each party" },
  start: { fr: "Date de début", en: "Start date" },
  duration: { fr: "Durée", en: "Duration" },
  price: { fr: "Prix", en: "Price" },
  delivery: { fr: "Conditions de livraison", en: "Delivery terms" },
  payment: { fr: "Conditions de règlement", en: "Payment terms" },
  mentions: { fr: "Mentions de l’article L1254-23", en: "Mentions of article L1254-23" },
  liability: {
    fr: "Décrit l’incident et met en cause le consultant",
    en: "Describes the incident and holds the consultant responsible",
  },
};

/** What the paper itself must say: our own unchanged rendering, or content that a person attests. */
export const states: Leaf = {
  label: (args) => labels[args["what"] ?? ""] ?? { fr: "Contenu", en: "Content" },
  judge: (_args, scope) =>
    judgeFact(scope, (document) => document.states(), {
      fr: "relisez le document et attestez son contenu : dossier noter attestation --what content …",
      en: "read the document again and attest its content: dossier log attestation --what content …",
    }),
};
