import { describe, expect, it } from "vitest";
import type { Email, ESignature, Evidence } from "../../src/evidence/evidence.ts";
import { deriveFacts } from "../../src/facts/derive-facts.ts";
import type { DocumentFacts } from "../../src/facts/facts.ts";
import { signatoriesOf } from "../../src/facts/signature-fact.ts";
import { must } from "../must.ts";
import { aCase, anEvidence, aScan, DIGEST, eSigned, files, OTHER_DIGEST, type Values } from "../a-case.ts";

const page = (text: string, mostlyImage = false) => ({ page: 1, text, mostlyImage });
const pages = (...pageTexts: Evidence["pageTexts"][number][]): Evidence =>
  anEvidence({ pageTexts, pages: pageTexts.length });

function order(shows: Evidence | { absent: "absent" }, values: Values = {}, file: Values = {}): DocumentFacts {
  const signatures = [{ party: "client", on: "2026-02-24", mention: "good-for-agreement" }];
  const caseFile = aCase({ orders: [{ id: "D", kind: "quote", file: "d.pdf", signatures, ...values }], ...file });
  const [document] = deriveFacts(caseFile, files({ "d.pdf": shows })).documents;
  if (document === undefined) throw new RangeError("no document");
  return document;
}

const attest = (what: string, values: Values = {}) => ({
  attested: [{ what, party: "client", by: "Paul", role: "consultant", sha256: DIGEST, ...values }],
});

describe("who may sign for a party", () => {
  const caseFile = aCase({ client: { signatories: [{ name: "Anne Martin" }, { name: "Zoé Petit" }] } });
  it.each([
    ["client", ["Anne Martin", "Zoé Petit"]],
    ["consultant", ["Paul Durand"]],
    ["umbrella-company", ["Claire Vidal"]],
  ] as const)("%s", (party, names) => {
    expect(signatoriesOf(caseFile, party)).toEqual(names);
  });

  it.each<[string, "consultant" | "umbrella-company", Values]>([
    ["no consultant", "consultant", { consultant: null }],
    ["a consultant without a name", "consultant", { consultant: { email: "p@d.example" } }],
    ["no company", "umbrella-company", { umbrellaCompany: null }],
    ["no representative", "umbrella-company", { umbrellaCompany: { name: "webportage" } }],
    ["a representative without a name", "umbrella-company", { umbrellaCompany: { name: "w", representative: {} } }],
  ])("%s: nobody", (_name, party, values) => {
    expect(signatoriesOf(aCase(values), party)).toEqual([]);
  });
});

describe("which e-signature counts", () => {
  const signed = must(eSigned("Anne Martin").signatures[0]);
  const bearing = (...changes: Partial<ESignature>[]): Evidence =>
    anEvidence({
      signatures: changes.map((change) => ({ ...signed, ...change })),
      signatureVerdict: "intact",
    });

  it.each<[string, Evidence, RegExp]>([
    ["a timestamp is nobody's", bearing({ kind: "timestamp" }), /born-digital/],
    ["one that no longer holds", bearing({ integrity: "unknown" }), /born-digital/],
    ["one without a name", bearing({ signer: null }), /intact e-signature, but in the name of \?$/],
    ["somebody else's", bearing({ signer: "Yousign" }), /but in the name of Yousign$/],
    ["the second of two", bearing({ signer: "Yousign" }, {}), /in the name of Anne Martin, file unchanged/],
    ["falsified", eSigned("Anne Martin", { signatureVerdict: "broken" }), /does not match the content/],
    ["changed since", eSigned("Anne Martin", { signatureVerdict: "modified-after" }), /modified after its e-signature/],
    ["that cannot be checked", anEvidence({ signatureVerdict: "unknown" }), /cannot be checked here/],
    ["a scan", aScan(), /image or a scan/],
  ])("%s", (_name, shows, because) => {
    expect(order(shows).signature("client").because.en).toMatch(because);
  });

  it("matches any of several signatories", () => {
    const client = { signatories: [{ name: "Zoé Petit" }, { name: "Anne Martin" }] };
    expect(order(eSigned("Anne Martin"), {}, { client }).signature("client").basis).toBe("observed");
  });

  it("proposes a signature, never initials, and nothing for another party", () => {
    const { signature, initials, stamp } = order(eSigned("Anne Martin"), { signatures: [] });
    expect(signature("client").basis).toBe("proposed");
    expect([initials("client").basis, stamp("client").basis]).toEqual(["undeclared", "undeclared"]);
    expect(signature("consultant").basis).toBe("undeclared");
  });

  it("holds initials and stamp for declared only where they are", () => {
    const { initials, stamp } = order(aScan(), {
      signatures: [
        { party: "client", initialled: true, stamped: false },
        { party: "consultant", initialled: false, stamped: true },
      ],
    });
    expect([initials("client").basis, initials("consultant").basis]).toEqual(["declared", "undeclared"]);
    expect([stamp("client").basis, stamp("consultant").basis]).toEqual(["undeclared", "declared"]);
  });
});

