import { describe, expect, it } from "vitest";
import { claimOn } from "../../src/claim/claim-on.ts";
import { datedTerms } from "../../src/deadlines/dated-terms.ts";
import { deadlinesOn } from "../../src/deadlines/deadlines-on.ts";
import { contractDeadline, paymentOrderEnforcement, proofOfDebt } from "../../src/deadlines/formal-deadlines.ts";
import { possibleInterruptions } from "../../src/deadlines/interruptions.ts";
import { limitationOf } from "../../src/deadlines/limitation-of.ts";
import { longestDueDate } from "../../src/deadlines/longest-term.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { anInvoice, factsOf } from "../claim/facts-of.ts";
import { must } from "../must.ts";

const law = await readLaw();
const lawless = { ...law, parameters: new Map() };
const d = plainDate;
const today = d("2026-11-23");
const issued = { number: "F1", issuedOn: "2026-05-04", dueOn: "2026-06-03", gross: "1000.00" };
const caseOf = (values: Record<string, unknown>) => factsOf({ invoices: [anInvoice(issued)], ...values }).caseFile;
const by = { by: "Claire Vidal", on: "2026-11-20" };
const event = (kind: string, on: string, more: Record<string, unknown> = {}) => ({
  id: `${kind}-${on}`,
  kind,
  on,
  ...more,
});
const limitOf = (journal: Record<string, unknown>[], of: Record<string, unknown> = issued) => {
  const caseFile = caseOf({ invoices: [anInvoice(of)], journal });
  return limitationOf(must(caseFile.invoices[0]), caseFile, law, today);
};

describe("the due dates", () => {
  it("are those of every invoice but credit notes, claimed or not", () => {
    const facts = factsOf({
      invoices: [
        anInvoice(issued),
        anInvoice({ ...issued, number: "F2", dueOn: "2027-01-31" }),
        anInvoice({ number: "F3", gross: "1.00" }),
        anInvoice({ ...issued, number: "A1", kind: "credit-note", corrects: "F9" }),
      ],
    });
    const { dueDates, limitations } = deadlinesOn(facts, claimOn(facts, law, today), law, today);
    expect(dueDates).toEqual([
      { invoice: "F1", dueOn: "2026-06-03", basis: "stated" },
      { invoice: "F2", dueOn: "2027-01-31", basis: "stated" },
    ]);
    expect(limitations.map(({ invoice }) => invoice)).toEqual(["F1"]);
    expect(deadlinesOn(facts, null, law, today).limitations).toEqual([]);
  });
});

describe("the days a case has to keep", () => {
  const days = (values: Record<string, unknown>, of = law) =>
    datedTerms(caseOf(values), of).map(({ kind, on }) => [kind, on]);
  const order = (kind: string) => ({ id: kind, kind, file: `${kind}.pdf` });
  const mission = { start: "2026-03-02" };

  it("leave out the contract where other papers order the work, or nothing says when it starts", () => {
    expect(days({ mission, orders: [order("quote")] })).toEqual([]);
    expect(days({ mission, orders: [order("quote"), order("bipartite-contract")] })).toEqual([
      ["contract", "2026-03-04"],
    ]);
    expect(days({ mission: {}, orders: [order("bipartite-contract")] })).toEqual([]);
    expect(days({})).toEqual([]);
  });

  it("leave out an incident that is over, or of which nobody knows since when", () => {
    const incident = { id: "i1", learnedOn: "2026-09-10" };
    expect(days({ incidents: [incident] })).toEqual([
      ["insurer-notice", "2026-09-17"],
      ["insurance-limitation", "2028-09-10"],
    ]);
    expect(days({ incidents: [{ ...incident, closedOn: "2026-10-01" }] })).toEqual([]);
    expect(days({ incidents: [{ id: "i1" }] })).toEqual([]);
  });

  it("count the limitation of the insurance contract from the event, to confirm while its day is not told", () => {
    const limitation = (incident: Record<string, unknown>) =>
      datedTerms(caseOf({ incidents: [{ id: "i1", ...incident }] }), law)
        .filter(({ kind }) => kind === "insurance-limitation")
        .map(({ on, article, toConfirm }) => [on, article, toConfirm]);
    const known = { learnedOn: "2028-09-10" };
    expect(limitation({ ...known, occurredOn: "2028-04-15" })).toEqual([["2030-04-15", "C. ass. L114-1", false]]);
    expect(limitation({ occurredOn: "2028-02-29" })).toEqual([["2030-02-28", "C. ass. L114-1", false]]);
    expect(limitation(known)).toEqual([["2030-09-10", "C. ass. L114-1", true]]);
    // Since when the term is what it is was not established: for a day that is past, it is to confirm.
    expect(limitation({ occurredOn: "2026-04-15" })).toEqual([["2028-04-15", "C. ass. L114-1", true]]);
  });

  it("hold what was agreed, which needs no confirmation, and nothing of a step that agreed nothing", () => {
    const until = { until: "2026-07-01" };
    expect(days({ journal: [event("promise", "2026-06-10", until)] })).toEqual([["promise", "2026-07-01"]]);
    expect(days({ journal: [event("call", "2026-06-10", { ...until, outcome: "promised-payment" })] })).toEqual([
      ["promise", "2026-07-01"],
    ]);
    expect(days({ journal: [event("call", "2026-06-10", { ...until, outcome: "no-answer" })] })).toEqual([]);
    const [term] = datedTerms(caseOf({ journal: [event("promise", "2026-06-10", until)] }), law);
    expect(term).toMatchObject({ subject: "promise-2026-06-10", article: null, toConfirm: false });
  });

  it("are none where the law holds no term", () => {
    const values = {
      mission,
      incidents: [{ id: "i1", learnedOn: "2026-09-10" }],
      client: { insolvency: { publishedOn: "2026-09-14" } },
      journal: [
        event("legal-claim", "2026-08-01", { route: "small-claims" }),
        event("legal-claim", "2026-08-02", { route: "commercial-claim", servedOn: "2026-08-05" }),
        event("legal-claim", "2026-08-03", { route: "payment-order" }),
      ],
    };
    expect(days(values, lawless)).toEqual([]);
    expect([contractDeadline(today, lawless), proofOfDebt(today, lawless)]).toEqual([null, null]);
    expect(days({ journal: [{ id: "j", kind: "legal-claim", route: "small-claims" }] })).toEqual([]);
  });

  it("are to confirm where the law’s term is", () => {
    expect(paymentOrderEnforcement(d("2026-09-10"), law)).toEqual({ on: "2026-11-10", toConfirm: true });
    expect(paymentOrderEnforcement(d("2026-08-31"), law)).toBeNull();
  });
});

