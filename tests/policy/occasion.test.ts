import { describe, expect, it } from "vitest";
import { acceptanceOf, isAccepted } from "../../src/policy/acceptance-verdict.ts";
import { unmetLeaves } from "../../src/policy/nearness.ts";
import { allPaid, notYet } from "../../src/policy/occasion.ts";
import type { Gate } from "../../src/policy/policy.ts";
import { gatesReached } from "../../src/policy/reached.ts";
import type { RequirementVerdict } from "../../src/policy/verdict.ts";
import { aDossier } from "../a-dossier.ts";
import { must } from "../must.ts";
import { anInvoice, type Values } from "../a-case.ts";

const claimed: Values = { invoices: [anInvoice()] };
const paid: Values = { ...claimed, payments: [{ on: "2026-06-01", amount: "120.00" }] };
const incident: Values = { incidents: [{ id: "i" }] };

describe("whether a gate's occasion has come", () => {
  const why = (occasion: Gate["occasion"], values: Values) =>
    notYet({ id: "g", label: { fr: "", en: "" }, occasion, strict: false, children: [] }, aDossier(values))?.en ?? null;

  it.each<[Gate["occasion"], Values, string | null]>([
    ["claimed-invoice", claimed, null],
    ["claimed-invoice", {}, "no invoice in the case"],
    ["claimed-invoice", paid, "everything is paid"],
    ["claimed-invoice", { invoices: [anInvoice({ dueOn: "2027-01-01" })] }, "no invoice past due and unpaid"],
    ["claimed-invoice", { ...claimed, closed: { on: "2026-10-01" } }, "the case is closed"],
    [
      "claimed-invoice",
      { ...claimed, client: { kind: "consumer" } },
      "the client is a consumer, whom portage salarial excludes",
    ],
    ["claimed-invoice", { ...claimed, client: { kind: "business" } }, null],
    ["open-incident", incident, null],
    ["open-incident", {}, "no open incident"],
    ["open-incident", { incidents: [{ id: "i", closedOn: "2026-05-01" }] }, "no open incident"],
    ["contract", {}, null],
    [
      "contract",
      { orders: [{ id: "D", kind: "quote", file: "d.pdf" }] },
      "the case rests on a quote or a purchase order",
    ],
    [
      "contract",
      {
        orders: [
          { id: "D", kind: "quote", file: "d.pdf" },
          { id: "C", kind: "bipartite-contract", file: "c.pdf" },
        ],
      },
      null,
    ],
    ["contract", { orders: [{ id: "C", kind: "tripartite-contract", file: "c.pdf" }] }, null],
  ])("%s: %j", (occasion, values, reason) => {
    expect(why(occasion, values)).toBe(reason);
  });
});

describe("what the case has reached", () => {
  const over: Values = { mission: { end: "2026-11-22" } };
  it.each<[string, Values, string[]]>([
    ["nothing yet", {}, ["contract"]],
    ["a claimed invoice", claimed, ["recourse"]],
    ["an incident", incident, ["incident"]],
    ["both", { ...claimed, ...incident }, ["incident", "recourse"]],
    ["closed", { ...claimed, ...incident, closed: { on: "2026-10-01" } }, ["recourse"]],
    ["all paid, and over", { ...paid, ...over }, ["recourse"]],
    ["all paid, until today", { ...paid, mission: { end: "2026-11-23" } }, ["contract"]],
    ["all paid, without an end", paid, ["contract"]],
    ["over, not invoiced", over, ["contract"]],
    ["over, not due yet", { ...over, invoices: [anInvoice({ dueOn: "2027-01-01" })] }, ["contract"]],
  ])("%s", (_name, values, gates) => {
    expect(gatesReached(aDossier(values))).toEqual(gates);
  });
});