describe("whether a page can be read", () => {
  const scanned = /image or a scan/;
  const digital = /born-digital/;
  it.each<[string, Evidence, RegExp]>([
    ["one scanned page of two", pages(page("Devis"), page("", true)), scanned],
    ["two pages of text", pages(page("Devis"), page("suite")), digital],
    ["a page that was not read", anEvidence({ pages: 2, pageTexts: [page("Devis")] }), scanned],
    ["nothing read, pages not counted", anEvidence({ pages: null, pageTexts: [] }), scanned],
    ["pages not counted, one read", anEvidence({ pages: null, pageTexts: [page("Devis")] }), digital],
  ])("%s", (_name, shows, because) => {
    expect(order(shows).signature("client").because.en).toMatch(because);
  });

  it.each(["jpeg", "png", "tiff"] as const)("a picture, %s, is a scan", (type) => {
    expect(order(anEvidence({ type, pages: null }), {}).signature("client").basis).toBe("unusable");
    const shows = anEvidence({ type, pages: null, pageTexts: [] });
    const signatures = [{ party: "client" }];
    const caseFile = aCase({ orders: [{ id: "D", kind: "quote", file: `d.${type}`, signatures }] });
    const [document] = deriveFacts(caseFile, files({ [`d.${type}`]: shows })).documents;
    expect(document?.signature("client").companyOnly).toBe(false);
  });

  it("a DOCX is none, though no page of it is counted", () => {
    const caseFile = aCase({ orders: [{ id: "D", kind: "quote", file: "d.docx", signatures: [{ party: "client" }] }] });
    const shows = anEvidence({ type: "docx", pages: null, pageTexts: [] });
    expect(deriveFacts(caseFile, files({ "d.docx": shows })).documents[0]?.signature("client").companyOnly).toBe(true);
  });
});

describe("the date beside a signature", () => {
  const dated = (shows: Evidence | { absent: "absent" }, values: Values = {}) => order(shows, values).dated("client");
  const written = pages(page("Signé le 24/02/2026"));
  it.each<[string, Evidence | { absent: "absent" }, Values, string, RegExp]>([
    ["in the text", written, {}, "seen", /seen in the text/],
    ["not in the text", anEvidence(), {}, "declared", /cannot be read/],
    ["printed on a scan", pages(page("24/02/2026", true)), {}, "declared", /cannot be read/],
    ["by OCR", anEvidence({ pageTexts: [{ ...page("24/02/2026"), ocr: true }] }), {}, "declared", /cannot be read/],
    [
      "a layer that is no text",
      anEvidence({ text: { characters: 9, source: "ocr" }, pageTexts: [page("24/02/2026")] }),
      {},
      "declared",
      /cannot be read/,
    ],
    ["of the e-signature", eSigned("Anne Martin"), {}, "observed", /date of the e-signature/],
    [
      "of a falsified e-signature",
      eSigned("Anne Martin", { signatureVerdict: "broken" }),
      {},
      "declared",
      /dates from 24.February.2026/,
    ],
    [
      "another than the e-signature's",
      eSigned("Anne Martin"),
      { signatures: [{ party: "client", on: "2026-02-25" }] },
      "declared",
      /dates from 24.February.2026/,
    ],
    ["attested", aScan(), attest("date"), "attested", /attested by Paul/],
    ["attested for another party", aScan(), attest("date", { party: "consultant" }), "declared", /cannot be read/],
    ["not stated", written, { signatures: [{ party: "client" }] }, "undeclared", /no date/],
    ["another party's", written, { signatures: [{ party: "consultant", on: "2026-02-24" }] }, "undeclared", /no date/],
    ["without its file", { absent: "absent" }, {}, "unusable", /not in the folder/],
  ])("%s", (_name, shows, values, basis, because) => {
    const fact = dated(shows, values);
    expect([fact.basis, fact.because.en]).toEqual([basis, expect.stringMatching(because)]);
  });

  it("is the one of that party among several signatures", () => {
    const signatures = [
      { party: "client" },
      { party: "consultant", on: "2026-02-20" },
      { party: "client", on: "2026-02-24" },
    ];
    expect(dated(written, { signatures }).basis).toBe("seen");
  });
});

