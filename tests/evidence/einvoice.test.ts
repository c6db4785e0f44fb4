import { readFileSync, readdirSync, existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAttachedInvoice } from "../../src/evidence/einvoice/attachments.ts";
import { inspectBytes } from "../../src/evidence/inspect-bytes.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { hasCorpus, scoreEInvoices } from "./score-einvoices.ts";

const inspect = (xml: string) => inspectBytes(Buffer.from(xml), defaultLimits);

const cii = (
  changes: { due?: string; issued?: string; gross?: string; siren?: string } = {},
): string => `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:ram" xmlns:udt="urn:udt">
  <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument>
    <ram:ID>F-1</ram:ID><ram:TypeCode>380</ram:TypeCode>
    <ram:IssueDateTime><udt:DateTimeString format="102">${changes.issued ?? "20260504"}</udt:DateTimeString></ram:IssueDateTime>
    <ram:IncludedNote><ram:Content>Pénalités : taux BCE + 10 points</ram:Content><ram:SubjectCode>PMD</ram:SubjectCode></ram:IncludedNote>
  </rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:ApplicableHeaderTradeAgreement>
      <ram:SellerTradeParty><ram:Name>R&amp;D Conseil</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">${changes.siren ?? "732829320"}</ram:ID></ram:SpecifiedLegalOrganization></ram:SellerTradeParty>
      <ram:BuyerTradeParty><ram:Name>ACME</ram:Name><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR 44 732829320</ram:ID></ram:SpecifiedTaxRegistration></ram:BuyerTradeParty>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:SpecifiedTradePaymentTerms><ram:Description>30 jours</ram:Description><ram:DueDateDateTime><udt:DateTimeString format="102">${changes.due ?? "20260603"}</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:TaxBasisTotalAmount>1000.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">200.00</ram:TaxTotalAmount>
        <ram:GrandTotalAmount>${changes.gross ?? "1200.00"}</ram:GrandTotalAmount><ram:DuePayableAmount>1200.00</ram:DuePayableAmount>
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`;

