import type { Address, CaseFile, Invoice } from "../../src/case/case-file.ts";
import { centsToString, type Cents } from "../../src/money/cents.ts";
import { rateToString } from "../../src/money/rate.ts";

/** The data of a French invoice as Factur-X carries it: UN/CEFACT CII, profile EN 16931, with the notes that French law asks for. */
export function crossIndustryInvoice(caseFile: CaseFile, invoice: Invoice): string {
  const { umbrellaCompany: company, client, mission } = caseFile;
  const net = amount(invoice.net);
  const rate = rateToString(mission?.price?.vatRate ?? 0n);
  const serviceEnd = invoice.period?.to ?? mission?.end ?? invoice.issuedOn;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100">
  <rsm:ExchangedDocumentContext>
    <ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>S1</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter>
    <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
  </rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument>
    <ram:ID>${text(invoice.number)}</ram:ID>
    <ram:TypeCode>380</ram:TypeCode>
    <ram:IssueDateTime>${date(invoice.issuedOn)}</ram:IssueDateTime>
    ${note("PMT", "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.")}
    ${note("PMD", "Pénalités de retard : taux de refinancement de la BCE majoré de 10 points, sans rappel nécessaire.")}
    ${note("AAB", "Aucun escompte pour paiement anticipé.")}
  </rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:IncludedSupplyChainTradeLineItem>
      <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct><ram:Name>${text(mission?.description)}</ram:Name></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>${net}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      <ram:SpecifiedLineTradeSettlement>
        <ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>${rate}</ram:RateApplicablePercent></ram:ApplicableTradeTax>
        <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${net}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
      </ram:SpecifiedLineTradeSettlement>
    </ram:IncludedSupplyChainTradeLineItem>
    <ram:ApplicableHeaderTradeAgreement>
      ${party("SellerTradeParty", company)}
      ${party("BuyerTradeParty", client)}
      ${orderReferences(caseFile, invoice)}
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery>
      <ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>${date(serviceEnd)}</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent>
    </ram:ApplicableHeaderTradeDelivery>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:PaymentReference>${text(invoice.number)}</ram:PaymentReference>
      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:SpecifiedTradeSettlementPaymentMeans>
        <ram:TypeCode>30</ram:TypeCode>
        <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>${text(company?.bankAccount?.iban)}</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
      </ram:SpecifiedTradeSettlementPaymentMeans>
      <ram:ApplicableTradeTax>
        <ram:CalculatedAmount>${amount(invoice.vat)}</ram:CalculatedAmount>
        <ram:TypeCode>VAT</ram:TypeCode>
        <ram:BasisAmount>${net}</ram:BasisAmount>
        <ram:CategoryCode>S</ram:CategoryCode>
        <ram:RateApplicablePercent>${rate}</ram:RateApplicablePercent>
      </ram:ApplicableTradeTax>
      <ram:SpecifiedTradePaymentTerms>
        <ram:Description>${String(mission?.payment?.days ?? 30)} jours, date de facture</ram:Description>
        <ram:DueDateDateTime>${date(invoice.dueOn)}</ram:DueDateDateTime>
      </ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:LineTotalAmount>${net}</ram:LineTotalAmount>
        <ram:TaxBasisTotalAmount>${net}</ram:TaxBasisTotalAmount>
        <ram:TaxTotalAmount currencyID="EUR">${amount(invoice.vat)}</ram:TaxTotalAmount>
        <ram:GrandTotalAmount>${amount(invoice.gross)}</ram:GrandTotalAmount>
        <ram:DuePayableAmount>${amount(invoice.gross)}</ram:DuePayableAmount>
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
}

interface Named {
  readonly name: string | null;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly address: Address | null;
}

const text = (value: string | null | undefined): string =>
  (value ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const amount = (cents: Cents | null): string => centsToString(cents ?? 0n);

const date = (day: string | null): string =>
  `<udt:DateTimeString format="102">${(day ?? "").replaceAll("-", "")}</udt:DateTimeString>`;

const note = (code: string, content: string): string =>
  `<ram:IncludedNote><ram:Content>${text(content)}</ram:Content><ram:SubjectCode>${code}</ram:SubjectCode></ram:IncludedNote>`;

const party = (role: string, named: Named | null): string =>
  `<ram:${role}>
        <ram:Name>${text(named?.name)}</ram:Name>
        <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">${text(named?.siren)}</ram:ID></ram:SpecifiedLegalOrganization>
        <ram:PostalTradeAddress><ram:PostcodeCode>${text(named?.address?.postalCode)}</ram:PostcodeCode><ram:LineOne>${text(named?.address?.lines[0])}</ram:LineOne><ram:CityName>${text(named?.address?.city)}</ram:CityName><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress>
        <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">${text(named?.vatNumber)}</ram:ID></ram:SpecifiedTaxRegistration>
      </ram:${role}>`;

function orderReferences(caseFile: CaseFile, invoice: Invoice): string {
  const kinds = new Map(caseFile.orders.map((order) => [order.id, order.kind]));
  return invoice.orders
    .map((id) => (kinds.get(id) === "quote" ? "BuyerOrderReferencedDocument" : "ContractReferencedDocument"))
    .map(
      (name, index) =>
        `<ram:${name}><ram:IssuerAssignedID>${text(invoice.orders[index])}</ram:IssuerAssignedID></ram:${name}>`,
    )
    .join("");
}
