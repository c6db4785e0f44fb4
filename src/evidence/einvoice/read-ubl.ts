import type { EInvoice, EInvoiceParty, EvidenceProblem } from "../evidence.ts";
import { amountOf, dayOf, partyOf } from "./fields.ts";
import { profileOf } from "./profile.ts";
import type { XmlTree } from "./xml-tree.ts";

/** An invoice or a credit note in UBL 2.1. */
export function readUbl(root: XmlTree): EInvoice {
  const problems: EvidenceProblem[] = [];
  const currency = root.text("DocumentCurrencyCode");
  const total = (name: string): string | null => amountOf(root.text(`LegalMonetaryTotal/${name}`), problems);
  const dueDates = [...root.all("DueDate"), ...root.all("PaymentMeans/PaymentDueDate")].flatMap(
    ({ content }) => dayOf(content, problems, "due-date-invalid") ?? [],
  );
  return {
    syntax: "ubl",
    profile: profileOf(root.text("CustomizationID")),
    attachment: null,
    typeCode: root.text("InvoiceTypeCode|CreditNoteTypeCode"),
    number: root.text("ID"),
    issuedOn: dayOf(root.text("IssueDate"), problems, "issue-date-invalid"),
    dueOn: [...dueDates].sort()[0] ?? null,
    dueDates,
    currency,
    net: total("TaxExclusiveAmount"),
    tax: amountOf(taxOf(root, currency), problems),
    gross: total("TaxInclusiveAmount"),
    due: total("PayableAmount"),
    orderReference: root.text("OrderReference/ID"),
    contractReference: root.text("ContractDocumentReference/ID"),
    paymentTerms: root.text("PaymentTerms/Note"),
    notes: root.all("Note").flatMap(({ content }) => {
      const match = /^#([A-Z]{3})#([\s\S]+)$/.exec(content ?? "");
      return match === null ? [] : [{ code: match[1] ?? "", text: (match[2] ?? "").trim() }];
    }),
    seller: party(root.first("AccountingSupplierParty/Party")),
    buyer: party(root.first("AccountingCustomerParty/Party")),
    problems,
  };
}

function taxOf(root: XmlTree, currency: string | null): string | null {
  const totals = root.all("TaxTotal/TaxAmount");
  const own = totals.find((one) => one.attribute("currencyID") === currency) ?? totals[0];
  return own?.content ?? null;
}

function party(tree: XmlTree | null): EInvoiceParty {
  const id = tree?.first("PartyLegalEntity/CompanyID") ?? null;
  const vat = tree?.all("PartyTaxScheme").find((one) => one.text("TaxScheme/ID") === "VAT") ?? null;
  return partyOf({
    name: tree?.text("PartyLegalEntity/RegistrationName") ?? tree?.text("PartyName/Name") ?? null,
    legalId: id?.content ?? null,
    scheme: id?.attribute("schemeID") ?? null,
    vatNumber: vat?.text("CompanyID") ?? null,
    country: tree?.text("PostalAddress/Country/IdentificationCode") ?? null,
    lines: ["StreetName", "AdditionalStreetName", "AddressLine/Line"].map(
      (line) => tree?.text(`PostalAddress/${line}`) ?? null,
    ),
    postalCode: tree?.text("PostalAddress/PostalZone") ?? null,
    city: tree?.text("PostalAddress/CityName") ?? null,
  });
}
