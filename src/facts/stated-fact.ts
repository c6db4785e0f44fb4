import type { Invoice, Order } from "../case/case-file.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Text } from "../locale/text.ts";
import { parseCents } from "../money/cents.ts";
import type { Fact, Stated } from "./facts.ts";
import { namesCompany, sameParty, type PartyIdentity } from "./names.ts";
import { attestedOr, fact, hasText, textOf, unusable, type Reading } from "./reading.ts";
import { findsAmount, findsDay, findsReference } from "./search-text.ts";

/** What a comparison with the document gives, before attestations. `silent`: the e-invoice does not hold that field. */
type Comparison = "same" | "other" | "seen" | "silent" | "cannot-tell";

/** Number, dates, amounts, issuer and debtor: what the case says of a document against what the document shows. */
export function statedFact(reading: Reading, stated: Stated): Fact {
  const declared = declaredValue(reading, stated);
  if (declared === null) return fact("undeclared", { fr: "non renseigné", en: "not stated" });
  if (!reading.state.usable) return unusable(reading.state);
  const { evidence } = reading.state;
  const { comparison, shown } = compare(reading, evidence, stated);
  const because = becauseOf(comparison, shown);
  // A field that the e-invoice does not hold is ignored, but its number, total and issuer, which a claim rests on.
  if (comparison === "silent" && stated !== "number" && stated !== "gross" && stated !== "issuer") {
    return fact("undeclared", because);
  }
  if (comparison === "other") return fact("contradicted", because);
  if (comparison === "same" || isOurRendering(reading, evidence)) return fact("observed", because);
  if (comparison === "seen") return fact("seen", because);
  const what = stated === "issuedOn" || stated === "dueOn" ? (["content", "date"] as const) : (["content"] as const);
  return attestedOr(reading, evidence, what, null, fact("declared", because));
}

/** `intake` holds our own rendering for this file, or for what it was before it was signed. */
export function isOurRendering({ entry, caseFile }: Reading, evidence: Evidence): boolean {
  const rendered = caseFile.intake[entry.file]?.rendered?.sha256 ?? null;
  return rendered !== null && (rendered === evidence.sha256 || rendered === evidence.firstRevisionSha256);
}

const sourceEntry = ({ entry, caseFile }: Reading): Invoice | Order | null => {
  const index = Number(entry.path[1]);
  if (entry.kind === "invoice") return caseFile.invoices[index] ?? null;
  return entry.kind === "order" ? (caseFile.orders[index] ?? null) : null;
};

const currencyOf = ({ caseFile }: Reading, invoice: Invoice): string | null =>
  invoice.currency ?? caseFile.mission?.price?.currency ?? null;

function declaredValue(reading: Reading, stated: Stated): true | null {
  const entry = sourceEntry(reading);
  if (entry === null) return null;
  const present = {
    number: true,
    issuedOn: entry.issuedOn !== null,
    dueOn: "dueOn" in entry && entry.dueOn !== null,
    net: entry.net !== null,
    vat: "vat" in entry && entry.vat !== null,
    gross: "gross" in entry,
    currency: "currency" in entry && currencyOf(reading, entry) !== null,
    issuer: entry.issuer !== null,
    debtor: true,
  } satisfies Record<Stated, boolean>;
  return present[stated] ? true : null;
}

function compare(
  reading: Reading,
  evidence: Evidence,
  stated: Stated,
): { comparison: Comparison; shown: string | null } {
  const entry = sourceEntry(reading);
  if (entry === null) return { comparison: "cannot-tell", shown: null };
  if (evidence.einvoice !== null && "number" in entry) return compareWithData(reading, evidence, entry, stated);
  if (!hasText(evidence)) return { comparison: "cannot-tell", shown: null };
  return { comparison: findsInText(reading, textOf(evidence), entry, stated) ? "seen" : "cannot-tell", shown: null };
}

