import { describe, expect, it } from "vitest";
import type { EInvoice, Evidence } from "../../src/evidence/evidence.ts";
import { deriveFacts } from "../../src/facts/derive-facts.ts";
import type { Basis } from "../../src/facts/facts.ts";
import { aCase, anEvidence, aScan, DIGEST, eSigned, files, OTHER_DIGEST } from "../a-case.ts";

const data = (changes: Partial<EInvoice> = {}): EInvoice => ({
  syntax: "cii",
  profile: "EN16931",
  attachment: "factur-x.xml",
  typeCode: "380",
  number: "WP-2026-0412",
  issuedOn: "2026-05-04",
  dueOn: "2026-06-03",
  dueDates: ["2026-06-03"],
  currency: "EUR",
  net: "8400.00",
  tax: "1680.00",
  gross: "10080.00",
  due: "10080.00",
  orderReference: null,
  contractReference: null,
  paymentTerms: null,
  notes: [],
  seller: { name: "WEBPORTAGE", siren: "483180808", vatNumber: null },
  buyer: { name: "Acme Industrie", siren: "732829320", vatNumber: null },
  problems: [],
  ...changes,
});
const eInvoice = (changes: Partial<EInvoice> = {}): Evidence => anEvidence({ einvoice: data(changes) });
const page = (text: string): Evidence => anEvidence({ pageTexts: [{ page: 1, text, mostlyImage: false }] });
const attestedContent = (sha256: string) => [
  { what: "content", by: "Paul Durand", role: "consultant", on: "2026-05-05", sha256 },
];

function invoiceFacts(shows: Evidence, changes: Record<string, unknown> = {}) {
  const caseFile = aCase({
    invoices: [
      {
        number: "WP-2026-0412",
        kind: "invoice",
        file: "invoices/f.pdf",
        issuer: "umbrella-company",
        issuedOn: "2026-05-04",
        dueOn: "2026-06-03",
        net: "8400.00",
        gross: "10080.00",
        ...changes,
      },
    ],
  });
  return deriveFacts(caseFile, files({ "invoices/f.pdf": shows })).documents[0];
}

const rows: readonly { name: string; shows: Evidence; attested?: unknown; basis: Basis }[] = [
  { name: "e-invoice says the same", shows: eInvoice(), basis: "observed" },
  { name: "another number", shows: eInvoice({ number: "WP-2026-0413" }), basis: "contradicted" },
  {
    name: "another total, whatever is attested",
    shows: eInvoice({ gross: "10800.00" }),
    attested: attestedContent(DIGEST),
    basis: "contradicted",
  },
  { name: "another date of issue", shows: eInvoice({ issuedOn: "2026-05-05" }), basis: "contradicted" },
  {
    name: "another due date",
    shows: eInvoice({ dueOn: "2026-07-03", dueDates: ["2026-07-03"] }),
    basis: "contradicted",
  },
  {
    name: "the due date among several",
    shows: eInvoice({ dueOn: "2026-05-20", dueDates: ["2026-05-20", "2026-06-03"] }),
    basis: "observed",
  },
  { name: "no due date in it: ignored", shows: eInvoice({ dueOn: null, dueDates: [] }), basis: "observed" },
  {
    name: "another seller by SIREN",
    shows: eInvoice({ seller: { name: "webportage", siren: "732829320", vatNumber: null } }),
    basis: "contradicted",
  },
  {
    name: "another buyer by SIREN",
    shows: eInvoice({ buyer: { name: "ACME", siren: "483180808", vatNumber: null } }),
    basis: "contradicted",
  },
  {
    name: "another buyer by name alone",
    shows: eInvoice({ buyer: { name: "Zenith", siren: null, vatNumber: null } }),
    basis: "declared",
  },
  {
    name: "the buyer's SIREN in its VAT number",
    shows: eInvoice({ buyer: { name: null, siren: null, vatNumber: "FR 44 732829320" } }),
    basis: "observed",
  },
  {
    name: "number and total in the text",
    shows: page("Facture WP-2026-0412 du 4 mai 2026, total TTC 10 080,00 €"),
    basis: "seen",
  },
  { name: "English digits in the text", shows: page("WP-2026-0412 total 10,080.00 EUR"), basis: "seen" },
  { name: "total missing from the text", shows: page("Facture WP-2026-0412, total 10 081,00 €"), basis: "declared" },
  { name: "number only as part of a longer one", shows: page("WP-2026-04121 : 10 080,00 €"), basis: "declared" },
  { name: "a scan", shows: aScan(), basis: "declared" },
  { name: "a scan, content attested", shows: aScan(), attested: attestedContent(DIGEST), basis: "attested" },
  {
    name: "a scan, content attested of other bytes",
    shows: aScan(),
    attested: attestedContent(OTHER_DIGEST),
    basis: "other-bytes",
  },
];