describe("a mention", () => {
  const mentioned = (kind: "good-for-agreement" | "read-and-approved") => ({
    kind,
    page: 3,
    excerpt: "Bon pour accord",
  });
  const of = (shows: Evidence | { absent: "absent" }, values: Values = {}) =>
    order(shows, values).mention("good-for-agreement");

  it("is shown where it stands", () => {
    const shows = anEvidence({ mentions: [mentioned("read-and-approved"), mentioned("good-for-agreement")] });
    expect(of(shows)).toMatchObject({ basis: "declared", page: 3, excerpt: "Bon pour accord" });
    expect(of(shows).because.en).toMatch(/printed mention/);
    expect(of(eSigned("Anne Martin", { mentions: shows.mentions }))).toMatchObject({
      basis: "observed",
      page: 3,
    });
  });

  it("is not another one", () => {
    expect(of(anEvidence({ mentions: [mentioned("read-and-approved")] })).basis).toBe("contradicted");
  });

  it("cannot be read on a scan, even e-signed", () => {
    expect(of(aScan())).toMatchObject({ basis: "declared", page: null, excerpt: null });
    expect(of(aScan()).because.en).toMatch(/cannot be read/);
  });

  it("may be one among several signatures, and proves nothing without its file", () => {
    const signatures = [{ party: "consultant" }, { party: "client", mention: "good-for-agreement" }];
    expect(of(aScan(), { signatures }).basis).toBe("declared");
    expect(of({ absent: "absent" }).basis).toBe("unusable");
  });
});

describe("the sender of an e-mail", () => {
  const email = (from: string | null): Evidence => {
    const head: Email = { from, fromName: null, to: [], date: null, subject: null, attachments: [] };
    return anEvidence({ type: "eml", email: head });
  };
  const from = (shows: Evidence | { absent: "absent" }, values: Values = {}) => {
    const evidence = [{ id: "e", proves: ["delivery"], from: "client", kind: "email", file: "e.eml" }];
    return deriveFacts(aCase({ evidence, ...values }), files({ "e.eml": shows })).documents[0]?.fromClient();
  };
  const known = (address: string) => ({ client: { contact: { email: address } } });

  it.each<[string, string | null, Values, string, RegExp]>([
    ["the contact, whatever the case", "ANNE@acme.example", known("Anne@Acme.example"), "observed", /not verified/],
    ["the contact at a provider", "anne@gmail.com", known("anne@gmail.com"), "observed", /not verified/],
    ["another at that provider", "zoe@gmail.com", known("anne@gmail.com"), "contradicted", /not the client/],
    ["a colleague", "zoe@acme.example", {}, "observed", /not verified/],
    ["a subdomain", "zoe@paie.acme.example", {}, "contradicted", /not the client/],
    [
      "the consultant, lodged at the client's",
      "paul@acme.example",
      { consultant: { name: "P", email: "Paul@acme.example" } },
      "contradicted",
      /not the client/,
    ],
    ["no consultant", "zoe@acme.example", { consultant: null }, "observed", /not verified/],
    ["a consultant without an address", "zoe@acme.example", { consultant: { name: "P" } }, "observed", /not verified/],
    ["no contact", "anne@acme.example", { client: { contact: null } }, "declared", /address is not in the case/],
    ["no sender", null, {}, "declared", /cannot be read in this file/],
  ])("%s", (_name, sender, values, basis, because) => {
    const fact = from(email(sender), values);
    expect([fact?.basis, fact?.because.en]).toEqual([basis, expect.stringMatching(because)]);
  });

  it("is unknown without the file", () => {
    expect(from({ absent: "absent" })?.basis).toBe("unusable");
  });
});

describe("who attested", () => {
  const signed = (...attested: Values[]) =>
    order(aScan(), { attested: attested.map((one) => ({ what: "signature", sha256: DIGEST, ...one })) }).signature(
      "client",
    );

  it("is named once, with the role", () => {
    const paul = { by: "Paul", role: "consultant" };
    const fact = signed(paul, paul, { by: "Claire", role: "umbrella-company" }, { by: "Zoé" }, {});
    expect(fact.because.en).toBe("attested by Paul (consultant), Claire (umbrella company), Zoé, an unnamed person");
    expect(fact.because.fr).toBe(
      "attesté par Paul (consultant), Claire (société de portage), Zoé, une personne non nommée",
    );
  });

  it("shows the page", () => {
    expect(signed({ by: "Paul", page: 4 }).page).toBe(4);
    expect(signed({ by: "Paul" }).page).toBe(null);
  });

  it("keeps what the document shows where the attestation names no page", () => {
    const shows = anEvidence({ mentions: [{ kind: "good-for-agreement", page: 2, excerpt: "Bon pour accord" }] });
    const fact = order(shows, attest("mention")).mention("good-for-agreement");
    expect(fact).toMatchObject({ basis: "attested", page: 2, excerpt: "Bon pour accord" });
  });

  it("is the consultant's word when the company's came from another copy", () => {
    const company = { by: "Claire", role: "umbrella-company" };
    expect(signed(company).attestedBy).toEqual([{ ...company, page: null }]);
    expect(signed({ ...company, receivedOn: "2026-06-01" }).attestedBy[0]?.role).toBe("consultant");
  });

  it("counts those of these bytes alone", () => {
    expect(signed({ by: "Old", sha256: OTHER_DIGEST }, { by: "New" }).because.en).toBe("attested by New");
  });

  it("nobody, elsewhere", () => {
    expect(order(aScan()).signature("client").attestedBy).toEqual([]);
  });
});
