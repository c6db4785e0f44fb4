import { describe, expect, it } from "vitest";
import { dueDateOf } from "../../src/claim/due-date.ts";
import { datedTerms } from "../../src/deadlines/dated-terms.ts";
import {
  contractDeadline,
  insurerNotice,
  paymentOrderService,
  proofOfDebt,
} from "../../src/deadlines/formal-deadlines.ts";
import { longestDueDate } from "../../src/deadlines/longest-term.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { aCase } from "../a-case.ts";
import { anInvoice } from "../claim/facts-of.ts";
import { must } from "../must.ts";

const law = await readLaw();
const d = plainDate;

describe("the due date", () => {
  const terms = (from: string | null, days = "45") => ({ mission: { payment: { days, from } } });
  const delivered = (on: string) => ({
    deliveries: [{ id: "pv", kind: "acceptance-report", file: "pv.pdf", deliveredOn: on, covers: [{ invoice: "F1" }] }],
  });

  it.each([
    ["as stated", { dueOn: "2026-06-03" }, terms("invoice-date"), "2026-06-03", "stated"],
    ["days from the invoice", {}, terms("invoice-date", "30"), "2026-06-03", "terms"],
    ["days, with no word on where from", {}, terms(null, "30"), "2026-06-03", "terms"],
    ["45 days, then the end of the month", {}, terms("invoice-date-then-end-of-month"), "2026-06-30", "terms"],
    ["the end of the month, then 45 days", {}, terms("end-of-month-then-days"), "2026-07-15", "terms"],
    ["30 days when nothing is agreed", {}, {}, "2026-06-03", "legal"],
    ["30 days from performance, if later", {}, delivered("2026-05-10"), "2026-06-09", "legal"],
    ["30 days from the invoice, if later", {}, delivered("2026-04-01"), "2026-06-03", "legal"],
    ["unknown without any date", { issuedOn: null }, {}, undefined, undefined],
  ])("%s", (_name, invoice, values, dueOn, basis) => {
    const caseFile = aCase({
      ...values,
      invoices: [anInvoice({ number: "F1", issuedOn: "2026-05-04", gross: "1.00", ...invoice })],
    });
    const due = dueDateOf(must(caseFile.invoices[0]), caseFile, law);
    expect([due?.dueOn, due?.basis]).toEqual([dueOn, basis]);
  });

  it.each([
    ["invoice-date", "2026-07-03"],
    ["invoice-date-then-end-of-month", "2026-07-03"],
    ["end-of-month-then-days", "2026-07-15"],
  ] as const)("may be put off, counted %s, until %s", (from, expected) => {
    expect(longestDueDate({ issuedOn: d("2026-05-04") }, { from }, law)).toBe(expected);
  });
});

describe("the terms of the law", () => {
  it("gives two jours ouvrables after the start to conclude the contract", () => {
    expect(contractDeadline(d("2026-03-02"), law)).toEqual({ on: "2026-03-04", toConfirm: false });
    expect(contractDeadline(d("2026-04-03"), law)?.on).toBe("2026-04-07");
    expect(contractDeadline(d("2026-04-02"), law)?.on).toBe("2026-04-04");
    expect(contractDeadline(d("2026-04-02"), law, { alsaceMoselle: true })?.on).toBe("2026-04-07");
  });

  it("gives at least five jours ouvrés to tell the insurer", () => {
    expect(insurerNotice(d("2026-09-10"), law)?.on).toBe("2026-09-17");
  });

  it("gives three months to serve an order made from 1 September 2026, six before", () => {
    expect(paymentOrderService(d("2026-08-31"), law)?.on).toBe("2027-03-01");
    expect(paymentOrderService(d("2026-09-01"), law)?.on).toBe("2026-12-01");
    // 28 November 2026 and three months: Sunday 28 February 2027 rolls over (CPC 642).
    expect(paymentOrderService(d("2026-11-28"), law)?.on).toBe("2027-03-01");
  });

  it("gives two months from the gazette to declare a claim, and aims for the working day before", () => {
    expect(proofOfDebt(d("2026-09-14"), law)).toMatchObject({ on: "2026-11-14", aimFor: "2026-11-13" });
    expect(proofOfDebt(d("2026-09-12"), law)).toMatchObject({ on: "2026-11-12", aimFor: "2026-11-10" });
  });
});

const courtDays = (more: Record<string, unknown>) =>
  datedTerms(aCase({ journal: [{ id: "j1", kind: "legal-claim", on: "2026-08-01", ...more }] }), law).map(
    ({ on, toConfirm, article }) => [on, toConfirm, article],
  );

