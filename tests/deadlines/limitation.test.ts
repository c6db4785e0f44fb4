import { describe, expect, it } from "vitest";
import { claimOn } from "../../src/claim/claim-on.ts";
import { deadlinesOn } from "../../src/deadlines/deadlines-on.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { anInvoice, factsOf } from "../claim/facts-of.ts";

const law = await readLaw();
const today = plainDate("2026-11-23");
const invoice = anInvoice({ number: "F1", issuedOn: "2026-05-04", dueOn: "2026-06-03", gross: "1000.00" });
const delivery = { id: "pv", kind: "acceptance-report", file: "pv.pdf", covers: [{ invoice: "F1", extent: "full" }] };

const of = (values: Record<string, unknown>) => {
  const facts = factsOf({ invoices: [invoice], ...values });
  return { facts, deadlines: deadlinesOn(facts, claimOn(facts, law, today), law, today) };
};

describe("limitation", () => {
  it.each([
    ["the issue when nothing else is known", {}, "2031-05-04", "émission de la facture"],
    ["the end of the mission", { mission: { end: "2026-04-30" } }, "2031-04-30", "fin de la mission"],
    [
      "the delivery",
      { mission: { end: "2026-04-30" }, deliveries: [{ ...delivery, deliveredOn: "2026-04-10" }] },
      "2031-04-10",
      "livraison",
    ],
    [
      "the end of the period",
      { mission: { end: "2026-12-31" }, invoices: [{ ...invoice, period: { to: "2026-03-31" } }] },
      "2031-03-31",
      "fin de la période facturée",
    ],
    [
      "the earliest, even after a delivery of 29 February",
      { deliveries: [{ ...delivery, deliveredOn: "2024-02-29" }] },
      "2029-02-28",
      "livraison",
    ],
    ["two years against a consumer", { client: { kind: "consumer" } }, "2028-05-04", "émission de la facture"],
  ])("starts at %s", (_name, values, date, because) => {
    const { limitation } = of(values).deadlines;
    expect(limitation?.date).toBe(date);
    expect(limitation?.startsBecause.fr).toBe(because);
  });

  it("shows every plausible start", () => {
    const { limitation } = of({
      mission: { end: "2026-04-30" },
      deliveries: [{ ...delivery, deliveredOn: "2026-04-10" }],
    }).deadlines;
    expect(limitation?.starts.map(({ on }) => on)).toEqual(["2026-04-10", "2026-04-30", "2026-05-04"]);
  });

  it("lists what may have interrupted it, which moves nothing; a formal notice is not among it", () => {
    const { limitation } = of({
      payments: [{ on: "2026-07-10", amount: "10.00" }],
      journal: [
        { id: "j0", on: "2026-05-03", kind: "promise" },
        { id: "j6", on: "2026-05-04", kind: "promise" },
        { id: "j1", on: "2026-06-20", kind: "formal-notice" },
        { id: "j2", on: "2026-06-25", kind: "call", outcome: "promised-payment" },
        { id: "j3", on: "2026-08-01", kind: "acknowledgement" },
        { id: "j4", on: "2026-08-02", kind: "acknowledgement", invoices: ["F9"] },
        { id: "j5", on: "2027-01-01", kind: "acknowledgement" },
      ],
    }).deadlines;
    expect(limitation?.date).toBe("2031-05-04");
    expect(limitation?.possibleInterruptions.map(({ on, what }) => [on, what.fr])).toEqual([
      ["2026-05-04", "promesse de payer"],
      ["2026-06-25", "promesse de payer"],
      ["2026-07-10", "paiement partiel"],
      ["2026-08-01", "reconnaissance de la dette"],
    ]);
  });

  it("is the nearest of the claimed invoices, and negative once passed", () => {
    const old = anInvoice({ number: "F0", issuedOn: "2020-01-31", dueOn: "2020-02-28", gross: "10.00" });
    const { limitation, limitations } = of({ invoices: [invoice, old] }).deadlines;
    expect(limitation).toMatchObject({ invoice: "F0", date: "2025-01-31", daysLeft: -661 });
    expect(limitations).toHaveLength(2);
  });

  it("is null when nothing is claimed", () => {
    expect(of({ invoices: [] }).deadlines.limitation).toBeNull();
  });
});

