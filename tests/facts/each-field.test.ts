import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { deriveFacts } from "../../src/facts/derive-facts.ts";
import type { Basis, Stated } from "../../src/facts/facts.ts";
import {
  aCase,
  anEInvoice,
  anEvidence,
  anInvoice,
  aScan,
  DIGEST,
  files,
  OTHER_DIGEST,
  type Values,
} from "../a-case.ts";

/** What is stated, what the paper shows, the basis, why in English, what the case says otherwise. */
type Row = [stated: Stated, shows: Evidence, basis: Basis, because: string | RegExp, entry?: Values, file?: Values];

const page = (text: string): Evidence => anEvidence({ pageTexts: [{ page: 1, text, mostlyImage: false }] });
const data = (changes: Parameters<typeof anEInvoice>[0]): Evidence => anEvidence({ einvoice: anEInvoice(changes) });
const nobody = { name: null, siren: null, vatNumber: null };

const READ = "read in the e-invoice";
const SEEN = "seen in the text";
const SILENT = "the e-invoice does not say";
const UNREAD = "cannot be read in the document";

function facts(list: "invoices" | "orders", shows: Evidence | { absent: "absent" }, entry: Values = {}, file = {}) {
  const invoice = anInvoice({ number: "F-7", vat: "20.00", currency: "EUR" });
  const order = {
    id: "D-7",
    kind: "quote",
    file: "f.pdf",
    issuer: "consultant",
    issuedOn: "2026-02-16",
    net: "100.00",
  };
  const caseFile = aCase({ [list]: [{ ...(list === "orders" ? order : invoice), ...entry }], ...file });
  const [document] = deriveFacts(caseFile, files({ "f.pdf": shows })).documents;
  if (document === undefined) throw new RangeError("no document");
  return document;
}

function holds(list: "invoices" | "orders", [stated, shows, basis, because, entry, file]: Row): void {
  const fact = facts(list, shows, entry, file).stated(stated);
  expect(fact.basis).toBe(basis);
  expect(fact.because.en).toMatch(because);
}

