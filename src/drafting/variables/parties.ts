import type { Address, CaseFile } from "../../case/case-file.ts";
import type { Variable } from "./variable.ts";

type Company = NonNullable<CaseFile["umbrellaCompany"]>;
type Consultant = NonNullable<CaseFile["consultant"]>;

/** An address on one line: « 12 rue des Lilas, 13100 Aix-en-Provence ». */
export function oneLine(address: Address | null | undefined): string | null {
  if (address == null) return null;
  const place = [address.postalCode, address.city].filter((part) => part !== null).join(" ");
  return [...address.lines, place].filter((part) => part !== "").join(", ") || null;
}

/** A phone number or an IBAN never breaks at the end of a line. */
const unbroken = (number: string | null | undefined): string | null | undefined => number?.replaceAll(" ", "\u00a0");
const inFours = (iban: string | null | undefined): string | null | undefined =>
  unbroken(
    iban
      ?.replace(/\s/g, "")
      .replace(/(.{4})(?=.)/g, "$1 ")
      .trim(),
  );

/** A legal form that the name does not say already: « ACME Industrie SAS » is not followed by « SAS ». */
const formBeside = (name: string | null, form: string | null | undefined): string | null =>
  form == null || name?.toLowerCase().endsWith(` ${form.toLowerCase()}`) === true ? null : form;

const company = (
  name: string,
  path: string,
  fr: string,
  en: string,
  example: string,
  pick: (company: Company) => string | null | undefined,
): Variable => ({
  name: `company.${name}`,
  label: { fr, en },
  example,
  path: `umbrellaCompany.${path}`,
  value: ({ dossier }) => (dossier.caseFile.umbrellaCompany === null ? null : pick(dossier.caseFile.umbrellaCompany)),
});

const consultant = (
  name: string,
  fr: string,
  en: string,
  example: string,
  pick: (consultant: Consultant) => string | null,
): Variable => ({
  name: `consultant.${name}`,
  label: { fr, en },
  example,
  path: `consultant.${name}`,
  value: ({ dossier }) => (dossier.caseFile.consultant === null ? null : pick(dossier.caseFile.consultant)),
});

const client = (
  name: string,
  path: string,
  fr: string,
  en: string,
  example: string,
  pick: (client: CaseFile["client"]) => string | null | undefined,
): Variable => ({
  name: `client.${name}`,
  label: { fr, en },
  example,
  path: `client.${path}`,
  value: ({ dossier }) => pick(dossier.caseFile.client),
});

