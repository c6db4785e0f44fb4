import type { EInvoice, EInvoiceParty, EvidenceProblem } from "../evidence.ts";
import { amountOf, dayOf, partyOf } from "./fields.ts";
import { profileOf } from "./profile.ts";
import type { XmlTree } from "./xml-tree.ts";

// Both generations: Factur-X / ZUGFeRD 2 (CrossIndustryInvoice) and ZUGFeRD 1 (CrossIndustryDocument), whose elements have other names.
const HEADER = "ExchangedDocument|HeaderExchangedDocument";
const CONTEXT =
  "ExchangedDocumentContext|SpecifiedExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID";
const DEAL = "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction";
const AGREEMENT = `${DEAL}/ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement`;
const SETTLEMENT = `${DEAL}/ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement`;
const TOTALS = `${SETTLEMENT}/SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation`;

/** An invoice in Cross Industry syntax (UN/CEFACT CII): every field of the contract, null when the file does not hold it. */
export function readCii(root: XmlTree, attachment: string | null): EInvoice {
  const problems: EvidenceProblem[] = [];
  const currency = root.text(`${SETTLEMENT}/InvoiceCurrencyCode`);
  const total = (name: string): string | null => amountOf(root.text(`${TOTALS}/${name}`), problems);
  const dueDates = root
    .all(`${SETTLEMENT}/SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString`)
    .flatMap(({ content }) => dayOf(content, problems, "due-date-invalid") ?? []);
  return {
    syntax: "cii",
    profile: profileOf(root.text(CONTEXT)),
    attachment,
    typeCode: root.text(`${HEADER}/TypeCode`),
    number: root.text(`${HEADER}/ID`),
    issuedOn: dayOf(root.text(`${HEADER}/IssueDateTime/DateTimeString`), problems, "issue-date-invalid"),
    dueOn: [...dueDates].sort()[0] ?? null,
    dueDates,
    currency,
    net: total("TaxBasisTotalAmount"),
    tax: amountOf(taxOf(root, currency), problems),
    gross: total("GrandTotalAmount"),
    due: total("DuePayableAmount"),
    orderReference: reference(root, "BuyerOrderReferencedDocument"),
    contractReference: reference(root, "ContractReferencedDocument"),
    paymentTerms: root.text(`${SETTLEMENT}/SpecifiedTradePaymentTerms/Description`),
    notes: root.all(`${HEADER}/IncludedNote`).flatMap((note) => {
      const code = note.text("SubjectCode");
      const text = note.text("Content");
      return code === null || text === null ? [] : [{ code, text }];
    }),
    seller: party(root.first(`${AGREEMENT}/SellerTradeParty`)),
    buyer: party(root.first(`${AGREEMENT}/BuyerTradeParty`)),
    problems,
  };
}

/** The tax may be stated in a second currency: the invoice's own counts. */
function taxOf(root: XmlTree, currency: string | null): string | null {
  const totals = root.all(`${TOTALS}/TaxTotalAmount`);
  const own = totals.find((one) => one.attribute("currencyID") === currency) ?? totals[0];
  return own?.content ?? null;
}

const reference = (root: XmlTree, document: string): string | null =>
  root.text(`${AGREEMENT}/${document}/IssuerAssignedID|ID`);

function party(tree: XmlTree | null): EInvoiceParty {
  const id = tree?.first("SpecifiedLegalOrganization/ID") ?? null;
  const vat = tree?.all("SpecifiedTaxRegistration/ID").find((one) => one.attribute("schemeID") === "VA") ?? null;
  return partyOf({
    name: tree?.text("Name") ?? null,
    legalId: id?.content ?? null,
    scheme: id?.attribute("schemeID") ?? null,
    vatNumber: vat?.content ?? null,
    country: tree?.text("PostalTradeAddress/CountryID") ?? null,
    lines: ["LineOne", "LineTwo", "LineThree"].map((line) => tree?.text(`PostalTradeAddress/${line}`) ?? null),
    postalCode: tree?.text("PostalTradeAddress/PostcodeCode") ?? null,
    city: tree?.text("PostalTradeAddress/CityName") ?? null,
  });
}