describe("each field of an invoice, against its data", () => {
  it.each<Row>([
    ["number", data({ number: " F-7 " }), "observed", READ],
    ["number", data({ number: "F-7" }), "observed", READ, { number: " F-7 " }],
    ["number", data({ number: "F-8" }), "contradicted", "the e-invoice says “F-8”"],
    // What a claim rests on is not passed over where the data is silent.
    ["number", data({}), "declared", SILENT],
    ["gross", data({}), "declared", SILENT],
    ["issuer", data({}), "declared", SILENT],
    ["issuedOn", data({}), "undeclared", SILENT],
    ["dueOn", data({}), "undeclared", SILENT],
    ["net", data({}), "undeclared", SILENT],
    ["vat", data({}), "undeclared", SILENT],
    ["currency", data({ currency: null }), "undeclared", SILENT],
    ["debtor", data({}), "undeclared", SILENT],
    ["issuedOn", data({ issuedOn: "2026-05-04" }), "observed", READ],
    ["dueOn", data({ dueOn: "2026-06-03", dueDates: ["2026-06-03"] }), "observed", READ],
    ["net", data({ net: "100.00" }), "observed", READ],
    ["net", data({ net: "100.01" }), "contradicted", "“100.01”"],
    ["net", data({ net: "-100.00" }), "observed", READ],
    ["net", data({ net: "0.00" }), "observed", READ, { net: "0.00" }],
    ["vat", data({ tax: "20.00" }), "observed", READ],
    ["vat", data({ tax: "19.60" }), "contradicted", "“19.60”"],
    ["gross", data({ gross: "120.00" }), "observed", READ],
    ["currency", data({ currency: "EUR" }), "observed", READ],
    ["currency", data({ currency: "CHF" }), "contradicted", "“CHF”"],
    ["currency", data({ currency: "CHF" }), "observed", READ, { currency: "CHF" }],
    [
      "currency",
      data({ currency: "CHF" }),
      "observed",
      READ,
      { currency: null },
      { mission: { price: { basis: "fixed", currency: "CHF" } } },
    ],
    ["issuer", data({ seller: { ...nobody, name: "Webportage SAS" } }), "observed", READ],
    ["issuer", data({ seller: { ...nobody, siren: "483180808" } }), "observed", READ],
    ["issuer", data({ seller: { ...nobody, vatNumber: "FR10483180808" } }), "observed", READ],
    [
      "issuer",
      data({ seller: { ...nobody, name: "Zenith", siren: "732829320" } }),
      "contradicted",
      "“Zenith, 732829320”",
    ],
    ["issuer", data({ seller: { ...nobody, name: "Zenith" } }), "declared", "the document names “Zenith”"],
    ["issuer", data({ seller: { ...nobody, siren: "732829320" } }), "contradicted", "says “732829320”"],
    ["issuer", data({ seller: { ...nobody, name: "Paul Durand" } }), "observed", READ, { issuer: "consultant" }],
    ["issuer", data({ seller: { ...nobody, siren: "732829320" } }), "observed", READ, { issuer: "client" }],
    ["issuer", data({ seller: { ...nobody, name: "Webportage" } }), "declared", "names", {}, { umbrellaCompany: null }],
    [
      "issuer",
      data({ seller: { ...nobody, name: "Webportage" } }),
      "declared",
      "names",
      { issuer: "consultant" },
      { consultant: null },
    ],
    ["debtor", data({ buyer: { ...nobody, name: "Acme Industrie" } }), "observed", READ],
    ["debtor", data({ buyer: { ...nobody, siren: "483180808" } }), "contradicted", "“483180808”"],
  ])("%s", (...row) => {
    holds("invoices", row);
  });

  it.each<[Stated, Values]>([
    ["issuedOn", { issuedOn: null }],
    ["dueOn", { dueOn: null }],
    ["net", { net: null }],
    ["vat", { vat: null }],
    ["currency", { currency: null }],
    ["issuer", { issuer: null }],
  ])("%s: nothing to compare where the case does not state it", (stated, entry) => {
    const shows = data({ issuedOn: "2026-05-04", net: "1.00", tax: "1.00", currency: "EUR", dueOn: "2026-06-03" });
    holds("invoices", [stated, shows, "undeclared", "not stated", entry]);
  });
});

describe("each field of an invoice, against its text", () => {
  const text = page(
    "WEBPORTAGE. Facture F-7 du 4 mai 2026 à ACME INDUSTRIE, HT 100,00, TVA 20,00, TTC 120,00 EUR, due le 3 juin 2026",
  );
  it.each<Stated>(["number", "issuedOn", "dueOn", "net", "vat", "gross", "issuer", "debtor"])(
    "%s is seen",
    (stated) => {
      holds("invoices", [stated, text, "seen", SEEN]);
    },
  );

  it.each<Stated>(["number", "issuedOn", "dueOn", "net", "vat", "gross", "currency", "issuer", "debtor"])(
    "%s is not seen where the text has nothing of it, nor on a scan",
    (stated) => {
      holds("invoices", [stated, page("Bonjour"), "declared", UNREAD]);
      holds("invoices", [stated, aScan(), "declared", UNREAD]);
    },
  );

  it("does not look for a sign of currency", () => {
    holds("invoices", ["currency", text, "declared", UNREAD]);
  });

  it("knows no issuer whose name the case does not have", () => {
    holds("invoices", ["issuer", text, "declared", UNREAD, { issuer: "consultant" }, { consultant: null }]);
  });
});

