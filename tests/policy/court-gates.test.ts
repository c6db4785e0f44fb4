import { describe, expect, it } from "vitest";
import { DIGEST } from "../a-case.ts";
import { aDossier, judge, nodeOf } from "../a-dossier.ts";

const attest = (what: string | string[], party: string | null = "client") => ({
  what,
  party,
  by: "Claire Vidal",
  role: "umbrella-company",
  on: "2026-06-05",
  sha256: DIGEST,
});
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
  net: "2000.00",
  vat: "400.00",
  gross: "2400.00",
  assigned: "none",
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
const client = {
  name: "ACME Industrie SAS",
  kind: "business",
  legalForm: "SAS",
  siren: "732829320",
  registryExtractOn: "2026-08-23",
  address: { lines: ["12 rue des Lilas"], postalCode: "13100", city: "Aix-en-Provence", country: "FR" },
  signatories: [{ name: "Anne Martin", capacity: "Présidente", authority: "legal-representative" }],
  insolvency: { checkedOn: "2026-10-24", by: "Claire Vidal" },
};
const umbrellaCompany = {
  name: "webportage",
  legalForm: "SAS",
  siren: "483180808",
  representative: { name: "Claire Vidal" },
  bankAccount: { iban: "FR7630006000011234567890189" },
};
const ready = {
  client,
  umbrellaCompany,
  mission: { start: "2026-03-02", end: "2026-04-30" },
  orders: [quote],
  invoices: [invoice],
  deliveries: [report],
  dispute: { status: "none" },
  balance: { amount: "2400.00", confirmedOn: "2026-11-15", by: "Claire Vidal" },
  otherDocuments: [
    { kind: "mandate", file: "mandat.pdf" },
    { kind: "registry-extract", file: "extrait.pdf" },
  ],
  journal: [{ id: "j1", on: "2026-06-10", kind: "reminder", by: "consultant", outcome: "no-answer" }],
};
const at = (gate: string, changes: Record<string, unknown> = {}) =>
  judge(gate, aDossier({ ...ready, ...changes }, { role: "umbrella-company" }));

describe("a case that is ready for court", () => {
  it.each([
    ["small-claims", "complete"],
    ["payment-order", "complete"],
    // Its decree is unknown: the road stays to confirm, whatever the file holds.
    ["commercial-claim", "to-confirm"],
  ])("%s → %s", (gate, expected) => {
    const verdict = at(gate);
    expect(verdict.verdict, verdict.because.fr).toBe(expected);
  });
});

const without = (key: keyof typeof client): Record<string, unknown> => ({ client: { ...client, [key]: null } });

describe("each condition of a court gate", () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ["registry-extract", "no extract", without("registryExtractOn"), "missing"],
    [
      "registry-extract",
      "an extract of a day too old",
      { client: { ...client, registryExtractOn: "2026-08-22" } },
      "missing",
    ],
    [
      "registry-extract",
      "a date without its paper",
      { otherDocuments: [{ kind: "mandate", file: "mandat.pdf" }] },
      "to-confirm",
    ],
    [
      "registry-extract",
      "the date of the paper itself, too old",
      {
        ...without("registryExtractOn"),
        otherDocuments: [
          ...ready.otherDocuments.slice(0, 1),
          { kind: "registry-extract", file: "k.pdf", on: "2026-08-22" },
        ],
      },
      "missing",
    ],
    [
      "seat-in-france",
      "a seat abroad",
      { client: { ...client, address: { ...client.address, country: "BE" } } },
      "missing",
    ],
    [
      "authority",
      "a signatory of apparent power",
      { client: { ...client, signatories: [{ name: "Anne Martin", authority: "apparent" }] } },
      "missing",
    ],
    [
      "assignment-checked",
      "an assignment nobody checked",
      { invoices: [{ ...invoice, assigned: null }] },
      "to-confirm",
    ],
    ["assignment-checked", "an assignment to a factor", { invoices: [{ ...invoice, assigned: "factor" }] }, "missing"],
    [
      "balance",
      "a balance confirmed nine days ago",
      { balance: { ...ready.balance, confirmedOn: "2026-11-14" } },
      "missing",
    ],
    ["balance", "a balance confirmed by nobody", { balance: { ...ready.balance, by: null } }, "missing"],
    [
      "insolvency-recent",
      "insolvency checked 31 days ago",
      { client: { ...client, insolvency: { checkedOn: "2026-10-23" } } },
      "missing",
    ],
    ["no-dispute", "an open dispute", { dispute: { status: "open" } }, "missing"],
    ["mandate", "no mandate", { otherDocuments: [] }, "missing"],
    ["bank-account", "no bank account", { umbrellaCompany: { ...umbrellaCompany, bankAccount: null } }, "missing"],
  ])("%s: %s", (id, _name, changes, expected) => {
    for (const gate of ["small-claims", "payment-order", "commercial-claim"]) {
      const verdict = at(gate, changes);
      expect(nodeOf(verdict, id)?.verdict).toBe(expected);
      expect(verdict.verdict).not.toBe("complete");
    }
  });

  it.each(["payment-order", "commercial-claim"])("wants both to be traders: %s", (gate) => {
    expect(nodeOf(at(gate, { client: { ...client, kind: "association" } }), "both-traders")?.verdict).toBe("missing");
    const civil = { umbrellaCompany: { ...umbrellaCompany, legalForm: "SCOP association" } };
    expect(nodeOf(at(gate, civil), "both-traders")?.verdict).toBe("missing");
    expect(nodeOf(at(gate), "both-traders")?.verdict).toBe("satisfied");
  });

  it("wants the reservations lifted, which the recourse request leaves to confirm", () => {
    const open = { ...report, outcome: "with-reservations", reservations: [{ text: "un lien mort" }] };
    expect(nodeOf(at("recourse", { deliveries: [open] }), "delivery/acceptance-report/outcome")?.verdict).toBe(
      "to-confirm",
    );
    expect(nodeOf(at("small-claims", { deliveries: [open] }), "delivery/acceptance-report/outcome")?.verdict).toBe(
      "missing",
    );
  });

  it("counts principal and interest, not the fee, against the ceiling of small claims", () => {
    // 4,720.00 and 276.53 of interest are within 5,000.00, although the fee would go past it; 4,730.00 and 277.12 are not.
    const owing = (gross: string) => ({ invoices: [{ ...invoice, net: null, vat: null, gross }] });
    expect(nodeOf(at("small-claims", owing("4720.00")), "ceiling")?.verdict).toBe("satisfied");
    expect(nodeOf(at("small-claims", owing("4730.00")), "ceiling")?.verdict).toBe("missing");
  });
});