describe("an e-invoice", () => {
  it("gives every field that it holds, and null for the others", async () => {
    expect((await inspect(cii())).einvoice).toMatchObject({
      syntax: "cii",
      profile: "EN16931",
      typeCode: "380",
      number: "F-1",
      issuedOn: "2026-05-04",
      dueOn: "2026-06-03",
      currency: "EUR",
      net: "1000.00",
      tax: "200.00",
      gross: "1200.00",
      due: "1200.00",
      orderReference: null,
      contractReference: null,
      paymentTerms: "30 jours",
      notes: [{ code: "PMD", text: "Pénalités : taux BCE + 10 points" }],
      seller: { name: "R&D Conseil", siren: "732829320", vatNumber: null },
      buyer: { name: "ACME", siren: "732829320", vatNumber: "FR 44 732829320" },
      problems: [],
    });
  });

  it("gives an address that it holds whole, and none of which a part is missing", async () => {
    const whole =
      "<ram:PostalTradeAddress><ram:PostcodeCode>13100</ram:PostcodeCode><ram:LineOne>12 rue des Lilas</ram:LineOne><ram:CityName>Aix</ram:CityName><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress>";
    const at = (address: string): string =>
      cii().replace("<ram:Name>R&amp;D Conseil</ram:Name>", `<ram:Name>R&amp;D Conseil</ram:Name>${address}`);
    expect((await inspect(at(whole))).einvoice?.seller.address).toEqual({
      lines: ["12 rue des Lilas"],
      postalCode: "13100",
      city: "Aix",
      country: "FR",
    });
    for (const part of ["<ram:CityName>Aix</ram:CityName>", "<ram:CountryID>FR</ram:CountryID>"]) {
      const { einvoice } = await inspect(at(whole.replace(part, "")));
      expect(einvoice?.seller, part).not.toHaveProperty("address");
    }
  });

  it.each(["20260504", "2026-05-04", "202605041530", "20260504153000", "2026-05-04T10:00:00+02:00", "2026-05-04Z"])(
    "takes %s for a day",
    async (issued) => {
      expect((await inspect(cii({ issued }))).einvoice?.issuedOn).toBe("2026-05-04");
    },
  );

  it.each([
    "202605049",
    "2026-0504",
    "2026-05-04 au 2026-06-01",
    "20260504-20260601",
    "00000101",
    "260504",
    "04/05/2026",
  ])("makes no day of %s", async (issued) => {
    const { einvoice } = await inspect(cii({ issued }));
    expect(einvoice).toMatchObject({ issuedOn: null, problems: [{ code: "issue-date-invalid" }] });
  });

  const wide = (xml: string): Buffer =>
    Buffer.from(`\uFEFF${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");

  it("is read in UTF-16, however many elements it has", async () => {
    const lines = "<ram:IncludedSupplyChainTradeLineItem><ram:ID>1</ram:ID></ram:IncludedSupplyChainTradeLineItem>";
    const long = cii().replace("<ram:ApplicableHeaderTradeAgreement>", `${lines.repeat(60)}$&`);
    const { einvoice } = await inspectBytes(wide(long), defaultLimits);
    expect(einvoice).toMatchObject({ number: "F-1", seller: { name: "R&D Conseil" } });
  });

  it("says nothing that an entity says, in UTF-16 either", async () => {
    const entity = cii().replace("?>", '?><!DOCTYPE x [<!ENTITY a "F-9">]>').replace("<ram:ID>F-1<", "<ram:ID>&a;<");
    const { einvoice, problems } = await inspectBytes(wide(entity), defaultLimits);
    expect(einvoice).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(["xml-doctype"]);
  });

  it.each([
    ["a due date that does not exist", cii({ due: "20260230" }), "due-date-invalid"],
    ["an issue date that does not exist", cii({ issued: "20261301" }), "issue-date-invalid"],
    ["a due date before the issue", cii({ due: "20260503" }), "due-before-issue"],
    ["sums that do not add up", cii({ gross: "1250.00" }), "sum-wrong"],
    ["a sum due over the total", cii({ gross: "1100.00" }), "due-over-total"],
    ["an amount that is none", cii({ gross: "mille" }), "amount-invalid"],
    ["a false SIREN", cii({ siren: "732829321" }), "seller-siren-invalid"],
  ])("says what is wrong with %s, and does not fail", async (_name, xml, code) => {
    const { einvoice, readable } = await inspect(xml);
    expect(readable).toBe(true);
    expect(einvoice?.problems.map((problem) => problem.code)).toContain(code);
  });

  it.each([
    ["1200.00", "1200.00"],
    ["+1200.00", "1200.00"],
    ["1200.", "1200"],
    ["-.50", "-0.50"],
    ["1,200.00", null],
    ["1.2e3", null],
    [".", null],
    ["1200.00 EUR", null],
  ])("reads the amount written %s as %s", async (written, amount) => {
    const { einvoice } = await inspect(cii({ gross: written }));
    expect(einvoice?.gross).toBe(amount);
    expect(einvoice?.problems.some(({ code }) => code === "amount-invalid")).toBe(amount === null);
  });

  it.each([
    ["an order", '<?xml version="1.0"?><SCRDMCCBDACIOMessageStructure xmlns="urn:x"/>', "not-an-invoice"],
    [
      "entities",
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Invoice>&a;</Invoice>',
      "xml-doctype",
    ],
    ["damaged data", '<?xml version="1.0"?><Invoice><a></Invoice>', "xml-damaged"],
    ["deep nesting", `<?xml version="1.0"?>${"<a>".repeat(200)}${"</a>".repeat(200)}`, "xml-too-deep"],
  ])("is none for %s, with the reason", async (_name, xml, code) => {
    const { einvoice, problems } = await inspect(xml);
    expect(einvoice).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it.each<[string, string, readonly string[]]>([
    ["another number", cii().replace(">F-1<", ">F-2<"), ["einvoices-disagree"]],
    ["another amount", cii({ gross: "1300.00" }), ["einvoices-disagree"]],
    ["the same, written otherwise", cii({ gross: "1200.0" }), []],
  ])("attached beside another, tells %s", async (_what, other, codes) => {
    const read = await readAttachedInvoice([
      { filename: "autre.xml", content: Buffer.from(other) },
      { filename: "factur-x.xml", content: Buffer.from(cii()) },
    ]);
    expect(read.einvoice).toMatchObject({ number: "F-1", gross: "1200.00", attachment: "factur-x.xml" });
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
  });

  it("is read in the shipped cases' own invoices", async () => {
    const cases = new URL("../../cases/", import.meta.url);
    const invoices = readdirSync(cases, { recursive: true })
      .map(String)
      .filter((name) => /invoices[\\/].*\.pdf$/.test(name));
    expect(invoices.length).toBeGreaterThan(5);
    for (const name of invoices) {
      const { einvoice } = await inspectBytes(readFileSync(new URL(name, cases)), defaultLimits);
      expect(einvoice?.number, name).toBe(/([^\\/]+)\.pdf$/.exec(name)?.[1]);
      expect(einvoice?.problems, name).toEqual([]);
    }
  });
});

describe.skipIf(!hasCorpus || !existsSync(new URL("../../../shared/corpora/facturx", import.meta.url)))(
  "e-invoices that others made",
  () => {
    it("are read field by field, and nothing is invented", async () => {
      const { fields, right, invented, wrong } = await scoreEInvoices();
      expect(invented).toEqual([]);
      expect(right / fields, wrong.join("\n")).toBeGreaterThanOrEqual(0.99);
    });
  },
);