describe("what may have interrupted limitation", () => {
  const listed = (values: Record<string, unknown>) => {
    const caseFile = caseOf(values);
    return possibleInterruptions(caseFile, must(caseFile.invoices[0]), d("2026-05-04"), today).map(({ on }) => on);
  };
  const pay = (on: string, ...numbers: string[]) => ({
    on,
    amount: "2.00",
    allocations: numbers.length === 0 ? null : numbers.map((invoice) => ({ invoice, amount: "1.00" })),
  });

  it("counts the payments that may be of the invoice, today’s included", () => {
    const payments = [
      pay("2026-06-01"),
      pay("2026-06-02", "F2", "F1"),
      pay("2026-06-03", "F2"),
      pay("2026-11-23"),
      pay("2026-11-24"),
    ];
    expect(listed({ payments })).toEqual(["2026-06-01", "2026-06-02", "2026-11-23"]);
  });

  it("drops a claim on the day it comes to nothing, not before", () => {
    const claim = (undoneOn: string) => ({ journal: [event("legal-claim", "2026-09-01", { undoneOn })] });
    expect(listed(claim("2026-11-23"))).toEqual([]);
    expect(listed(claim("2026-11-24"))).toEqual(["2026-09-01"]);
  });

  it("leaves out a step without a day", () => {
    expect(listed({ journal: [{ id: "j", kind: "promise" }, event("promise", "2026-06-01")] })).toEqual(["2026-06-01"]);
  });
});

describe("the end of limitation", () => {
  it("takes the earliest of its starts, whatever their order", () => {
    const caseFile = caseOf({ mission: { end: "2026-07-31" } });
    const limit = must(limitationOf(must(caseFile.invoices[0]), caseFile, law, today));
    expect(limit.starts.map(({ on }) => on)).toEqual(["2026-05-04", "2026-07-31"]);
    expect(limit.startsOn).toBe("2026-05-04");
  });

  it("is unknown without any start, or without a term of the law", () => {
    expect(limitOf([], { number: "F1", dueOn: "2026-06-03", gross: "1.00" })).toBeNull();
    const caseFile = caseOf({});
    expect(limitationOf(must(caseFile.invoices[0]), caseFile, lawless, today)).toBeNull();
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      "an acknowledgement of the very first day",
      event("acknowledgement", "2026-05-04", { confirmed: by }),
      "2031-05-04",
    ],
    ["an acknowledgement of today", event("acknowledgement", "2026-11-23", { confirmed: by }), "2031-11-23"],
    ["a step without a day", { id: "j", kind: "acknowledgement", confirmed: by }, "2031-05-04"],
    [
      "an acknowledgement once served",
      event("acknowledgement", "2026-08-01", { orderedOn: "2026-08-02", confirmed: by }),
      "2031-08-01",
    ],
    [
      "a note that someone confirmed",
      event("note", "2026-08-01", { until: "2026-09-01", confirmed: by }),
      "2031-05-04",
    ],
    [
      "a mediation that ends before it starts",
      event("mediation", "2026-08-10", { until: "2026-08-01", confirmed: by }),
      "2031-05-04",
    ],
    [
      "a mediation that ends today",
      event("mediation", "2026-11-13", { until: "2026-11-23", confirmed: by }),
      "2031-05-14",
    ],
  ])("after %s", (_name, entry, expected) => {
    expect(limitOf([entry])?.date).toBe(expected);
  });

  it("takes an event of its very last day", () => {
    const old = { number: "F1", issuedOn: "2021-06-10", dueOn: "2021-07-10", gross: "10.00" };
    expect(limitOf([event("acknowledgement", "2026-06-10", { confirmed: by })], old)?.date).toBe("2031-06-10");
    expect(limitOf([event("acknowledgement", "2026-06-11", { confirmed: by })], old)?.confirmedEvents).toEqual([]);
  });

  it("lists no event that moved nothing", () => {
    expect(limitOf([event("acknowledgement", "2026-05-04", { confirmed: by })])?.confirmedEvents).toEqual([]);
  });
});

it("knows no longest term without an issue, nor without the law", () => {
  expect(longestDueDate({ issuedOn: null }, { from: null }, law)).toBeNull();
  expect(longestDueDate({ issuedOn: d("2026-05-04") }, { from: null }, lawless)).toBeNull();
  expect(longestDueDate({ issuedOn: d("2026-05-04") }, null, law)).toBe("2026-07-03");
});
