import type { CaseFile } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import type { KeyPath } from "../../place/place.ts";
import { missing, satisfied, type Leaf } from "../leaf.ts";
import { unaccented } from "../../locale/unaccented.ts";

interface Identity {
  readonly label: Text;
  readonly path: KeyPath;
  readonly known: (caseFile: CaseFile) => boolean;
  readonly fix: Text;
  /** Why what is stated does not do; null where nothing is stated. */
  readonly unfit?: (caseFile: CaseFile) => Text | null;
}

const identities: Readonly<Record<string, Identity>> = {
  "client-address": {
    label: { fr: "Nom et adresse du client", en: "Client's name and address" },
    path: ["client", "address"],
    known: ({ client }) => client.address !== null && client.address.lines.length > 0 && client.address.city !== null,
    fix: { fr: "indiquez l’adresse du client (client: address)", en: "state the client's address (client: address)" },
  },
  "client-contact": {
    label: { fr: "Une personne à joindre chez le client", en: "Somebody to reach at the client's" },
    path: ["client", "contact"],
    known: ({ client }) => client.contact?.email != null || client.contact?.phone != null,
    fix: {
      fr: "indiquez un courriel ou un téléphone (client: contact)",
      en: "state an e-mail or a phone number (client: contact)",
    },
  },
  "client-siren": {
    label: { fr: "SIREN du client", en: "Client's SIREN" },
    path: ["client", "siren"],
    known: ({ client }) => client.siren !== null,
    fix: { fr: "indiquez le SIREN du client (client: siren)", en: "state the client's SIREN (client: siren)" },
  },
  "client-seat-in-france": {
    label: { fr: "Siège du client en France", en: "Client's seat in France" },
    path: ["client", "address", "country"],
    known: ({ client }) => client.address?.country === "FR",
    unfit: ({ client: { address } }) =>
      address?.country == null
        ? null
        : { fr: `siège hors de France (${address.country})`, en: `seat outside France (${address.country})` },
    fix: {
      fr: "indiquez le pays du siège (client: address: country)",
      en: "state the country of the seat (client: address: country)",
    },
  },
  "signatory-capacity": {
    label: { fr: "Qualité du signataire", en: "Signatory's capacity" },
    path: ["client", "signatories"],
    known: ({ client }) =>
      client.signatories.some(({ authority }) => authority === "legal-representative" || authority === "delegated"),
    unfit: ({ client }) =>
      client.signatories.some(({ authority }) => authority === "apparent")
        ? { fr: "un pouvoir apparent seulement", en: "an apparent authority only" }
        : null,
    fix: {
      fr: "indiquez à quel titre le signataire engage le client (signatories: authority)",
      en: "state in what capacity the signatory commits the client (signatories: authority)",
    },
  },
  "both-traders": {
    label: { fr: "Les deux parties sont commerçantes", en: "Both parties are traders" },
    path: ["client", "legalForm"],
    known: ({ client, umbrellaCompany }) =>
      client.kind === "business" && isCommercial(client.legalForm) && isCommercial(umbrellaCompany?.legalForm ?? null),
    unfit: ({ client, umbrellaCompany }) =>
      client.kind !== null && client.kind !== "business"
        ? { fr: "le client n’est pas un commerçant", en: "the client is no trader" }
        : (noTraderBy(client.legalForm) ?? noTraderBy(umbrellaCompany?.legalForm ?? null)),
    fix: {
      fr: "indiquez ce qu’est le client (kind) et la forme sociale des deux parties (legalForm)",
      en: "state the client's kind and the legal form of both parties (kind, legalForm)",
    },
  },
  "bank-account": {
    label: { fr: "Coordonnées bancaires de la société", en: "The company's bank account" },
    path: ["umbrellaCompany", "bankAccount"],
    known: ({ umbrellaCompany }) => umbrellaCompany?.bankAccount?.iban != null,
    fix: { fr: "demandez l’IBAN de la société", en: "ask for the company's IBAN" },
  },
};

// Companies that are traders by their form alone (C. com. L210-1), under their usual abbreviations or in words.
const abbreviated = /^(?:SARL|EURL|SAS|SASU|SA|SNC|SCA|SCS)\b/i;
const inWords =
  /^societe (?:a responsabilite limitee|par actions simplifiee|anonyme|en nom collectif|en commandite)\b|^entreprise unipersonnelle a responsabilite limitee\b/i;

const isCommercial = (form: string | null): boolean => {
  const plain = (form ?? "").replace(/\./g, "").trim();
  return abbreviated.test(plain) || inWords.test(unaccented(plain));
};

const noTraderBy = (form: string | null): Text | null =>
  form === null || isCommercial(form)
    ? null
    : {
        fr: `la forme «\u00a0${form}\u00a0» ne fait pas à elle seule un commerçant`,
        en: `the form “${form}” alone does not make a trader`,
      };

/** Who somebody is, as far as this step needs it. */
export const partyIdentified: Leaf = {
  label: (args) => identities[args["what"] ?? ""]?.label ?? { fr: "Identité", en: "Identity" },
  judge: (args, { dossier }) => {
    const identity = identities[args["what"] ?? ""];
    if (identity?.known(dossier.caseFile) === true) {
      return satisfied({ fr: "renseigné", en: "stated" }, { path: identity.path });
    }
    return missing(identity?.unfit?.(dossier.caseFile) ?? { fr: "non renseigné", en: "not stated" }, {
      path: identity?.path ?? ["client"],
      fix: identity?.fix ?? null,
    });
  },
};