describe("whether everything is paid", () => {
  const payment = (amount: string, on = "2026-06-01") => ({ on, amount });
  const credit = { number: "A-1", kind: "credit-note", file: "a.pdf", gross: "20.00", corrects: "F-1" };
  it.each<[string, Values, boolean]>([
    ["nothing invoiced", {}, false],
    ["to the cent", { ...claimed, payments: [payment("100.00"), payment("20.00")] }, true],
    ["a cent short", { ...claimed, payments: [payment("119.99")] }, false],
    ["today", { ...claimed, payments: [payment("120.00", "2026-11-23")] }, true],
    ["tomorrow", { ...claimed, payments: [payment("120.00", "2026-11-24")] }, false],
    ["after a credit note", { invoices: [anInvoice(), credit], payments: [payment("100.00")] }, true],
    [
      "but what is left aside",
      { invoices: [anInvoice(), anInvoice({ number: "F-2", exhibit: false })], payments: [payment("120.00")] },
      true,
    ],
  ])("%s: %j", (_name, values, isPaid) => {
    expect(allPaid(aDossier(values))).toBe(isPaid);
  });
});

describe("the company's acceptance", () => {
  const accepted = { by: "Claire", role: "umbrella-company", on: "2026-06-01" };
  const everywhere = {
    orders: [{ id: "D", kind: "email-acceptance", file: "d.pdf", accepted }],
    deliveries: [{ id: "pv", kind: "activity-report", file: "pv.pdf", accepted }],
    evidence: [{ id: "e", proves: ["order"], kind: "email", file: "e.pdf", accepted }],
    otherDocuments: [{ kind: "other", file: "o.pdf" }],
    ...claimed,
  };

  it("is read where it stands", () => {
    const dossier = aDossier(everywhere);
    const found = dossier.facts.documents.map((document) => [
      document.kind,
      acceptanceOf(dossier, document)?.by ?? null,
    ]);
    expect(Object.fromEntries(found)).toEqual({
      order: "Claire",
      delivery: "Claire",
      evidence: "Claire",
      invoice: null,
      other: null,
    });
  });

  it.each<[string, Values, "consultant" | "umbrella-company", boolean]>([
    ["in the company's copy", {}, "umbrella-company", true],
    ["in the consultant's copy", {}, "consultant", false],
    ["by nobody", { by: null }, "umbrella-company", false],
    ["by the consultant", { role: "consultant" }, "umbrella-company", false],
    ["received", { receivedOn: "2026-06-02" }, "umbrella-company", false],
    [
      "received, confirmed",
      { receivedOn: "2026-06-02", confirmed: { by: "C", on: "2026-06-03" } },
      "umbrella-company",
      true,
    ],
    ["confirmed, in the consultant's copy", { confirmed: { by: "C", on: "2026-06-03" } }, "consultant", true],
    ["confirmed by nobody", { confirmed: { on: "2026-06-03" } }, "consultant", false],
    ["confirmed on no day", { confirmed: { by: "C" } }, "consultant", false],
  ])("%s: %j in %s's copy", (_name, changes, role, counts) => {
    const orders = [{ id: "D", kind: "email-acceptance", file: "d.pdf", accepted: { ...accepted, ...changes } }];
    const dossier = aDossier({ orders }, { role });
    expect(isAccepted(acceptanceOf(dossier, must(dossier.facts.documents[0])), dossier)).toBe(counts);
  });

  it("is none where nothing is written", () => {
    expect(isAccepted(null, aDossier({}, { role: "umbrella-company" }))).toBe(false);
  });
});

describe("how far a branch is from complete", () => {
  const judged = (verdict: RequirementVerdict["verdict"], changes: Partial<RequirementVerdict> = {}) =>
    ({
      id: "n/has",
      operator: "leaf",
      verdict,
      level: "required",
      children: [],
      ...changes,
    }) as unknown as RequirementVerdict;
  const branch = (operator: "all" | "any", ...children: RequirementVerdict[]) =>
    judged("missing", { operator, children });
  const signature = judged("missing", { id: "n/signed-by-client" });

  it.each<[string, RequirementVerdict, number]>([
    ["what is met", judged("satisfied"), 0],
    ["what does not apply", judged("not-applicable"), 0],
    ["a doubt, a word", judged("to-confirm"), 1],
    ["a paper", judged("missing"), 3],
    ["a signature, further", signature, 4],
    ["a doubt on a signature", judged("to-confirm", { id: "n/signed-by-client" }), 1],
    ["what is recommended", judged("missing", { level: "recommended" }), 0],
    ["all: the sum", branch("all", judged("missing"), signature, judged("to-confirm")), 8],
    ["any: the nearest", branch("any", judged("missing"), signature), 3],
  ])("%s: %j", (_name, one, count) => {
    expect(unmetLeaves(one)).toBe(count);
  });
});