describe("an event that the law names", () => {
  const by = { by: "Claire Vidal", on: "2026-11-20" };
  const event = (kind: string, on: string, more: Record<string, unknown> = {}) => ({
    id: `${kind}-${on}`,
    kind,
    on,
    ...more,
  });

  it.each<[string, Record<string, unknown>[], string, string[]]>([
    ["moves nothing unless a person confirmed it", [event("acknowledgement", "2026-08-01")], "2031-05-04", []],
    [
      "starts the whole period again when the debtor acknowledges",
      [event("acknowledgement", "2026-08-01", { confirmed: by })],
      "2031-08-01",
      ["C. civ. 2240, 2231"],
    ],
    ["never does so by a formal notice", [event("formal-notice", "2026-08-01", { confirmed: by })], "2031-05-04", []],
    [
      "starts it again with a claim in court",
      [event("legal-claim", "2026-09-01", { confirmed: by })],
      "2031-09-01",
      ["C. civ. 2241, 2231"],
    ],
    [
      "does nothing by the mere request for a payment order",
      [event("legal-claim", "2026-09-01", { orderedOn: "2026-09-20", confirmed: by })],
      "2031-05-04",
      [],
    ],
    [
      "starts it again on the day the order is served",
      [event("legal-claim", "2026-09-01", { orderedOn: "2026-09-20", servedOn: "2026-10-05", confirmed: by })],
      "2031-10-05",
      ["C. civ. 2241, 2231"],
    ],
    [
      "adds the days of a mediation",
      [event("mediation", "2026-09-01", { until: "2026-10-01", confirmed: by })],
      "2031-06-03",
      ["C. civ. 2238"],
    ],
    [
      "adds only the days gone by of a mediation still running",
      [event("mediation", "2026-11-13", { until: "2026-12-31", confirmed: by })],
      "2031-05-14",
      ["C. civ. 2238"],
    ],
    [
      "adds nothing for a mediation without an end",
      [event("mediation", "2026-09-01", { confirmed: by })],
      "2031-05-04",
      [],
    ],
    [
      "speaks of the invoices it names only",
      [event("acknowledgement", "2026-08-01", { invoices: ["F9"], confirmed: by })],
      "2031-05-04",
      [],
    ],
    [
      "counts one after the other",
      [
        event("legal-claim", "2026-09-01", { confirmed: by }),
        event("mediation", "2026-07-01", { until: "2026-07-11", confirmed: by }),
      ],
      "2031-09-01",
      ["C. civ. 2238", "C. civ. 2241, 2231"],
    ],
    [
      "does nothing by a claim withdrawn, lapsed or dismissed",
      [event("legal-claim", "2026-09-01", { undoneOn: "2026-11-23", confirmed: by })],
      "2031-05-04",
      [],
    ],
    [
      "counts a claim that comes to nothing only tomorrow",
      [event("legal-claim", "2026-09-01", { undoneOn: "2026-11-24", confirmed: by })],
      "2031-09-01",
      ["C. civ. 2241, 2231"],
    ],
    [
      "does nothing by a request whose order has not come yet",
      [event("legal-claim", "2026-09-01", { route: "payment-order", confirmed: by })],
      "2031-05-04",
      [],
    ],
    ...["small-claims", "commercial-claim"].map((route): [string, Record<string, unknown>[], string, string[]] => [
      `does nothing by ${route}, which is not before a court`,
      [event("legal-claim", "2026-09-01", { route, confirmed: by })],
      "2031-05-04",
      [],
    ]),
    ["does not count tomorrow", [event("acknowledgement", "2026-11-24", { confirmed: by })], "2031-05-04", []],
  ])("%s", (_name, journal, date, articles) => {
    const { limitation } = of({ journal }).deadlines;
    expect(limitation?.date).toBe(date);
    expect(limitation?.confirmedEvents.map(({ article }) => article)).toEqual(articles);
  });

  it("leaves at least six months after a mediation, and comes too late once the time has passed", () => {
    const old = anInvoice({ number: "F1", issuedOn: "2021-06-10", dueOn: "2021-07-10", gross: "10.00" });
    const ended = of({
      invoices: [old],
      journal: [event("mediation", "2026-06-01", { until: "2026-06-05", confirmed: by })],
    }).deadlines.limitation;
    expect(ended?.date).toBe("2026-12-05");
    const late = of({ invoices: [old], journal: [event("acknowledgement", "2026-06-11", { confirmed: by })] });
    expect(late.deadlines.limitation?.date).toBe("2026-06-10");
  });

  it("goes past twenty years by a claim in court only", () => {
    const old = anInvoice({ number: "F1", issuedOn: "2009-01-15", dueOn: "2009-02-15", gross: "10.00" });
    const kept = ["2013-06-01", "2018-01-01", "2022-06-01"].map((on) =>
      event("acknowledgement", on, { confirmed: by }),
    );
    const limitAfter = (...more: Record<string, unknown>[]) =>
      of({ invoices: [old], journal: [...kept, ...more] }).deadlines.limitation?.date;
    expect(limitAfter()).toBe("2027-06-01");
    expect(limitAfter(event("acknowledgement", "2024-01-15", { confirmed: by }))).toBe("2029-01-15");
    expect(limitAfter(event("acknowledgement", "2026-01-01", { confirmed: by }))).toBe("2029-01-15");
    expect(limitAfter(event("legal-claim", "2026-01-01", { confirmed: by }))).toBe("2031-01-01");
  });

  it("is no longer listed as possible once confirmed", () => {
    const journal = [event("acknowledgement", "2026-08-01", { confirmed: by }), event("mediation", "2026-08-02")];
    const withdrawn = event("legal-claim", "2026-09-01", { undoneOn: "2026-10-01" });
    const elsewhere = event("legal-claim", "2026-09-02", { route: "small-claims" });
    expect(
      of({ journal: [...journal, withdrawn, elsewhere] }).deadlines.limitation?.possibleInterruptions.map(
        ({ what }) => what.fr,
      ),
    ).toEqual(["médiation"]);
  });
});