it("dates what follows an order to pay", () => {
  const terms = courtDays;
  expect(terms({})).toEqual([]);
  // The start of the older term was not established: to confirm for a past day.
  expect(terms({ orderedOn: "2026-08-31" })).toEqual([["2027-03-01", true, "CPC 1411, 641, 642"]]);
  expect(terms({ orderedOn: "2026-09-01" })).toEqual([["2026-12-01", false, "CPC 1411, 641, 642"]]);
  expect(terms({ orderedOn: "2026-09-01", servedOn: "2026-09-25" })).toEqual([
    ["2026-10-26", true, "CPC 1416, 641, 642"],
    ["2026-11-25", true, "CPC 1422"],
  ]);
});

it.each<[string, Record<string, unknown>, [string, boolean, string][]]>([
  // Sunday 16 August rolls over (CPC 642).
  ["the request for a payment order", { route: "payment-order" }, [["2026-08-17", true, "CPC 1425, 641, 642"]]],
  ["the invitation to small claims", { route: "small-claims" }, [["2026-09-01", true, "CPCE L125-1"]]],
  [
    "an invitation sent later than it was logged",
    { route: "small-claims", sentOn: "2026-08-31" },
    [["2026-09-30", true, "CPCE L125-1"]],
  ],
  ["a command to pay not served yet", { route: "commercial-claim" }, []],
  [
    "a command to pay",
    { route: "commercial-claim", servedOn: "2026-08-05" },
    [
      ["2026-09-05", true, "CPCE L126-2"],
      ["2026-09-13", true, "CPCE L126-3"],
    ],
  ],
  [
    "a record made enforceable",
    { route: "commercial-claim", servedOn: "2026-08-05", orderedOn: "2026-09-20" },
    [["2027-03-20", true, "CPCE L126-4"]],
  ],
  ["an interim payment, whose days the court sets", { route: "interim-payment", servedOn: "2026-08-05" }, []],
  ["a claim withdrawn", { route: "payment-order", undoneOn: "2026-08-10" }, []],
])("dates what follows %s", (_name, more, expected) => {
  expect(courtDays(more)).toEqual(expected);
});

it("counts the holidays that the workspace chose", async () => {
  const local = await readLaw([], true);
  const caseFile = aCase({ mission: { start: "2026-04-02" } });
  expect(datedTerms(caseFile, law)[0]?.on).toBe("2026-04-04");
  expect(datedTerms(caseFile, local)[0]?.on).toBe("2026-04-07");
  expect(proofOfDebt(d("2026-10-27"), local)?.aimFor).toBe("2026-12-24");
  expect(proofOfDebt(d("2026-10-27"), law)?.aimFor).toBe("2026-12-24");
  expect(insurerNotice(d("2026-03-30"), law)?.on).toBe("2026-04-07");
  expect(insurerNotice(d("2026-03-30"), local)?.on).toBe("2026-04-08");
});

it("gathers the days a case has to keep, earliest first", () => {
  const caseFile = aCase({
    mission: { start: "2026-03-02" },
    client: { insolvency: { publishedOn: "2026-09-14" } },
    journal: [
      { id: "j1", on: "2026-06-10", kind: "formal-notice", deadline: "2026-06-25" },
      { id: "j2", on: "2026-06-11", kind: "extension", until: "2026-06-30" },
      {
        id: "j3",
        on: "2026-06-12",
        kind: "payment-plan",
        instalments: [
          { on: "2026-07-31", amount: "1.00" },
          { on: "2026-08-31", amount: "1.00" },
        ],
      },
      { id: "j4", on: "2026-06-13", kind: "call", outcome: "promised-payment", deadline: "2026-06-20" },
      { id: "j5", on: "2026-06-14", kind: "promise" },
    ],
    incidents: [{ id: "i1", learnedOn: "2026-09-11", liabilityNotice: { file: "m.pdf", receivedOn: "2026-09-10" } }],
  });
  expect(datedTerms(caseFile, law).map(({ kind, subject, on }) => [kind, subject, on])).toEqual([
    ["contract", null, "2026-03-04"],
    ["promise", "j4", "2026-06-20"],
    ["formal-notice", "j1", "2026-06-25"],
    ["extension", "j2", "2026-06-30"],
    ["instalment", "j3", "2026-07-31"],
    ["instalment", "j3", "2026-08-31"],
    ["insurer-notice", "i1", "2026-09-17"],
    ["proof-of-debt", null, "2026-11-13"],
    ["proof-of-debt", null, "2026-11-14"],
    ["proof-of-debt", null, "2027-03-14"],
    ["insurance-limitation", "i1", "2028-09-10"],
  ]);
});
