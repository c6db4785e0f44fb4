import { describe, expect, it } from "vitest";
import { gatesReached } from "../../src/policy/reached.ts";
import { DIGEST } from "../a-case.ts";
import { aDossier, judge, nodeOf } from "../a-dossier.ts";

const attest = (what: string[], party: string | null) => ({
  what,
  party,
  by: "Paul Durand",
  role: "consultant",
  sha256: DIGEST,
});
const round = {
  submittedOn: "2026-02-16",
  approvedOn: "2026-02-18",
  copies: 3,
  mailedOn: "2026-02-25",
  receivedOn: "2026-02-26",
  returnedOn: "2026-03-02",
  copiesReturned: 2,
  clientCopySentOn: "2026-03-03",
  consultantCopyOn: "2026-03-02",
};
const contract = {
  id: "CP-1",
  kind: "tripartite-contract",
  file: "order/contrat.pdf",
  signing: "paper",
  signatures: [
    { party: "consultant", on: "2026-02-20", initialled: true },
    { party: "client", on: "2026-02-24", initialled: true, signatory: "Anne Martin" },
    { party: "umbrella-company", on: "2026-02-27", initialled: true, stamped: true },
  ],
  round,
  attested: [
    attest(["signature", "initials"], "consultant"),
    attest(["signature", "initials"], "client"),
    attest(["signature", "initials", "stamp"], "umbrella-company"),
    attest(["content"], null),
  ],
};
const judged = (changes: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  judge("contract", aDossier({ orders: [{ ...contract, ...changes }], ...more }));

describe("contract", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["the whole round", {}, "complete"],
    ["content that nobody attested", { attested: contract.attested.slice(0, 3) }, "to-confirm"],
    ["signed before the approval", { round: { ...round, approvedOn: "2026-02-21" } }, "incomplete"],
    ["approved on the day of the first signature", { round: { ...round, approvedOn: "2026-02-20" } }, "complete"],
    ["two copies signed", { round: { ...round, copies: 2 } }, "incomplete"],
    ["none returned", { round: { ...round, returnedOn: null, copiesReturned: null } }, "incomplete"],
    ["one returned", { round: { ...round, copiesReturned: 1 } }, "incomplete"],
    ["the client's copy kept", { round: { ...round, clientCopySentOn: null } }, "incomplete"],
    ["not stamped", { signatures: contract.signatures.map((one) => ({ ...one, stamped: null })) }, "incomplete"],
    ["not signed by the consultant", { signatures: contract.signatures.slice(1) }, "incomplete"],
  ])("%s → %3$s", (_name, changes, expected) => {
    const verdict = judged(changes);
    expect(verdict.verdict, verdict.because.fr).toBe(expected);
  });

  it("has no round when it is electronic", () => {
    const verdict = judged({
      signing: "electronic",
      round: { approvedOn: "2026-02-18", consultantCopyOn: "2026-03-02" },
    });
    expect(nodeOf(verdict, "contract/round")?.verdict).toBe("not-applicable");
    expect(verdict.verdict, verdict.because.fr).toBe("complete");
  });

  it("is not applicable to a case that rests on a quote", () => {
    expect(judge("contract", aDossier({ orders: [{ id: "D", kind: "quote", file: "d.pdf" }] })).verdict).toBe(
      "not-applicable",
    );
  });

  it("misses the contract of a case that has nothing yet", () => {
    expect(judge("contract", aDossier({})).verdict).toBe("incomplete");
  });
});

const incident = {
  id: "perte",
  occurredOn: "2026-04-15",
  order: "CP-1",
  reportedToCompanyOn: "2026-09-15",
  liabilityNotice: { file: "incident/mise-en-cause.pdf", attested: [attest(["content"], null)] },
  factualStatement: {
    file: "incident/declaration.pdf",
    signedOn: "2026-09-14",
    attested: [attest(["signature"], "consultant")],
  },
};

describe("what the case has reached", () => {
  const due = {
    number: "F",
    kind: "invoice",
    file: "f.pdf",
    issuer: "umbrella-company",
    gross: "100.00",
    dueOn: "2026-06-03",
  };
  it.each<[string, Record<string, unknown>, string[]]>([
    ["nothing yet", {}, ["contract"]],
    ["an invoice not yet due", { invoices: [{ ...due, dueOn: "2026-12-31" }] }, ["contract"]],
    ["the day it falls due", { invoices: [{ ...due, dueOn: "2026-11-23" }] }, ["contract"]],
    ["the day after", { invoices: [{ ...due, dueOn: "2026-11-22" }] }, ["recourse"]],
    ["an open incident", { incidents: [incident] }, ["incident"]],
    ["both", { incidents: [incident], invoices: [due] }, ["incident", "recourse"]],
    ["an incident closed", { incidents: [{ ...incident, closedOn: "2026-10-01" }] }, ["contract"]],
    [
      "paid, the mission over",
      { mission: { end: "2026-05-01" }, invoices: [due], payments: [{ on: "2026-06-03", amount: "100.00" }] },
      ["recourse"],
    ],
    [
      "paid, the mission going on",
      { mission: { end: "2027-05-01" }, invoices: [due], payments: [{ on: "2026-06-03", amount: "100.00" }] },
      ["contract"],
    ],
    ["closed", { closed: { on: "2026-10-01" }, invoices: [due], incidents: [incident] }, ["recourse"]],
  ])("%s", (_name, values, expected) => {
    expect(gatesReached(aDossier(values))).toEqual(expected);
  });
});