describe("each field of an order", () => {
  const text = page("Paul Durand. Devis D-7 du 16 février 2026 pour Acme Industrie : 100,00 € HT");

  it.each<Stated>(["number", "issuedOn", "net", "issuer", "debtor"])("%s is seen", (stated) => {
    holds("orders", [stated, text, "seen", SEEN]);
  });

  it.each<Stated>(["dueOn", "vat", "gross", "currency"])("%s: an order has none", (stated) => {
    holds("orders", [stated, text, "undeclared", "not stated"]);
  });

  it("is not compared with an e-invoice", () => {
    holds("orders", ["number", data({ number: "F-9" }), "declared", UNREAD]);
  });

  it.each(["deliveries", "evidence"])("what stands among the %s states nothing of its own", (list) => {
    const own = { deliveries: { kind: "acceptance-report" }, evidence: { kind: "email", proves: ["delivery"] } };
    const caseFile = aCase({
      orders: [{ id: "D-7", kind: "quote", file: "d.pdf", issuer: "consultant" }],
      [list]: [{ id: "p", file: "p.pdf", ...own[list as keyof typeof own] }],
    });
    const found = deriveFacts(caseFile, files({ "p.pdf": anEvidence() })).documents.find(({ id }) => id === "p");
    expect(found?.stated("number").basis).toBe("undeclared");
    expect(found?.content().basis).toBe("undeclared");
  });
});

describe("what covers a field that cannot be read", () => {
  const attest = (what: string, sha256 = DIGEST) => ({ attested: [{ what, by: "P", role: "consultant", sha256 }] });

  it.each<[Stated, string, Basis]>([
    ["number", "content", "attested"],
    ["issuedOn", "content", "attested"],
    ["dueOn", "content", "attested"],
    ["issuedOn", "date", "attested"],
    ["dueOn", "date", "attested"],
    ["number", "date", "declared"],
    ["net", "date", "declared"],
    ["number", "signature", "declared"],
  ])("%s, attested %s → %s", (stated, what, basis) => {
    expect(facts("invoices", aScan(), attest(what)).stated(stated).basis).toBe(basis);
  });

  it.each<[string, Evidence, Basis]>([
    ["our rendering, unchanged", aScan(), "observed"],
    ["its first revision", aScan({ sha256: OTHER_DIGEST, firstRevisionSha256: DIGEST }), "observed"],
    ["another file", aScan({ sha256: OTHER_DIGEST }), "declared"],
  ])("%s", (_name, shows, basis) => {
    const intake = { "f.pdf": { sha256: DIGEST, rendered: { template: "devis", sha256: DIGEST } } };
    const found = facts("invoices", shows, {}, { intake });
    expect(found.stated("number").basis).toBe(basis);
    expect(found.states().basis).toBe(basis);
  });

  it("is not our rendering when nothing was rendered", () => {
    const intake = { "f.pdf": { sha256: DIGEST, rendered: null } };
    expect(facts("invoices", aScan(), {}, { intake }).states().basis).toBe("declared");
  });

  it("proves nothing without its file", () => {
    const found = facts("invoices", { absent: "absent" });
    expect([found.stated("number").basis, found.content().basis, found.states().basis]).toEqual(
      Array(3).fill("unusable"),
    );
  });
});

describe("the content of an invoice as a whole", () => {
  const attested = (sha256: string) => [{ what: "content", by: "P", role: "consultant", sha256 }];

  it("is doubtful as long as its number or its total is", () => {
    expect(facts("invoices", page("Facture F-7")).content().basis).toBe("declared");
    expect(facts("invoices", page("120,00 €")).content().basis).toBe("declared");
    expect(facts("invoices", page("Facture F-7, 120,00 €")).content().basis).toBe("seen");
  });

  it("is not known when attested for other bytes", () => {
    expect(facts("invoices", aScan(), { attested: attested(OTHER_DIGEST) }).content().basis).toBe("other-bytes");
  });

  it("needs no more than the number of an order", () => {
    expect(facts("orders", page("Devis D-7")).content().basis).toBe("seen");
  });

  it("is doubtful where the data names a party that nothing identifies", () => {
    const same = { number: "F-7", gross: "120.00", seller: { ...nobody, siren: "483180808" } };
    expect(facts("invoices", data({ ...same, buyer: { ...nobody, name: "Zenith" } })).content().basis).toBe("declared");
    expect(facts("invoices", data(same)).content().basis).toBe("observed");
    expect(facts("invoices", page("F-7, 120,00 €, Zenith")).content().basis).toBe("seen");
  });
});
