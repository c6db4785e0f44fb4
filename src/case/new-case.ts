import { pairsOf, type Plain } from "../yaml-source/edit.ts";
import { blockLines, pairLines } from "../yaml-source/value-text.ts";

/** What is known of a case when it is opened; keys as in `case.yaml`, null or absent for what is not known yet. */
export interface NewCase {
  readonly id: string;
  readonly engagement?: string | null;
  readonly title?: string | null;
  readonly responsible?: string | null;
  readonly umbrellaCompany?: Plain;
  readonly consultant?: Plain;
  readonly client: { readonly name: string; readonly [key: string]: Plain | undefined };
  readonly mission?: Plain;
  readonly incidents?: Plain;
}

const emptyClient: Readonly<Record<string, Plain>> = {
  name: null,
  kind: null,
  legalForm: null,
  siren: null,
  siret: null,
  vatNumber: null,
  registryExtractOn: null,
  address: { lines: [], postalCode: null, city: null, country: "FR" },
  contact: { name: null, role: null, email: null, phone: null },
  signatories: [],
  insolvency: { checkedOn: null, by: null, source: null, openedOn: null, publishedOn: null },
};

const emptyMission: Readonly<Record<string, Plain>> = {
  description: null,
  skills: [],
  obligations: { consultant: null, client: null, umbrellaCompany: null },
  start: null,
  end: null,
  price: { basis: null, net: null, vatRate: null, currency: "EUR" },
  delivery: null,
  payment: { days: null, from: null, penaltyRate: null, earlyPaymentDiscount: null },
  site: { healthAndSafety: null, protectiveEquipment: null },
};

/** The lists and groups that fill up later, each with what goes there. */
const later: readonly (readonly [key: string, comment: string, value: Plain])[] = [
  ["orders", "Contrats, devis et bons de commande signés\u00a0: dossier ajouter commande", []],
  ["invoices", "Factures émises par la société de portage\u00a0: dossier ajouter facture", []],
  ["payments", "Paiements reçus\u00a0: dossier noter paiement", []],
  [
    "deliveries",
    "PV de recette, factures «\u00a0Bon pour livraison\u00a0», comptes rendus\u00a0: dossier ajouter livraison",
    [],
  ],
  ["evidence", "Courriels et autres preuves, quand le papier signé n’existe pas\u00a0: dossier ajouter preuve", []],
  ["dispute", "none | unknown | open | settled", { status: "unknown" }],
  ["journal", "Relances, appels, accords\u00a0: dossier noter", []],
  ["incidents", "Dommages chez le client\u00a0: dossier ajouter incident", []],
  ["waivers", "Dérogations accordées, chacune avec sa raison et son auteur", []],
  ["otherDocuments", "Mandat, extrait d’immatriculation, attestation d’assurance", []],
  ["exhibits", "Numéros de pièces, écrits par le programme", []],
  ["intake", "Empreintes des documents, écrites par le programme", {}],
];

/**
 * The text of a fresh `case.yaml`: line 1 tells editors where the schema is, each part says what it is for, and what is known is filled in.
 * `schemaReference` is a URL, or a path relative to the case folder.
 */
export function newCaseText(values: NewCase, schemaReference: string): string {
  const { id, engagement = null, title = null, responsible = null } = values;
  const known = new Map(
    pairsOf({
      ...values,
      client: { ...emptyClient, ...values.client },
      mission: { ...emptyMission, ...(values.mission as object | null | undefined) },
    }),
  );
  const part = (comment: string, key: string, value: Plain): string[] => [
    "",
    `# ${comment}`,
    ...pairLines(key, known.get(key) ?? value, 0),
  ];
  return [
    `# yaml-language-server: $schema=${schemaReference}`,
    "schema: 1",
    ...blockLines({ id }, 0).map((line) => `${line} # le nom de ce dossier`),
    ...blockLines({ engagement, title, closed: null, responsible }, 0),
    ...part("La société de portage\u00a0: elle émet les factures, elle est donc créancière", "umbrellaCompany", null),
    ...part("Le consultant, salarié porté", "consultant", null),
    ...part("Qui doit payer", "client", null),
    ...part("Ce qui a été convenu", "mission", null),
    ...later.flatMap(([key, comment, value]) => part(comment, key, value)),
    ...part("Le solde selon les comptes de la société", "balance", { amount: null, confirmedOn: null, by: null }),
    "",
  ].join("\n");
}