function compareWithData(
  reading: Reading,
  evidence: Evidence,
  invoice: Invoice,
  stated: Stated,
): { comparison: Comparison; shown: string | null } {
  const data = evidence.einvoice;
  if (data === null) return { comparison: "cannot-tell", shown: null };
  const same = (shown: string | null, matches: (value: string) => boolean) => ({
    comparison: shown === null ? ("silent" as const) : matches(shown) ? ("same" as const) : ("other" as const),
    shown,
  });
  const amount = (shown: string | null, declared: bigint | null) =>
    same(shown, (value) => magnitude(parseCents(value)) === magnitude(declared));
  switch (stated) {
    case "number":
      return same(data.number, (value) => value.trim() === invoice.number.trim());
    case "issuedOn":
      return same(data.issuedOn, (value) => value === invoice.issuedOn);
    case "dueOn":
      return same(data.dueOn, () => data.dueDates.some((date) => date === invoice.dueOn));
    case "net":
      return amount(data.net, invoice.net);
    case "vat":
      return amount(data.tax, invoice.vat);
    case "gross":
      return amount(data.gross, invoice.gross);
    case "currency":
      return same(data.currency, (value) => value === currencyOf(reading, invoice));
    case "issuer":
      return party(issuerIdentity(reading, invoice), data.seller);
    case "debtor":
      return party(reading.caseFile.client, data.buyer);
  }
}

// A credit note may be written with negative amounts; the case writes them positive.
const magnitude = (amount: bigint | null): bigint | null => (amount !== null && amount < 0n ? -amount : amount);

function party(declared: PartyIdentity, shown: PartyIdentity): { comparison: Comparison; shown: string | null } {
  if (shown.name === null && shown.siren === null && shown.vatNumber === null)
    return { comparison: "silent", shown: null };
  const answer = sameParty(declared, shown);
  const who = [shown.name, shown.siren].filter((part) => part !== null).join(", ");
  return { comparison: answer === "unsure" ? "cannot-tell" : answer, shown: who };
}

function issuerIdentity({ caseFile }: Reading, entry: Invoice | Order): PartyIdentity {
  if (entry.issuer === "client") return caseFile.client;
  const company = caseFile.umbrellaCompany;
  if (entry.issuer === "umbrella-company" && company !== null) return company;
  return { name: caseFile.consultant?.name ?? null, siren: null, vatNumber: null };
}

function findsInText(reading: Reading, text: string, entry: Invoice | Order, stated: Stated): boolean {
  switch (stated) {
    case "number":
      return findsReference(text, "number" in entry ? entry.number : entry.id);
    case "issuedOn":
      return entry.issuedOn !== null && findsDay(text, entry.issuedOn);
    case "dueOn":
      return "dueOn" in entry && entry.dueOn !== null && findsDay(text, entry.dueOn);
    case "net":
      return entry.net !== null && findsAmount(text, entry.net);
    case "vat":
      return "vat" in entry && entry.vat !== null && findsAmount(text, entry.vat);
    case "gross":
      return "gross" in entry && findsAmount(text, entry.gross);
    // A text writes it as a sign beside the amounts, or not at all.
    case "currency":
      return false;
    case "issuer":
      return namesCompany(text, issuerIdentity(reading, entry).name ?? "");
    case "debtor":
      return namesCompany(text, reading.caseFile.client.name);
  }
}

function becauseOf(comparison: Comparison, shown: string | null): Text {
  switch (comparison) {
    case "same":
      return { fr: "lu dans la facture électronique", en: "read in the e-invoice" };
    case "other":
      return {
        fr: `la facture électronique dit «\u00a0${shown ?? ""}\u00a0»`,
        en: `the e-invoice says “${shown ?? ""}”`,
      };
    case "seen":
      return { fr: "vu dans le texte", en: "seen in the text" };
    case "silent":
      return { fr: "la facture électronique ne le dit pas", en: "the e-invoice does not say" };
    case "cannot-tell":
      return shown === null
        ? { fr: "ne se lit pas dans le document", en: "cannot be read in the document" }
        : { fr: `le document nomme «\u00a0${shown}\u00a0»`, en: `the document names “${shown}”` };
  }
}