describe("what an invoice states", () => {
  it.each(rows)("$name → $basis", ({ shows, attested = [], basis }) => {
    expect(invoiceFacts(shows, { attested })?.content().basis).toBe(basis);
  });

  it("compares a credit note's negative amounts with the case's positive ones", () => {
    const shows = eInvoice({ gross: "-10080.00", net: "-8400.00", dueOn: null, dueDates: [] });
    expect(invoiceFacts(shows, { kind: "credit-note", dueOn: null })?.content().basis).toBe("observed");
  });
});

describe("a mention", () => {
  const order = (shows: Evidence, attested: unknown = []) => {
    const signatures = [{ party: "client", on: "2026-02-24", mention: "good-for-agreement" }];
    const caseFile = aCase({ orders: [{ id: "D-1", kind: "quote", file: "d.pdf", signatures, attested }] });
    return deriveFacts(caseFile, files({ "d.pdf": shows })).documents[0]?.mention("good-for-agreement").basis;
  };
  const printed = [{ kind: "good-for-agreement" as const, page: 1, excerpt: "Bon pour accord" }];
  const mention = [{ what: "mention", party: "client", by: "P", role: "consultant", sha256: DIGEST }];

  it.each<[string, Evidence, unknown, Basis]>([
    ["a page of text without it", anEvidence(), mention, "contradicted"],
    ["printed on the form", anEvidence({ mentions: printed }), [], "declared"],
    ["printed on the form, attested", anEvidence({ mentions: printed }), mention, "attested"],
    ["printed, with the client's intact e-signature", eSigned("Anne Martin", { mentions: printed }), [], "observed"],
    [
      "printed, the e-signature broken",
      eSigned("Anne Martin", { mentions: printed, signatureVerdict: "broken" }),
      [],
      "declared",
    ],
    ["a scan", aScan(), [], "declared"],
    ["a scan, attested", aScan(), mention, "attested"],
  ])("%s", (_name, shows, attested, basis) => {
    expect(order(shows, attested)).toBe(basis);
  });
});

describe("comes from the client", () => {
  const email = (from: string) =>
    anEvidence({ type: "eml", email: { from, fromName: null, to: [], date: null, subject: null, attachments: [] } });
  const basisOf = (shows: Evidence, changes: Record<string, unknown> = {}, client: Record<string, unknown> = {}) => {
    const caseFile = aCase({
      client,
      evidence: [{ id: "e", proves: ["delivery"], from: "client", kind: "email", file: "e.eml", ...changes }],
    });
    const name = Object.keys({ "e.eml": shows });
    return deriveFacts(caseFile, files({ [name[0] ?? ""]: shows })).documents[0]?.fromClient().basis;
  };

  it.each<[string, string, Record<string, unknown>, Basis]>([
    ["the client's contact", "Anne@acme.example", {}, "observed"],
    ["the client's domain", "compta@acme.example", {}, "observed"],
    ["somebody else", "paul@durand.example", {}, "contradicted"],
    ["another mailbox of the same provider", "zoe@gmail.com", { contact: { email: "anne@gmail.com" } }, "contradicted"],
    ["the client's address unknown", "anne@acme.example", { contact: {} }, "declared"],
  ])("%s", (_name, from, client, basis) => {
    expect(basisOf(email(from), {}, client)).toBe(basis);
  });

  it("cannot tell for a file that names no sender, unless attested", () => {
    const text = anEvidence({ type: "text" });
    const attested = [{ what: "content", by: "P", role: "consultant", sha256: DIGEST }];
    const caseFile = (extra: Record<string, unknown>) =>
      aCase({ evidence: [{ id: "e", proves: ["delivery"], from: "client", kind: "email", file: "e.txt", ...extra }] });
    const basis = (extra: Record<string, unknown>) =>
      deriveFacts(caseFile(extra), files({ "e.txt": text })).documents[0]?.fromClient().basis;
    expect(basis({})).toBe("declared");
    expect(basis({ attested })).toBe("attested");
    expect(basis({ from: "consultant", attested })).toBe("undeclared");
  });
});