export const partyVariables: readonly Variable[] = [
  company("name", "name", "nom de la société de portage", "umbrella company's name", "webportage", (one) => one.name),
  company("legalForm", "legalForm", "forme sociale de la société", "company's legal form", "SAS", (one) =>
    formBeside(one.name, one.legalForm),
  ),
  company("siren", "siren", "SIREN de la société", "company's SIREN", "483180808", (one) => one.siren),
  company(
    "vatNumber",
    "vatNumber",
    "n° de TVA de la société",
    "company's VAT number",
    "FR32483180808",
    (one) => one.vatNumber,
  ),
  company("email", "email", "courriel de la société", "company's e-mail", "contact@webportage.com", (one) => one.email),
  company(
    "phone",
    "phone",
    "téléphone de la société",
    "company's phone",
    "04 00 00 00 00",
    (one) => unbroken(one.phone) ?? null,
  ),
  company("address", "address", "siège de la société", "company's seat", "1 avenue Jullien, 13100 Le Tholonet", (one) =>
    oneLine(one.address),
  ),
  company(
    "returnAddress",
    "returnAddress",
    "adresse de retour des contrats",
    "return address of contracts",
    "L’Escapade Bât. E, 13100 Le Tholonet",
    (one) => oneLine(one.returnAddress),
  ),
  company(
    "memberArea",
    "memberArea",
    "emplacement dans l’Espace adhérent",
    "place in the member area",
    "Espace adhérent › Documents",
    (one) => one.memberArea,
  ),
  company(
    "representative.name",
    "representative.name",
    "personne qui signe pour la société",
    "who signs for the company",
    "Claire Vidal",
    (one) => one.representative?.name,
  ),
  company(
    "representative.capacity",
    "representative.capacity",
    "qualité de cette personne",
    "that person's capacity",
    "présidente",
    (one) => one.representative?.capacity,
  ),
  company(
    "iban",
    "bankAccount.iban",
    "IBAN de la société",
    "company's IBAN",
    "FR76 3000 6000 0112 3456 7890 189",
    (one) => inFours(one.bankAccount?.iban),
  ),
  company("bic", "bankAccount.bic", "BIC de la société", "company's BIC", "AGRIFRPP", (one) => one.bankAccount?.bic),
  company(
    "insurer.name",
    "insurer.name",
    "assureur de la société",
    "company's insurer",
    "Assureur RC",
    (one) => one.insurer?.name,
  ),
  company(
    "insurer.address",
    "insurer.address",
    "adresse de l’assureur",
    "insurer's address",
    "1 rue de l’Assurance, 75001 Paris",
    (one) => oneLine(one.insurer?.address),
  ),
  company(
    "insurer.policyNumber",
    "insurer.policyNumber",
    "n° de police",
    "policy number",
    "RC-123456",
    (one) => one.insurer?.policyNumber,
  ),
  company(
    "guarantor.name",
    "guarantor.name",
    "garant financier",
    "financial guarantor",
    "Garant SA",
    (one) => one.guarantor?.name,
  ),
  company(
    "guarantor.address",
    "guarantor.address",
    "adresse du garant",
    "guarantor's address",
    "2 rue du Garant, 75002 Paris",
    (one) => oneLine(one.guarantor?.address),
  ),
  consultant("name", "nom du consultant", "consultant's name", "Paul Durand", (one) => one.name),
  consultant("email", "courriel du consultant", "consultant's e-mail", "paul@durand.example", (one) => one.email),
  consultant(
    "phone",
    "téléphone du consultant",
    "consultant's phone",
    "06 00 00 00 00",
    (one) => unbroken(one.phone) ?? null,
  ),
  consultant("address", "adresse du consultant", "consultant's address", "3 rue du Port, 13002 Marseille", (one) =>
    oneLine(one.address),
  ),
  client("name", "name", "nom du client", "client's name", "ACME Industrie SAS", (one) => one.name),
  client("legalForm", "legalForm", "forme sociale du client", "client's legal form", "SAS", (one) =>
    formBeside(one.name, one.legalForm),
  ),
  client("siren", "siren", "SIREN du client", "client's SIREN", "732829320", (one) => one.siren),
  client(
    "vatNumber",
    "vatNumber",
    "n° de TVA du client",
    "client's VAT number",
    "FR44732829320",
    (one) => one.vatNumber,
  ),
  client(
    "address",
    "address",
    "adresse du client",
    "client's address",
    "12 rue des Lilas, 13100 Aix-en-Provence",
    (one) => oneLine(one.address),
  ),
  client(
    "contact.name",
    "contact.name",
    "personne à joindre",
    "person to reach",
    "Anne Martin",
    (one) => one.contact?.name,
  ),
  client(
    "contact.role",
    "contact.role",
    "fonction de cette personne",
    "that person's role",
    "Directrice",
    (one) => one.contact?.role,
  ),
  client(
    "contact.email",
    "contact.email",
    "courriel du client",
    "client's e-mail",
    "anne@acme.example",
    (one) => one.contact?.email,
  ),
  client("contact.phone", "contact.phone", "téléphone du client", "client's phone", "04 00 00 00 00", (one) =>
    unbroken(one.contact?.phone),
  ),
  client(
    "signatory.name",
    "signatories",
    "signataire du client",
    "client's signatory",
    "Anne Martin",
    (one) => one.signatories[0]?.name,
  ),
  client(
    "signatory.capacity",
    "signatories",
    "qualité du signataire",
    "signatory's capacity",
    "Présidente",
    (one) => one.signatories[0]?.capacity,
  ),
];
