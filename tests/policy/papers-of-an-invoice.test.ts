import { describe, expect, it } from "vitest";
import { coverage } from "../../src/policy/covered.ts";
import { claimedInvoices, deliveriesFor, evidenceFor, invoiceFacts, ordersFor } from "../../src/policy/related.ts";
import type { DocumentFacts } from "../../src/facts/facts.ts";
import { aDossier } from "../a-dossier.ts";
import { must } from "../must.ts";
import { anInvoice, type Values } from "../a-case.ts";

const ids = (documents: readonly DocumentFacts[]): string => documents.map(({ id }) => id).join(" + ");
const anOrder = (changes: Values = {}): Values => ({ id: "D", kind: "quote", file: "d.pdf", ...changes });
const mission = (start: string | null, end: string | null): Values => ({ mission: { start, end } });
const firstOf = (values: Values) => {
  const dossier = aDossier({ invoices: [anInvoice()], ...values });
  return { dossier, invoice: must(dossier.caseFile.invoices[0]), incident: dossier.caseFile.incidents[0] ?? null };
};

describe("the orders relied upon for an invoice", () => {
  const period = (from: string | null) => ({ invoices: [anInvoice({ period: { from, to: "2026-04-30" } })] });
  const named = (...orders: string[]) => ({ invoices: [anInvoice({ orders })] });

  it.each<[string, Values, Values, boolean]>([
    ["any order when no dates are known", {}, {}, true],
    ["one that the invoice names", named("D"), { start: "2027-01-01" }, true],
    ["not one that it does not name", named("E"), {}, false],
    ["the amendment of one that it names", named("E"), { id: "D", amends: "E" }, true],
    ["not one that amends another", named("E", "F"), { id: "D", amends: "G" }, false],
    ["one that began before the invoice", {}, { start: "2026-05-04" }, true],
    ["not one that began after it", {}, { start: "2026-05-05" }, false],
    ["a deposit comes first", { invoices: [anInvoice({ kind: "deposit" })] }, { start: "2026-05-05" }, true],
    ["an invoice without a day", { invoices: [anInvoice({ issuedOn: null })] }, { start: "2026-05-05" }, true],
    ["the mission's start, by default", mission("2026-05-05", null), {}, false],
    ["the mission's start, reached", mission("2026-05-04", null), {}, true],
    ["its own start before the mission's", mission("2026-05-05", null), { start: "2026-05-01" }, true],
    ["a period that begins within", period("2026-03-02"), { start: "2026-03-02", end: "2026-03-02" }, true],
    ["a period that begins before", period("2026-03-01"), { start: "2026-03-02" }, false],
    ["a period that begins after", period("2026-03-03"), { end: "2026-03-02" }, false],
    ["a period within the mission", { ...period("2026-03-02"), ...mission("2026-03-02", "2026-03-02") }, {}, true],
    ["a period after the mission", { ...period("2026-03-03"), ...mission("2026-03-01", "2026-03-02") }, {}, false],
    ["a period before the mission", { ...period("2026-02-28"), ...mission("2026-03-01", null) }, {}, false],
    [
      "its own end, after the mission's",
      { ...period("2026-03-03"), ...mission(null, "2026-03-02") },
      { end: "2026-03-31" },
      true,
    ],
    ["a period without a beginning", period(null), { start: "2026-05-05" }, false],
    ["not one kept aside", {}, { exhibit: false }, false],
    ["not one of another kind", {}, { kind: "purchase-order" }, false],
  ])("%s", (_name, values, order, isRelied) => {
    const { dossier, invoice } = firstOf({ orders: [anOrder(order)], ...values });
    expect(ids(ordersFor(dossier, { invoice, incident: null }, ["quote"]))).toBe(isRelied ? "D" : "");
  });

  it.each<[string, Values, Values, boolean]>([
    ["of the service during which it occurred", { occurredOn: "2026-03-02" }, { end: "2026-03-02" }, true],
    ["not of one that had ended", { occurredOn: "2026-03-03" }, { end: "2026-03-02" }, false],
    ["any when the day is not known", {}, { end: "2020-01-01" }, true],
    ["the one that the incident names", { order: "D", occurredOn: "2026-03-03" }, { end: "2026-03-02" }, true],
    ["the amendment of the one it names", { order: "E" }, { amends: "E" }, true],
    ["not another than it names", { order: "E", occurredOn: "2026-03-02" }, {}, false],
  ])("for an incident: %s", (_name, incident, order, isRelied) => {
    const values = { orders: [anOrder(order)], incidents: [{ id: "i", ...incident }] };
    const found = firstOf(values);
    expect(ids(ordersFor(found.dossier, { invoice: null, incident: found.incident }, ["quote"]))).toBe(
      isRelied ? "D" : "",
    );
  });
});

