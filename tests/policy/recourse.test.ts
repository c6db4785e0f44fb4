import { describe, expect, it } from "vitest";
import { anEvidence, aScan, attested as attest, eSigned } from "../a-case.ts";
import { aDossier, judge, nodeOf, type DossierSetting } from "../a-dossier.ts";

const quote = {
  id: "D-1",
  kind: "quote",
  file: "order/devis.pdf",
  issuer: "umbrella-company",
  signatures: [{ party: "client", on: "2026-02-24", signatory: "Anne Martin", mention: "good-for-agreement" }],
  attested: [attest(["signature", "mention", "date"]), attest("content", null)],
};
const invoice = {
  number: "WP-1",
  kind: "invoice",
  file: "invoices/WP-1.pdf",
  issuer: "umbrella-company",
  issuedOn: "2026-05-04",
  dueOn: "2026-06-03",
  net: "8400.00",
  vat: "1680.00",
  gross: "10080.00",
  attested: [attest("content", null)],
};
const report = {
  id: "pv-1",
  kind: "acceptance-report",
  file: "delivery/pv.pdf",
  deliveredOn: "2026-04-30",
  covers: [{ invoice: "WP-1", extent: "full" }],
  outcome: "accepted",
  signatures: [{ party: "client", on: "2026-05-02", signatory: "Anne Martin" }],
  attested: [attest(["signature", "date"])],
};
const complete = {
  client: { address: { lines: ["12 rue des Lilas"], postalCode: "13100", city: "Aix-en-Provence", country: "FR" } },
  mission: { start: "2026-03-02", end: "2026-04-30" },
  orders: [quote],
  invoices: [invoice],
  deliveries: [report],
  dispute: { status: "none" },
  journal: [{ id: "j1", on: "2026-06-10", kind: "reminder", by: "consultant", outcome: "no-answer" }],
};

const recourse = (changes: Record<string, unknown> = {}, setting: DossierSetting = {}) =>
  judge("recourse", aDossier({ ...complete, ...changes }, setting));

describe("recourse", () => {
  it("is complete when order, invoice, delivery, a step and the answers are there", () => {
    const verdict = recourse();
    expect(verdict.verdict, verdict.because.fr).toBe("complete");
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["no order at all", { orders: [] }, "incomplete"],
    ["no delivery", { deliveries: [] }, "incomplete"],
    ["the invoice attested by nobody", { invoices: [{ ...invoice, attested: [] }] }, "to-confirm"],
    ["the invoice issued by the consultant", { invoices: [{ ...invoice, issuer: "consultant" }] }, "not-applicable"],
    ["the invoice assigned to a factor", { invoices: [{ ...invoice, assigned: "factor" }] }, "incomplete"],
    [
      "the quote without its mention",
      { orders: [{ ...quote, signatures: [{ party: "client", on: "2026-02-24" }] }] },
      "incomplete",
    ],
    [
      "the quote undated",
      { orders: [{ ...quote, signatures: [{ party: "client", mention: "good-for-agreement" }] }] },
      "incomplete",
    ],
    ["the quote made by the consultant", { orders: [{ ...quote, issuer: "consultant" }] }, "incomplete"],
    [
      "the signature not attested",
      { orders: [{ ...quote, attested: [attest(["mention", "date"]), attest("content", null)] }] },
      "to-confirm",
    ],
    [
      "another debtor on the order",
      { orders: [{ ...quote, client: { name: "Zenith", siren: "483180808" } }] },
      "incomplete",
    ],
    ["another name on the order", { orders: [{ ...quote, client: { name: "Zenith", siren: null } }] }, "to-confirm"],
    ["the report unsigned", { deliveries: [{ ...report, signatures: [] }] }, "incomplete"],
    ["a refusal", { deliveries: [{ ...report, outcome: "refused" }] }, "incomplete"],
    ["reservations without a list", { deliveries: [{ ...report, outcome: "with-reservations" }] }, "to-confirm"],
    ["a silence taken for acceptance", { deliveries: [{ ...report, outcome: "tacit" }] }, "to-confirm"],
    ["no amicable step", { journal: [] }, "incomplete"],
    [
      "a step before the due date",
      { journal: [{ id: "j", on: "2026-06-01", kind: "reminder", outcome: "no-answer" }] },
      "incomplete",
    ],
    ["a step without its outcome", { journal: [{ id: "j", on: "2026-06-10", kind: "reminder" }] }, "to-confirm"],
    ["the dispute question open", { dispute: null }, "to-confirm"],
    ["an open dispute", { dispute: { status: "open" } }, "to-confirm"],
    ["an open incident with the client", { incidents: [{ id: "i", occurredOn: "2026-04-01" }] }, "to-confirm"],
    ["a known insolvency", { client: { ...complete.client, insolvency: { openedOn: "2026-09-01" } } }, "incomplete"],
    ["no address", { client: { address: null } }, "incomplete"],
    ["a case closed", { closed: { on: "2026-10-01", reason: "paid" } }, "not-applicable"],
    ["a consumer", { client: { ...complete.client, kind: "consumer" } }, "not-applicable"],
    ["everything paid", { payments: [{ on: "2026-06-02", amount: "10080.00" }] }, "not-applicable"],
  ])("%s → %3$s", (_name, changes, expected) => {
    const verdict = recourse(changes);
    expect(verdict.verdict, verdict.because.fr).toBe(expected);
  });

  it("does not ask the delivery of a deposit", () => {
    const verdict = recourse({ invoices: [{ ...invoice, kind: "deposit" }], deliveries: [] });
    expect(verdict.verdict, verdict.because.fr).toBe("complete");
  });

  it("takes the best document of a branch", () => {
    const unsigned = { ...report, id: "pv-0", signatures: [], attested: [] };
    const node = nodeOf(recourse({ deliveries: [unsigned, report] }), "delivery/acceptance-report");
    expect(node).toMatchObject({ verdict: "satisfied", subject: { id: "pv-1" } });
  });

  it("never mixes the leaves of two documents", () => {
    const signed = { ...report, id: "a", attested: [attest("signature")], signatures: [{ party: "client", on: null }] };
    const dated = { ...report, id: "b", signatures: [] };
    expect(recourse({ deliveries: [signed, dated] }).verdict).toBe("incomplete");
  });

  it("adds partial deliveries up to the invoice's net", () => {
    const half = (id: string, net: string) => ({
      ...report,
      id,
      covers: [{ invoice: "WP-1", extent: "partial", net }],
    });
    expect(recourse({ deliveries: [half("a", "4000.00"), half("b", "4400.00")] }).verdict).toBe("complete");
    expect(recourse({ deliveries: [half("a", "4000.00"), half("b", "4399.99")] }).verdict).toBe("to-confirm");
  });

  it("lets a step be recommended only when limitation is near", () => {
    const near = { today: "2031-03-01" };
    expect(recourse({ journal: [] }, near).verdict).toBe("complete");
    expect(nodeOf(recourse({ journal: [] }, near), "amicable-step")).toMatchObject({
      level: "recommended",
      verdict: "missing",
    });
  });

  it("refuses an invoice past its limitation", () => {
    expect(recourse({}, { today: "2031-04-30" }).verdict).toBe("complete");
    expect(recourse({}, { today: "2031-05-01" }).verdict).toBe("incomplete");
  });
});

