import type { CaseFile, Party, Role } from "../../case/case-file.ts";
import { parties } from "../../case/schema/documents.ts";
import type { Need } from "../needs.ts";
import { unaccented } from "../../locale/unaccented.ts";

const plain = (name: string): string => unaccented(name).split(/\s+/).sort().join(" ");

const frenchParties: Readonly<Record<string, Party>> = {
  client: "client",
  consultant: "consultant",
  societe: "umbrella-company",
  société: "umbrella-company",
};

/** The role that a word or a known person's name speaks of; null for somebody unknown. */
export function partyOf(word: string, { client, consultant, umbrellaCompany }: CaseFile): Party | null {
  const role = parties.find((one) => one === word) ?? frenchParties[word.toLowerCase()];
  if (role !== undefined) return role;
  const asked = plain(word);
  const is = (name: string | null | undefined): boolean => name != null && plain(name) === asked;
  if (is(consultant?.name)) return "consultant";
  if (is(umbrellaCompany?.name) || is(umbrellaCompany?.representative?.name)) return "umbrella-company";
  const clients = [client.name, client.contact?.name, ...client.signatories.map(({ name }) => name)];
  return clients.some(is) ? "client" : null;
}

/** Who speaks when nobody is named: the person whose copy this is. */
export function speaker({ consultant, umbrellaCompany }: CaseFile, role: Role): string | null {
  return (role === "consultant" ? consultant?.name : umbrellaCompany?.representative?.name) ?? null;
}

/** « Qui le dit ? »: what records a person's word bears that person's name. */
export const byNeed = (caseFile: CaseFile, role: Role): Need => {
  const name = speaker(caseFile, role);
  return {
    flag: "--by",
    label: { fr: "nom de la personne qui le dit", en: "name of the person who says so" },
    help: {
      fr: "Une parole n’engage que si l’on sait de qui elle est.",
      en: "A word only counts when one knows whose it is.",
    },
    required: true,
    ...(name === null ? {} : { initial: name }),
  };
};