describe("the deliveries of an invoice", () => {
  const paper = (id: string, changes: Values = {}): Values => ({
    id,
    kind: "acceptance-report",
    file: `${id}.pdf`,
    covers: [{ invoice: "F-1" }],
    ...changes,
  });
  const partial = { covers: [{ invoice: "F-2" }, { invoice: "F-1", extent: "partial" }] };
  const itself = { kind: "signed-invoice", file: "f.pdf", covers: [] };

  it.each<[string, Values[], string[]]>([
    ["each full one alone", [paper("a"), paper("b", { covers: [{ invoice: "F-1", extent: "full" }] })], ["a", "b"]],
    ["partial ones together, last", [paper("a", partial), paper("b"), paper("c", partial)], ["b", "a + c"]],
    ["not one for another invoice", [paper("a", { covers: [{ invoice: "F-2" }] })], []],
    ["not one that says nothing", [paper("a", { covers: [] })], []],
    ["not one kept aside", [paper("a", { exhibit: false })], []],
    ["not one of another kind", [paper("a", { kind: "activity-report" })], []],
    ["the invoice itself, signed", [paper("a", itself)], ["a"]],
    ["not another file that says nothing", [paper("a", { ...itself, file: "g.pdf" })], []],
    ["nor a report in the invoice's file", [paper("a", { ...itself, kind: "acceptance-report" })], []],
    ["the invoice itself, for another", [paper("a", { ...itself, covers: [{ invoice: "F-2" }] })], []],
  ])("%s", (_name, deliveries, expected) => {
    const { dossier, invoice } = firstOf({ deliveries });
    expect(deliveriesFor(dossier, invoice, ["acceptance-report", "signed-invoice"]).map(ids)).toEqual(expected);
  });
});

describe("equivalent evidence of an invoice", () => {
  const entry = (changes: Values = {}): Values => ({
    id: "e",
    proves: ["order"],
    kind: "email",
    file: "e.eml",
    ...changes,
  });
  const covers = [{ invoice: "F-1" }];
  const purchase = { orders: [anOrder({ kind: "purchase-order" }), anOrder({ id: "M", kind: "email-acceptance" })] };

  it.each<[string, string, Values, string[]]>([
    ["that proves the order", "order", { evidence: [entry()] }, ["e"]],
    ["that proves another thing", "delivery", { evidence: [entry({ covers })] }, []],
    ["a delivery must say which", "delivery", { evidence: [entry({ proves: ["delivery"] })] }, []],
    ["a delivery that says which", "delivery", { evidence: [entry({ proves: ["order", "delivery"], covers })] }, ["e"]],
    ["of another invoice", "order", { evidence: [entry({ covers: [{ invoice: "F-2" }] })] }, []],
    ["kept aside", "order", { evidence: [entry({ exhibit: false })] }, []],
    ["and what the client ordered with", "order", { evidence: [entry()], ...purchase }, ["e", "D", "M"]],
    ["no order where delivery is asked", "delivery", purchase, []],
    ["no quote among them", "order", { orders: [anOrder()] }, []],
  ])("%s", (_name, proves, values, expected) => {
    const { dossier, invoice } = firstOf(values);
    expect(evidenceFor(dossier, invoice, proves).map(ids)).toEqual(expected);
  });
});

describe("whether papers prove the whole invoice", () => {
  const part = (net: string | null, invoice = "F-1") => ({ invoice, extent: "partial", net });
  const of = (papers: Values[][], invoice: Values = {}) => {
    const deliveries = papers.map((covers, n) => ({
      id: `p${n}`,
      kind: "acceptance-report",
      file: `p${n}.pdf`,
      covers,
    }));
    const found = firstOf({ deliveries, invoices: [anInvoice(invoice)] });
    const documents = found.dossier.facts.documents.filter(({ kind }) => kind === "delivery");
    return coverage(found.dossier, found.invoice, documents);
  };

  it.each<[string, Values[][], string]>([
    ["a full one", [[{ invoice: "F-1", extent: "full" }]], "whole"],
    ["one that does not say how much", [[{ invoice: "F-1" }]], "whole"],
    ["one that covers nothing in particular", [[]], "whole"],
    ["a full one beside a part", [[part("1.00")], [{ invoice: "F-1" }]], "whole"],
    ["parts that reach the net", [[part("60.00")], [part("40.00")]], "whole"],
    ["parts that fall short", [[part("60.00")], [part("39.99")]], "part"],
    ["parts of another invoice do not count", [[part("60.00"), part("40.00", "F-2")]], "part"],
    ["one part without an amount", [[part("60.00")], [part(null)]], "cannot-tell"],
  ])("%s", (_name, papers, expected) => {
    expect(of(papers)).toBe(expected);
  });

  it("cannot tell for an invoice without a net", () => {
    expect(of([[part("60.00")]], { net: null })).toBe("cannot-tell");
  });

  it("reads what evidence covers, and an order as covering it all", () => {
    const covers = [part("60.00")];
    const found = firstOf({
      orders: [anOrder()],
      evidence: [{ id: "e", proves: ["delivery"], kind: "email", file: "e.eml", covers }],
      deliveries: [{ id: "p", kind: "acceptance-report", file: "p.pdf", covers: [part("100.00")] }],
    });
    const about = (kind: string) => found.dossier.facts.documents.filter((one) => one.kind === kind);
    expect(coverage(found.dossier, found.invoice, about("evidence"))).toBe("part");
    expect(coverage(found.dossier, found.invoice, about("order"))).toBe("whole");
  });
});

describe("what is claimed", () => {
  it("is the invoices past due and unpaid, in the order of the case", () => {
    const invoices = [
      anInvoice({ number: "F-3", dueOn: "2026-06-30" }),
      anInvoice({ number: "F-1" }),
      anInvoice({ number: "F-2", dueOn: "2027-01-01" }),
    ];
    const dossier = aDossier({ invoices });
    expect(claimedInvoices(dossier).map(({ number }) => number)).toEqual(["F-3", "F-1"]);
    expect(invoiceFacts(dossier, must(dossier.caseFile.invoices[1]))?.id).toBe("F-1");
    expect(claimedInvoices(aDossier({}))).toEqual([]);
  });
});