describe("the basis and the role", () => {
  const born = {
    "order/devis.pdf": anEvidence({ mentions: [{ kind: "good-for-agreement", page: 1, excerpt: "Bon pour accord" }] }),
  };

  it("wants the company's own word for a born-digital page without e-signature", () => {
    const byCompany = {
      ...quote,
      attested: [attest(["signature", "mention", "date"], "client", "umbrella-company"), attest("content", null)],
    };
    expect(recourse({}, { files: born }).verdict).toBe("to-confirm");
    expect(recourse({ orders: [byCompany] }, { files: born, role: "umbrella-company" }).verdict).toBe("complete");
  });

  it("takes an attestation in the company's name for the consultant's own in the consultant's copy", () => {
    const byCompany = {
      ...quote,
      attested: [attest(["signature", "mention", "date"], "client", "umbrella-company"), attest("content", null)],
    };
    expect(recourse({ orders: [byCompany] }, { files: born }).verdict).toBe("to-confirm");
  });

  it("observes the client's e-signature by name", () => {
    const signed = eSigned("Anne Martin", {
      mentions: [{ kind: "good-for-agreement", page: 1, excerpt: "Bon pour accord" }],
    });
    const verdict = recourse(
      { orders: [{ ...quote, attested: [attest("content", null)] }] },
      { files: { "order/devis.pdf": signed } },
    );
    expect(verdict.verdict, verdict.because.fr).toBe("complete");
  });

  it("marks a branch whose document is contradicted", () => {
    const broken = eSigned("Anne Martin", { signatureVerdict: "modified-after" });
    const verdict = recourse({}, { files: { "order/devis.pdf": broken } });
    const node = nodeOf(verdict, "order/quote/signed-by-client");
    expect(node).toMatchObject({ verdict: "missing", contradicted: true });
    // Nothing attested would help: nobody is sent to attest.
    expect(node?.fix?.en).toMatch(/^correct the case after the document/);
  });
});

