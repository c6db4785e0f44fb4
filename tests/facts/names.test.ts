import { describe, expect, it } from "vitest";
import { namesCompany, sameCompanyName, sameParty, samePerson, type PartyIdentity } from "../../src/facts/names.ts";

describe("two people", () => {
  it.each<[string, string, boolean]>([
    ["Anne Martin", "MARTÍN  anne", true],
    ["Anne-Marie Le Goff", "le goff anne marie", true],
    ["J.-P. Martin", "JP Martin", false],
    ["J.P. Martin", "jp martin", true],
    ["A. Martin", "a martin", true],
    ["Dupont, Zoé", "Zoe Dupont", true],
    ["Anne Martin", "Anne Martine", false],
    ["Anne Martin", "Annemartin", false],
    ["Anne", "Anne Martin", false],
    ["Anne Sas", "Anne", false],
    ["", "", false],
    ["–", "…", false],
    ["", "Anne", false],
    ["Agent 007", "agent", false],
  ])("« %s » and « %s »: %s", (one, other, isSame) => {
    expect(samePerson(one, other)).toBe(isSame);
    expect(samePerson(other, one)).toBe(isSame);
  });
});

describe("two companies", () => {
  it.each<[string, string, boolean]>([
    ["ACME Industrie SAS", "Acme Industrie", true],
    ["S.A.S. Acme", "acme", true],
    ["Acme S.A.R.L.", "SARL ACME", true],
    ["Société Générale SA", "societe generale", true],
    ["Acme", "Acme Nord", false],
    ["SAS", "SARL", false],
    ["SAS", "Acme", false],
    ["A.C.M.E.", "acme", true],
    ["Acme.fr", "acme fr", true],
    ["Studio 54", "Studio", false],
    ["Acme 2.0", "Acme 20", false],
  ])("« %s » and « %s »: %s", (one, other, isSame) => {
    expect(sameCompanyName(one, other)).toBe(isSame);
    expect(sameCompanyName(other, one)).toBe(isSame);
  });
});

describe("a text that names a company", () => {
  it.each<[string, string, boolean]>([
    ["Facture à ACME\nINDUSTRIE, 12 rue des Lilas", "Acme Industrie SAS", true],
    ["Acme", "ACME", true],
    ["Industrie Acme", "Acme Industrie", false],
    ["Acmex Industrie", "Acme Industrie", false],
    ["Acme Industries", "Acme Industrie", false],
    ["S.A.S. Acme", "Acme SAS", true],
    ["une SAS de Paris", "SAS", false],
    ["", "", false],
    ["Acme", "", false],
  ])("« %s » names « %s »: %s", (text, name, isNamed) => {
    expect(namesCompany(text, name)).toBe(isNamed);
  });
});

describe("two parties", () => {
  const party = (name: string | null, siren: string | null = null, vatNumber: string | null = null): PartyIdentity => ({
    name,
    siren,
    vatNumber,
  });
  const acme = party("ACME", "732829320");

  it.each<[string, PartyIdentity, PartyIdentity, "same" | "other" | "unsure"]>([
    ["one SIREN, two names", acme, party("Acmé Groupe", "732 829 320"), "same"],
    ["two SIREN, one name", acme, party("ACME", "483180808"), "other"],
    ["a SIRET holds the SIREN", acme, party("Acmé Groupe", "73282932000074"), "same"],
    ["a French VAT number holds the SIREN", acme, party(null, null, "fr44 732 829 320"), "same"],
    ["the VAT number of another", acme, party("ACME", null, "FR10483180808"), "other"],
    ["a key in letters", acme, party(null, null, "FRAB732829320"), "same"],
    ["a VAT number with a digit too many", acme, party("Zenith", null, "FR447328293201"), "unsure"],
    ["a VAT number within another", acme, party("Zenith", null, "XFR44732829320"), "unsure"],
    ["a VAT number of another country", acme, party("Acme", null, "DE44732829320"), "same"],
    ["a SIREN cut short: by name", acme, party("Acme SAS", "73282932"), "same"],
    ["a SIREN cut short, VAT number whole", acme, party("Acme", "73282932", "FR10483180808"), "other"],
    ["one name, one SIREN missing", acme, party("Acme SAS"), "same"],
    ["another name alone", acme, party("Zenith"), "unsure"],
    ["no name on one side", acme, party(null), "unsure"],
    ["no name on either", party(null), party(null), "unsure"],
  ])("%s", (_name, one, other, answer) => {
    expect(sameParty(one, other)).toBe(answer);
    expect(sameParty(other, one)).toBe(answer);
  });
});
