import { unaccented } from "../locale/unaccented.ts";

const LEGAL_FORMS = new Set(
  "sas sasu sarl eurl sa sci scp snc scop scic selarl selas sca gie ei eirl earl association ltd llc plc inc gmbh ag bv nv srl spa sl kg ug".split(
    " ",
  ),
);

function words(name: string): string[] {
  return unaccented(name)
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const sorted = (list: readonly string[]): string => [...list].sort().join(" ");

/** Whether two people's names are the same without case, accents and word order. An empty name matches nothing. */
export function samePerson(one: string, other: string): boolean {
  const left = sorted(words(one));
  return left !== "" && left === sorted(words(other));
}

/** Whether two companies' names are the same without legal form, case, accents and word order. */
export function sameCompanyName(one: string, other: string): boolean {
  const left = sorted(words(one).filter((word) => !LEGAL_FORMS.has(word)));
  return left !== "" && left === sorted(words(other).filter((word) => !LEGAL_FORMS.has(word)));
}

/** Whether a text names the company, its legal form aside. */
export function namesCompany(text: string, name: string): boolean {
  const wanted = words(name).filter((word) => !LEGAL_FORMS.has(word));
  return wanted.length > 0 && ` ${words(text).join(" ")} `.includes(` ${wanted.join(" ")} `);
}

export interface PartyIdentity {
  readonly name: string | null;
  readonly siren: string | null;
  readonly vatNumber: string | null;
}

const digits = (text: string): string => text.replace(/\D/g, "");

/** The SIREN, given or held by a French VAT number (FR, a key of two, then the SIREN). */
export function sirenOf(party: PartyIdentity): string | null {
  if (party.siren !== null && digits(party.siren).length >= 9) return digits(party.siren).slice(0, 9);
  const vat = party.vatNumber?.replace(/\s/g, "").toUpperCase() ?? "";
  return /^FR[0-9A-Z]{2}\d{9}$/.test(vat) ? vat.slice(4) : null;
}

/** By SIREN when both have one; otherwise by name without legal form, and a different name alone is `unsure`, never `other`. */
export function sameParty(one: PartyIdentity, other: PartyIdentity): "same" | "other" | "unsure" {
  const left = sirenOf(one);
  const right = sirenOf(other);
  if (left !== null && right !== null) return left === right ? "same" : "other";
  if (one.name === null || other.name === null) return "unsure";
  return sameCompanyName(one.name, other.name) ? "same" : "unsure";
}