describe("equivalent evidence", () => {
  const email = {
    id: "c",
    proves: ["delivery"],
    covers: [{ invoice: "WP-1", extent: "full" }],
    from: "client",
    kind: "email",
    file: "c.eml",
  };
  const fromAnne = anEvidence({
    type: "eml",
    email: { from: "anne@acme.example", fromName: null, to: [], date: null, subject: null, attachments: [] },
  });
  const accepted = { by: "Claire Vidal", role: "umbrella-company", on: "2026-07-01", reason: "client joignable" };
  const silent = (extra: Record<string, unknown>, setting: DossierSetting = {}) =>
    recourse({ deliveries: [], evidence: [{ ...email, ...extra }] }, { files: { "c.eml": fromAnne }, ...setting });

  it("waits for the company, and counts once it has accepted", () => {
    expect(silent({}).verdict).toBe("to-confirm");
    expect(silent({ accepted }, { role: "umbrella-company" }).verdict).toBe("complete");
  });

  it("does not take the consultant's copy at its word for the company's acceptance", () => {
    expect(silent({ accepted }).verdict).toBe("to-confirm");
    expect(silent({ accepted: { ...accepted, confirmed: { by: "Claire Vidal", on: "2026-07-02" } } }).verdict).toBe(
      "complete",
    );
  });

  it("is nothing when it does not come from the client", () => {
    expect(silent({ from: "consultant" }).verdict).toBe("incomplete");
  });
});

describe("waivers", () => {
  const unmentioned = { ...quote, signatures: [{ party: "client", on: "2026-02-24" }] };
  const waiver = {
    requirement: "order/quote/mention",
    subject: "D-1",
    gate: "recourse",
    reason: "devis signé à chaque page",
    by: "Claire Vidal",
    role: "umbrella-company",
    on: "2026-06-20",
    until: "2026-12-31",
  };
  const waived = (extra: Record<string, unknown>, setting: DossierSetting = { role: "umbrella-company" }) =>
    recourse({ orders: [unmentioned], waivers: [{ ...waiver, ...extra }] }, setting);

  it.each<[string, Record<string, unknown>, DossierSetting, string]>([
    ["the company's copy", {}, { role: "umbrella-company" }, "complete"],
    ["a consultant's copy", {}, { role: "consultant" }, "to-confirm"],
    [
      "a consultant's copy, confirmed",
      { confirmed: { by: "Claire Vidal", on: "2026-06-21" } },
      { role: "consultant" },
      "complete",
    ],
    ["any subject", { subject: null }, { role: "umbrella-company" }, "complete"],
    ["the invoice above it", { subject: "WP-1" }, { role: "umbrella-company" }, "complete"],
    ["another document", { subject: "D-2" }, { role: "umbrella-company" }, "incomplete"],
    ["another gate", { gate: "incident" }, { role: "umbrella-company" }, "incomplete"],
    ["its last day", { until: "2026-11-23" }, { role: "umbrella-company" }, "complete"],
    ["expired the day before", { until: "2026-11-22" }, { role: "umbrella-company" }, "incomplete"],
    ["no end date", { until: null }, { role: "umbrella-company" }, "incomplete"],
    ["no reason", { reason: null }, { role: "umbrella-company" }, "incomplete"],
    [
      "a node that may not be waived",
      { requirement: "order/quote/signed-by-client" },
      { role: "umbrella-company" },
      "incomplete",
    ],
  ])("%s → %4$s", (_name, extra, setting, expected) => {
    expect(waived(extra, setting).verdict).toBe(expected);
  });

  it("may be left aside", () => {
    const dossier = aDossier({ ...complete, orders: [unmentioned], waivers: [waiver] }, { role: "umbrella-company" });
    expect(judge("recourse", dossier, false).verdict).toBe("incomplete");
  });
});

describe("the court gates", () => {
  it("leave nothing to confirm and want the company's own attestations", () => {
    const verdict = judge("payment-order", aDossier(complete, { role: "umbrella-company" }));
    expect(nodeOf(verdict, "order/quote/signed-by-client")?.verdict).toBe("missing");
    expect(nodeOf(verdict, "mandate")?.verdict).toBe("missing");
  });

  it("keep the undisputed commercial claim to confirm while its decree is unknown", () => {
    const verdict = judge("commercial-claim", aDossier(complete, { role: "umbrella-company" }));
    expect(nodeOf(verdict, "available")?.verdict).toBe("to-confirm");
  });

  it("keep to the ceiling of small claims", () => {
    expect(nodeOf(judge("small-claims", aDossier(complete)), "ceiling")?.verdict).toBe("missing");
    const small = { ...complete, invoices: [{ ...invoice, gross: "4000.00", net: "3333.33", vat: "666.67" }] };
    expect(nodeOf(judge("small-claims", aDossier(small)), "ceiling")?.verdict).toBe("satisfied");
  });
});

describe("a scan that nobody attested", () => {
  it("is to confirm, not missing", () => {
    const bare = { ...quote, attested: [] };
    expect(recourse({ orders: [bare] }, { files: { "order/devis.pdf": aScan() } }).verdict).toBe("to-confirm");
  });
});
