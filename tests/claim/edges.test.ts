import { describe, expect, it } from "vitest";
import { claimOn, statementOn } from "../../src/claim/claim-on.ts";
import { claimCurrency } from "../../src/claim/currency.ts";
import { contractualFloorOn } from "../../src/claim/contractual-floor.ts";
import { dueDateOf, performedOn } from "../../src/claim/due-date.ts";
import { replacementOf } from "../../src/claim/excluded.ts";
import { exactText, explanationOf } from "../../src/claim/explain-line.ts";
import { interestPerDay } from "../../src/claim/interest-per-day.ts";
import { creditsOf, isPaidLate, paymentsUntil } from "../../src/claim/ledger.ts";
import { ledgersOf } from "../../src/claim/ledgers-of.ts";
import { penaltiesJson } from "../../src/claim/penalties-json.ts";
import { penaltiesOn, type PenaltyInput } from "../../src/claim/penalties-on.ts";
import { nearestRate } from "../../src/claim/half-year-rate.ts";
import { defaultRateOn } from "../../src/claim/rate-schedule.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { centsToString } from "../../src/money/cents.ts";
import { parseRate, rateToString } from "../../src/money/rate.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { lawOf2026 } from "../law-of-2026.ts";
import { must } from "../must.ts";
import { anInvoice, factsOf } from "./facts-of.ts";

const law = await lawOf2026();
const d = plainDate;
// A tenth of a per cent a day: one euro a day on a thousand.
const agreed = { payment: { penaltyRate: "36.5" } };
const invoice = (number: string, more: Record<string, unknown> = {}) =>
  anInvoice({ number, dueOn: "2026-01-31", gross: "1000.00", ...more });
const caseOf = (values: Record<string, unknown>) => factsOf({ mission: agreed, invoices: [invoice("F1")], ...values });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const left = (claim: ReturnType<typeof claimOn>) =>
  must(claim).invoices.map((one) => [
    one.number,
    ...[one.principalLeft, one.interest, one.recoveryFee].map(centsToString),
  ]);

describe("payments", () => {
  const of = (payments: Record<string, unknown>[], more: Record<string, unknown> = {}) => caseOf({ payments, ...more });
  const late = (facts: ReturnType<typeof of>, day = "2026-03-01") =>
    left(claimOn(facts, law, d(day), { latePaid: "claimed" }));

  it("go to what is left of the interest, not to what was paid of it", () => {
    const payments = [
      { on: "2026-02-10", amount: "5.00" },
      { on: "2026-02-15", amount: "20.00" },
    ];
    // Fifteen days by then, five euros of them paid: ten more, and ten of principal.
    expect(left(claimOn(of(payments), law, d("2026-02-15")))).toEqual([["F1", "990.00", "0.00", "40.00"]]);
    expect(left(claimOn(of([...payments].reverse()), law, d("2026-02-15")))).toEqual([
      ["F1", "990.00", "0.00", "40.00"],
    ]);
  });

  it("go to the fee once interest and principal are settled, then to the next fee, and what is over to nothing", () => {
    const two = { invoices: [invoice("F1"), invoice("F2")] };
    expect(late(of([{ on: "2026-02-10", amount: "1030.00" }]))).toEqual([["F1", "0.00", "0.00", "20.00"]]);
    expect(late(of([{ on: "2026-02-10", amount: "2080.00" }], two))).toEqual([
      ["F1", "0.00", "0.00", "0.00"],
      ["F2", "0.00", "0.00", "20.00"],
    ]);
    expect(late(of([{ on: "2026-02-10", amount: "9999.00" }], two))).toEqual([
      ["F1", "0.00", "0.00", "0.00"],
      ["F2", "0.00", "0.00", "0.00"],
    ]);
  });

  it("leave no trace where they settle nothing", () => {
    const claim = must(
      claimOn(of([{ on: "2026-02-10", amount: "9999.00" }]), law, d("2026-03-01"), { latePaid: "claimed" }),
    );
    const steps = must(claim.invoices[0]).payments.map(({ toInterest, toPrincipal, toFee }) => [
      toInterest,
      toPrincipal,
      toFee,
    ]);
    expect(steps).toEqual([
      [1_000n, 100_000n, 0n],
      [0n, 0n, 4_000n],
    ]);
  });

  it("go where they are allocated, and the books say so", () => {
    const facts = of(
      [
        {
          on: "2026-02-10",
          amount: "1000.00",
          allocations: [
            { invoice: "F2", amount: "1000.00" },
            { invoice: "F9", amount: "5.00" },
          ],
        },
      ],
      { invoices: [invoice("F1"), invoice("F2")] },
    );
    const claim = must(claimOn(facts, law, d("2026-02-10")));
    expect(left(claim)).toEqual([["F1", "1000.00", "10.00", "40.00"]]);
    expect([claim.invoiced, claim.paid, claim.balance]).toEqual([100_000n, 0n, 100_000n]);
    expect(claim.excluded.map(({ invoice: number, reason }) => [number, reason.fr])).toEqual([["F2", "payée"]]);
  });

  it("go on by law to the others with what exceeds the invoice they name, or names none", () => {
    const allocated = (amount: string, part: string, invoiceNumber = "F1") =>
      of([{ on: "2026-02-10", amount, allocations: [{ invoice: invoiceNumber, amount: part }] }], {
        invoices: [invoice("F1"), invoice("F2"), invoice("F3", { currency: "USD" })],
      });
    // 1010 and the fee of F1, then 10 of interest and 440 of principal.
    const over = must(claimOn(allocated("1500.00", "1500.00"), law, d("2026-02-10")));
    expect(left(over)).toEqual([["F2", "560.00", "0.00", "40.00"]]);
    expect([over.paid, over.balance]).toEqual([50_000n, 50_000n]);
    expect(left(claimOn(allocated("500.00", "400.00"), law, d("2026-02-10")))).toEqual([
      ["F1", "510.00", "0.00", "40.00"],
      ["F2", "1000.00", "10.00", "40.00"],
    ]);
    for (const outside of ["F3", "F9"]) {
      expect(left(claimOn(allocated("500.00", "500.00", outside), law, d("2026-02-10")))).toEqual([
        ["F1", "1000.00", "10.00", "40.00"],
        ["F2", "1000.00", "10.00", "40.00"],
      ]);
    }
  });

  it("skip an invoice that the books show as paid, although interest on it is left", () => {
    const facts = of(
      [
        { on: "2026-02-10", amount: "1000.00" },
        { on: "2026-02-20", amount: "100.00" },
      ],
      { invoices: [invoice("F1"), invoice("F2", { dueOn: "2026-02-19" })] },
    );
    expect(left(claimOn(facts, law, d("2026-02-20")))).toEqual([["F2", "901.00", "0.00", "40.00"]]);
  });

  it("skip an invoice that a credit note and a payment settle in the books", () => {
    const note = { number: "A1", kind: "credit-note", corrects: "F1", issuedOn: "2026-02-06", gross: "400.00" };
    const facts = of(
      [
        { on: "2026-02-10", amount: "600.00" },
        { on: "2026-02-20", amount: "100.00" },
      ],
      { invoices: [invoice("F1"), anInvoice(note), invoice("F2", { dueOn: "2026-02-19" })] },
    );
    expect(left(claimOn(facts, law, d("2026-02-20")))).toEqual([["F2", "901.00", "0.00", "40.00"]]);
  });

  it("are taken in the order of their days, the day of the statement included", () => {
    const { caseFile } = of([
      { on: "2026-02-12", amount: "2.00" },
      { on: "2026-02-10", amount: "1.00" },
      { on: "2026-02-13", amount: "3.00" },
    ]);
    expect(paymentsUntil(caseFile, d("2026-02-12")).map(({ amount }) => amount)).toEqual([100n, 200n]);
  });
});

describe("credit notes", () => {
  const note = (more: Record<string, unknown>) =>
    anInvoice({ number: "A1", kind: "credit-note", corrects: "F1", issuedOn: "2026-02-06", gross: "400.00", ...more });
  const principal = (more: Record<string, unknown>, until = "2026-02-10", payments: unknown[] = []) =>
    left(claimOn(caseOf({ invoices: [invoice("F1"), note(more)], payments }), law, d(until), { latePaid: "claimed" }));

  it.each<[string, Record<string, unknown>, string, string]>([
    ["of its own day", {}, "2026-02-06", "600.00"],
    ["of tomorrow", {}, "2026-02-05", "1000.00"],
    ["left out", { exhibit: false }, "2026-02-10", "1000.00"],
    ["of another invoice", { corrects: "F2" }, "2026-02-10", "1000.00"],
    ["that is none, but an invoice", { kind: "invoice" }, "2026-02-10", "1000.00"],
    ["without a day, from the start", { issuedOn: null }, "2026-02-10", "600.00"],
  ])("%s", (_name, more, until, expected) => {
    expect(principal(more, until)[0]?.[1]).toBe(expected);
  });

  it("take no more than their invoice, the earliest first", () => {
    const notes = [note({ number: "A2", issuedOn: "2026-02-08", gross: "700.00" }), note({ gross: "500.00" })];
    const { caseFile } = caseOf({ invoices: [invoice("F1"), ...notes] });
    const credits = creditsOf(caseFile, must(caseFile.invoices[0]), d("2026-02-10"));
    expect(credits).toEqual([
      { note: "A1", on: "2026-02-06", amount: 50_000n },
      { note: "A2", on: "2026-02-08", amount: 50_000n },
    ]);
  });

  it("settle the other invoices with what was already paid, to confirm, and no more than the books", () => {
    const facts = caseOf({
      invoices: [invoice("F1"), note({ issuedOn: "2026-02-20" }), invoice("F2", { dueOn: "2026-02-19" })],
      payments: [{ on: "2026-02-10", amount: "1000.00" }],
    });
    // Ten days on F1: 990 of principal paid; its credit note takes the last 10, and 390 are left over for F2.
    const claim = must(claimOn(facts, law, d("2026-02-20")));
    expect(left(claim)).toEqual([["F2", "611.00", "0.00", "40.00"]]);
    expect([claim.paid, claim.balance]).toEqual([40_000n, 60_000n]);
    expect(must(claim.invoices[0]).payments).toMatchObject([
      { reference: "A1", from: "credit-note", amount: 39_000n, toInterest: 100n, toPrincipal: 38_900n },
    ]);
    expect(claim.toConfirm.map(({ fr }) => plain(fr))).toEqual([
      "L’avoir A1 laisse un trop-perçu : 390,00 € sont reportés sur la facture F2, à confirmer.",
    ]);
  });

  it("count before the payments of their day, those of two invoices alike", () => {
    const facts = caseOf({
      invoices: [
        invoice("F1"),
        note({ issuedOn: "2026-02-10", gross: "1000.00" }),
        invoice("F2"),
        note({ number: "A2", corrects: "F2", issuedOn: "2026-02-10", gross: "500.00" }),
      ],
      payments: [{ on: "2026-02-05", amount: "300.00", allocations: [{ invoice: "F1", amount: "300.00" }] }],
    });
    // F1: 5 of interest paid, 295 of principal: 295 left over. F2: nine days on 1000, the tenth on 500.
    expect(left(claimOn(facts, law, d("2026-02-10")))).toEqual([["F2", "214.50", "0.00", "40.00"]]);
  });

  it("never leave less than nothing", () => {
    expect(principal({}, "2026-02-10", [{ on: "2026-02-01", amount: "801.00" }])).toEqual([
      ["F1", "0.00", "0.80", "40.00"],
    ]);
  });
});

describe("an invoice paid late", () => {
  const on = (values: Record<string, unknown>, day = "2026-03-01") => statementOn(caseOf(values), law, d(day));

  const still = (values: Record<string, unknown>) =>
    on(values).latePaid.map((one) => [one.invoice, ...[one.interest, one.recoveryFee].map(centsToString)]);

  it("bears interest on what was left each day, its own payments only", () => {
    const facts = {
      invoices: [invoice("F1"), invoice("F2", { dueOn: "2026-01-30" })],
      payments: [
        { on: "2026-02-20", amount: "600.00", allocations: [{ invoice: "F1", amount: "600.00" }] },
        { on: "2026-02-10", amount: "400.00", allocations: [{ invoice: "F1", amount: "400.00" }] },
        { on: "2026-01-30", amount: "1000.00", allocations: [{ invoice: "F2", amount: "1000.00" }] },
      ],
    };
    // Ten days on 1000, then ten on 600.
    expect(on(facts).latePaid).toMatchObject([{ invoice: "F1", paidOn: "2026-02-20", daysLate: 20, interest: 1_600n }]);
    expect(on(facts).excluded.map(({ invoice: number }) => number)).toEqual(["F1", "F2"]);
  });

  it("takes payments and credit notes in the order of their days", () => {
    const facts = {
      invoices: [
        invoice("F1"),
        anInvoice({ number: "A1", kind: "credit-note", corrects: "F1", issuedOn: "2026-02-15", gross: "300.00" }),
      ],
      payments: [
        { on: "2026-02-20", amount: "200.00" },
        { on: "2026-02-10", amount: "500.00" },
      ],
    };
    // Ten days on 1000, four on 500, six on 200.
    expect(on(facts).latePaid).toMatchObject([{ paidOn: "2026-02-20", interest: 1_320n }]);
  });

  // By then F1 bore ten euros over ten days, F2, due five days later, five.
  it.each([
    ["1000.00", [["F1", "10.00", "40.00"]]],
    ["1004.00", [["F1", "6.00", "40.00"]]],
    ["1010.00", [["F1", "0.00", "40.00"]]],
    ["1030.00", [["F1", "0.00", "20.00"]]],
    ["1050.00", []],
    ["9999.00", []],
  ])("no longer gives a right to what a payment of %s settled of it", (amount, expected) => {
    expect(still({ payments: [{ on: "2026-02-10", amount }] })).toEqual(expected);
  });

  it.each([
    ["1020.00", [["F1", "0.00", "40.00"]]],
    [
      "2000.00",
      [
        ["F1", "10.00", "40.00"],
        ["F2", "5.00", "40.00"],
      ],
    ],
    [
      "2003.00",
      [
        ["F1", "7.00", "40.00"],
        ["F2", "5.00", "40.00"],
      ],
    ],
    [
      "2012.00",
      [
        ["F1", "0.00", "40.00"],
        ["F2", "3.00", "40.00"],
      ],
    ],
    ["2055.00", [["F2", "0.00", "40.00"]]],
    ["2095.00", []],
  ])("counts once, of two invoices, what %s in one payment settled", (amount, expected) => {
    const facts = {
      invoices: [invoice("F1"), invoice("F2", { dueOn: "2026-02-05" })],
      payments: [{ on: "2026-02-10", amount }],
    };
    expect(still(facts)).toEqual(expected);
    // What is claimed and what is shown beside it never add up to more than what the law gives: every invoice claimed, and their fees.
    const { total } = statementOn(caseOf(facts), law, d("2026-02-10"), { latePaid: "claimed" });
    const shown = on(facts, "2026-02-10");
    expect(shown.latePaid.reduce((sum, one) => sum + one.interest + one.recoveryFee, shown.total)).toBe(total);
  });

  it("is none while some of it is owed", () => {
    expect(on({ payments: [{ on: "2026-02-10", amount: "999.99" }] }).latePaid).toEqual([]);
  });

  it("takes a credit note on its day", () => {
    const facts = {
      invoices: [
        invoice("F1"),
        anInvoice({ number: "A1", kind: "credit-note", corrects: "F1", issuedOn: "2026-02-06", gross: "500.00" }),
      ],
      payments: [{ on: "2026-02-10", amount: "500.00" }],
    };
    expect(on(facts).latePaid).toMatchObject([{ interest: 750n, recoveryFee: 4_000n }]);
  });

  it("is claimed once somebody says so in the case, that invoice alone, unless one asks to see it only", () => {
    const said = { latenessClaimed: { by: "Paul Durand", role: "consultant", on: "2026-02-20" } };
    const { caseFile, ...rest } = caseOf({
      invoices: [invoice("F1", said), invoice("F2"), invoice("F3", { ...said, dueOn: "2026-03-01" })],
      payments: [{ on: "2026-02-10", amount: "3000.00" }],
    });
    const told = (latePaid?: "shown" | "claimed") => {
      const statement = statementOn(
        { caseFile, ...rest },
        law,
        d("2026-03-01"),
        latePaid === undefined ? {} : { latePaid },
      );
      return [statement.invoices, statement.latePaid.map(({ invoice: number }) => ({ number }))].map((list) =>
        list.map(({ number }) => number),
      );
    };
    expect(told()).toEqual([["F1"], ["F2"]]);
    expect(told("shown")).toEqual([[], ["F1", "F2"]]);
    expect(told("claimed")).toEqual([["F1", "F2"], []]);
  });

  it("gives a right to nothing against a consumer", () => {
    const values = { client: { kind: "consumer" }, payments: [{ on: "2026-02-10", amount: "1000.00" }] };
    expect(on(values).latePaid).toEqual([]);
  });

  it("is late as soon as its last part is", () => {
    const { caseFile } = caseOf({
      payments: [
        { on: "2026-01-15", amount: "999.99" },
        { on: "2026-02-01", amount: "0.01" },
      ],
    });
    const [ledger] = ledgersOf(caseFile, law, d("2026-03-01")).ledgers;
    const portions = caseFile.payments.map((payment) => ({ payment, invoice: "F1", amount: payment.amount }));
    expect(isPaidLate(must(ledger), portions)).toBe(true);
    expect(isPaidLate(must(ledger), portions.slice(0, 1))).toBe(false);
    expect(isPaidLate(must(ledger), [{ ...must(portions[1]), invoice: "F2", amount: 100_000n }])).toBe(false);
  });
});

describe("an invoice refused on its platform", () => {
  const refused = { platformStatus: { status: "refused" }, issuedOn: "2026-01-10", orders: ["a", "b"] };
  const next = { issuedOn: "2026-01-10", orders: ["b", "a"] };
  const replaced = (first: Record<string, unknown>, second: Record<string, unknown>) => {
    const { caseFile } = caseOf({
      invoices: [invoice("F1", { ...refused, ...first }), invoice("F2", { ...next, ...second })],
    });
    return replacementOf(must(caseFile.invoices[0]), caseFile)?.number ?? null;
  };

  it.each<[string, Record<string, unknown>, Record<string, unknown>, string | null]>([
    ["the same sum and orders", {}, {}, "F2"],
    ["rejected rather than refused", { platformStatus: { status: "rejected" } }, {}, "F2"],
    ["an invoice that was not refused", { platformStatus: { status: "received" } }, {}, null],
    ["another kind", {}, { kind: "deposit" }, null],
    ["a credit note", { kind: "credit-note", corrects: "F0" }, { kind: "credit-note", corrects: "F0" }, null],
    ["one left out", {}, { exhibit: false }, null],
    ["another sum", {}, { gross: "999.99" }, null],
    ["one refused too", {}, { platformStatus: { status: "refused" } }, null],
    ["other orders", {}, { orders: ["a"] }, null],
    ["one issued before", {}, { issuedOn: "2026-01-09" }, null],
    ["one without a day", {}, { issuedOn: null }, "F2"],
    ["a refused one without a day", { issuedOn: null }, {}, "F2"],
    ["the same orders in another order", { orders: ["b", "a"] }, { orders: ["a", "b"] }, "F2"],
    ["another period", { period: { to: "2026-01-01" } }, { period: { to: "2026-02-01" } }, null],
    ["the same period", { period: { to: "2026-01-01" } }, { period: { to: "2026-01-01" } }, "F2"],
  ])("is replaced, or not, by %s", (_name, first, second, expected) => {
    expect(replaced(first, second)).toBe(expected);
  });

  it("is replaced by a later one only", () => {
    const { caseFile } = caseOf({ invoices: [invoice("F0", next), invoice("F1", refused)] });
    expect(replacementOf(must(caseFile.invoices[1]), caseFile)).toBeNull();
  });
});

describe("a further day", () => {
  const perDay = (values: Record<string, unknown>, options = {}) =>
    interestPerDay(must(claimOn(caseOf(values), law, d("2026-02-10"), options)));

  it("adds interest on what is left of each invoice", () => {
    expect(perDay({ invoices: [invoice("F1"), invoice("F2", { gross: "500.00" })] })).toBe(150n);
    expect(perDay({}, { lastDay: "excluded" })).toBe(100n);
  });

  it("adds nothing once interest has stopped, nor before it starts", () => {
    expect(perDay({ client: { insolvency: { openedOn: "2026-02-03" } } })).toBe(0n);
    expect(perDay({ client: { kind: "consumer" } })).toBe(0n);
    const extension = { id: "j", on: "2026-02-01", kind: "extension", penaltiesFrom: "2026-02-20" };
    expect(perDay({ journal: [extension] })).toBe(0n);
  });
});

describe("an extension", () => {
  const asked = (journal: Record<string, unknown>[]) =>
    left(claimOn(caseOf({ journal }), law, d("2026-02-10")))[0]?.[2];
  const entry = (more: Record<string, unknown>) => ({ id: "j", on: "2026-02-01", kind: "extension", ...more });

  it("moves what is claimed only from the day that a person said, for the invoices it names", () => {
    expect(asked([entry({ penaltiesFrom: "2026-02-09", invoices: ["F1"] })])).toBe("2.00");
    expect(asked([entry({ penaltiesFrom: "2026-02-09", invoices: ["F2"] })])).toBe("10.00");
    expect(asked([entry({ kind: "note", penaltiesFrom: "2026-02-09" })])).toBe("10.00");
    expect(asked([entry({ penaltiesFrom: "2026-02-09" }), entry({ penaltiesFrom: "2026-02-10" })])).toBe("1.00");
    expect(asked([entry({ penaltiesFrom: "2026-01-01" })])).toBe("10.00");
  });
});

describe("what a line rests on", () => {
  const line = (rate: string | null, of = law) => {
    const input = {
      principal: 1_000_000n,
      dueOn: d("2026-05-01"),
      until: d("2026-06-30"),
      payments: [],
      lastDay: "included",
    } as const;
    return must(must(penaltiesOn({ ...input, rate: rate === null ? null : parseRate(rate) }, of).invoices[0]).lines[0]);
  };

  it("names its parts, with their sources, and the amount before rounding", () => {
    const told = explanationOf(line(null), "EUR");
    expect(told.rateParts.map(({ value, toConfirm }) => [value, toConfirm])).toEqual([
      ["2.15", false],
      ["10", false],
    ]);
    expect(told.rateParts.map(({ label }) => label.en)).toEqual([
      expect.stringContaining("ECB"),
      expect.stringContaining(""),
    ]);
    expect(plain(told.rate.fr)).toBe("12,15 % = 2,15 % + 10,00 %");
    expect(told.exact).toBe("199.7260");
    expect([exactText(told, "fr"), exactText(told, "en")]).toEqual(["199,7260", "199.7260"]);
    expect(plain(exactText({ ...told, exact: "1234.5678" }, "fr"))).toBe("1 234,5678");
    expect(told.article).toMatch(/L441-10/);
    expect(plain(told.base.fr)).toMatch(/^10 000,00 €/);
    expect(plain(told.days.en)).toMatch(/^60 days/);
  });

  it("says when the contract states it", () => {
    const told = explanationOf(line("10"), "EUR");
    expect(plain(told.rate.en)).toBe("10.00%, rate agreed in the contract");
    expect(told.rateParts).toEqual([]);
    expect(told.exact).toBe("164.3835");
    expect(line("10").source).toEqual({
      title: "Contrat, clause de pénalités de retard",
      url: null,
      article: "C. com. L441-10 II",
    });
  });

  it("names the article that a consumer owes by, and the source of the rate of the law", () => {
    const values = { client: { kind: "consumer" }, journal: [{ id: "j", on: "2026-02-01", kind: "formal-notice" }] };
    const [consumer] = must(must(claimOn(caseOf({ mission: {}, ...values }), law, d("2026-02-10"))).invoices[0]).lines;
    expect(explanationOf(must(consumer), "EUR").article).toBe("C. civ. 1231-6, 1344-1");
    expect(plain(explanationOf(must(consumer), "EUR").rate.fr)).toBe("2,62 % = 2,62 %");
    expect(line(null).source).toMatchObject({
      title: "Code de commerce, art. L441-10 II",
      article: "C. com. L441-10 II",
    });
    expect(line(null).source.url).toMatch(/^https:/);
  });

  it("is printed with the statement only where it is asked for", () => {
    const claim = must(claimOn(caseOf({ payments: [{ on: "2026-02-05", amount: "100.00" }] }), law, d("2026-02-10")));
    const lines = (options?: { isExplained: boolean }) =>
      must(penaltiesJson(claim, options).invoices[0]).lines.map((one) => "explanation" in one);
    expect([lines(), lines({ isExplained: true })]).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(must(penaltiesJson(claim).invoices[0]).payments).toEqual([
      {
        on: "2026-02-05",
        amount: "100.00",
        reference: null,
        from: "payment",
        toInterest: "5.00",
        toPrincipal: "95.00",
        toFee: "0.00",
      },
    ]);
  });

  it("prints what lateness gives a right to in euros and cents", () => {
    const claim = statementOn(caseOf({ payments: [{ on: "2026-02-10", amount: "1000.00" }] }), law, d("2026-03-01"));
    expect(penaltiesJson(claim).latePaid).toEqual([
      {
        invoice: "F1",
        dueOn: "2026-01-31",
        paidOn: "2026-02-10",
        daysLate: 10,
        interest: "10.00",
        recoveryFee: "40.00",
      },
    ]);
  });
});

describe("a value of the workspace", () => {
  const own = async (parameter: string, value: string) =>
    readLaw([
      {
        parameter,
        from: d("2026-01-01"),
        to: d("2026-06-30"),
        value,
        source: { title: "Notre note", url: null, article: null },
        toConfirm: false,
        note: null,
      },
    ]);
  const said = async (parameter: string, value: string, values: Record<string, unknown> = {}) =>
    must(claimOn(caseOf({ mission: {}, ...values }), await own(parameter, value), d("2026-02-10"))).fromWorkspace.map(
      ({ fr }) => plain(fr),
    );

  it("is named with its source, rate and fee alike", async () => {
    expect(await said("rates/ecb-main-refinancing-half-year", "3.00")).toEqual([
      "Le taux de 13,00 %, à partir du 1er février 2026, vient d’une valeur de votre espace de travail (source : Notre note).",
    ]);
    expect(await said("late-payment/recovery-fee", "50.00")).toEqual([
      "L’indemnité de 50,00 € vient d’une valeur de votre espace de travail (source : Notre note).",
    ]);
    expect(await said("late-payment/recovery-fee", "50.00", { client: { kind: "consumer" } })).toEqual([]);
  });

  it("gives its source to the line, and is to confirm in its own words", async () => {
    const rate = defaultRateOn(await own("rates/ecb-main-refinancing-half-year", "3.00"), d("2026-02-01"));
    expect([rateToString(rate.rate), rate.source.title, rate.toConfirm]).toEqual(["13.00", "Notre note", null]);
    expect(rate.parts.map(({ value }) => value.value)).toEqual(["3.00", "10"]);
  });
});

describe("the rate of the law", () => {
  it("names its parameters, and is the article’s", () => {
    const rate = defaultRateOn(law, d("2026-06-30"));
    expect(rate.source.title).toBe("Code de commerce, art. L441-10 II");
    expect(rate.parts.map(({ label }) => label.fr)).toEqual([
      expect.stringContaining("BCE"),
      expect.stringMatching(/./),
    ]);
  });

  it("takes the nearest known half-year on either side, and says which", () => {
    const after = defaultRateOn(law, d("2028-03-01"));
    expect([rateToString(after.rate), plain(must(after.toConfirm).fr)]).toEqual([
      "12.40",
      "Le taux du 1er semestre 2028 n’est pas encore connu : le dernier connu (BCE 2,40 %, jusqu’au 31 décembre 2026) est repris, à confirmer.",
    ]);
    const before = defaultRateOn(law, d("2013-12-31"));
    expect([rateToString(before.rate), plain(must(before.toConfirm).en)]).toEqual([
      "10.25",
      "The rate of the second half of 2013 is missing: the first known one (ECB 0.25%, on 1 January 2014) is used, to confirm.",
    ]);
  });

  it("is refused where the law holds none", () => {
    const empty = { ...law, parameters: new Map() };
    expect(() => defaultRateOn(empty, d("2026-01-01"))).toThrow("the law holds no rate");
    const marginless = new Map(law.parameters);
    marginless.delete("late-payment/default-margin");
    expect(() => defaultRateOn({ ...law, parameters: marginless }, d("2026-01-01"))).toThrow(
      "the law holds no rate for late-payment/default-margin",
    );
  });
});

describe("the nearest rate of the law", () => {
  const id = "rates/ecb-main-refinancing-half-year";
  const withValues = (values: readonly (string | null)[]) => {
    const known = must(law.parameters.get(id));
    const last = known.values.slice(-values.length);
    const changed = last.map((value, index) => ({ ...value, value: values[index] ?? null }));
    return { ...law, parameters: new Map([[id, { ...known, values: changed }]]) };
  };
  const nearest = (values: readonly (string | null)[], day: string) => {
    const { rate, isExact } = nearestRate(withValues(values), id, d(day));
    return [rateToString(rate), isExact];
  };

  it("skips a half-year whose value is unknown, before and after", () => {
    expect(nearest(["2.15", null], "2026-09-01")).toEqual(["2.15", false]);
    expect(nearest([null, "2.40"], "2026-03-01")).toEqual(["2.40", false]);
    expect(nearest(["2.15", "2.40"], "2026-03-01")).toEqual(["2.15", true]);
  });

  it("is refused where no value is known, or it is no rate", () => {
    expect(() => nearest([null, null], "2026-03-01")).toThrow(`the law holds no rate for ${id}`);
    expect(() => nearest(["much", "2.40"], "2026-03-01")).toThrow(`the law holds no rate for ${id}`);
  });

  it("makes the floor of an agreed rate, and says when it is not that half-year’s", () => {
    expect(plain(contractualFloorOn(law, d("2026-12-31")).words.fr)).toBe(
      "8,25 % pour le semestre du 1er juillet 2026",
    );
    expect(plain(contractualFloorOn(law, d("2027-03-01")).words.fr)).toBe(
      "8,25 % pour le semestre du 1er janvier 2027, au taux légal connu le plus proche",
    );
  });
});

describe("a debt without a case", () => {
  const input: PenaltyInput = {
    principal: 100_000n,
    dueOn: d("2026-01-31"),
    until: d("2026-02-10"),
    rate: parseRate("36.5"),
    payments: [],
    lastDay: "included",
  };
  const of = (changes: Partial<PenaltyInput>) => penaltiesOn({ ...input, ...changes }, law);

  it("takes payments in the order of their days, those after the day ignored", () => {
    const payments = [
      { on: d("2026-02-11"), amount: 100n },
      { on: d("2026-02-10"), amount: 20_000n },
      { on: d("2026-02-05"), amount: 50_500n },
    ];
    const claim = of({ payments });
    expect([claim.principal, claim.interest, claim.paid, claim.balance]).toEqual([30_250n, 0n, 70_500n, 29_500n]);
    expect(claim).toMatchObject({ excluded: [], latePaid: [], toConfirm: [], fromWorkspace: [] });
  });

  it("owes its fee from the first day late", () => {
    expect(of({ until: d("2026-01-31") })).toMatchObject({ recoveryFee: 0n, interest: 0n });
    expect(of({ until: d("2026-02-01") })).toMatchObject({ recoveryFee: 4_000n, interest: 100n });
    expect(of({ until: d("2026-02-01"), lastDay: "excluded" })).toMatchObject({ recoveryFee: 4_000n, interest: 0n });
    // The fee was created from 1 January 2013 on.
    expect(of({ dueOn: d("2012-12-30"), until: d("2012-12-31") }).recoveryFee).toBe(0n);
  });

  it("says that an agreed rate is under its floor", () => {
    expect(of({ rate: parseRate("7.85") }).toConfirm).toHaveLength(1);
    expect(of({ rate: parseRate("7.86") }).toConfirm).toEqual([]);
  });

  it("says once what of its rate is to confirm", () => {
    const claim = of({ rate: null, until: d("2026-09-01"), payments: [{ on: d("2026-08-01"), amount: 1_000n }] });
    expect(claim.toConfirm).toHaveLength(1);
  });
});

it("counts at the rate that is asked for instead of the contract’s", () => {
  const rate = parseRate("73");
  expect(left(claimOn(caseOf({}), law, d("2026-02-10"), { rate }))).toEqual([["F1", "1000.00", "20.00", "40.00"]]);
});

it("states the principal of an invoice less its credit notes", () => {
  const note = { number: "A1", kind: "credit-note", corrects: "F1", issuedOn: "2026-02-06", gross: "400.00" };
  const claim = must(claimOn(caseOf({ invoices: [invoice("F1"), anInvoice(note)] }), law, d("2026-02-10")));
  expect(claim.invoices.map(({ principal }) => principal)).toEqual([60_000n]);
});

it("says each doubt in its words, once, the earliest half-year first", () => {
  const told = (values: Record<string, unknown>, day: string) =>
    must(claimOn(caseOf(values), law, d(day))).toConfirm.map(({ fr }) => plain(fr));
  const two = [invoice("F1", { dueOn: "2026-07-31" }), invoice("F2")];
  expect(told({ mission: {}, invoices: two }, "2026-09-01")).toEqual([
    "Le taux BCE au 1er juillet 2026 (2,40 %) est à confirmer : aucune page officielle n’a été lue.",
  ]);
  expect(told({ mission: { payment: { penaltyRate: "1" } }, invoices: two }, "2026-09-01")).toEqual([
    "Le taux convenu (1,00 %) est sous le plancher de la loi, 7,86 % pour le semestre du 1er janvier 2026 : compté tel quel, à confirmer.",
  ]);
  for (const status of ["refused", "rejected"]) {
    expect(told({ invoices: [invoice("F1", { platformStatus: { status } })] }, "2026-02-10")).toEqual([
      "La facture F1 a été refusée sur la plateforme : elle est comptée tant qu’aucun avoir ne l’annule, à confirmer.",
    ]);
  }
});

it("leaves out the last day when it is asked to", () => {
  expect(left(claimOn(caseOf({}), law, d("2026-02-10"), { lastDay: "excluded" }))).toEqual([
    ["F1", "1000.00", "9.00", "40.00"],
  ]);
});

it("shows what is not claimed in the order of the file", () => {
  const invoices = [
    invoice("F1", { dueOn: "2026-12-31" }),
    invoice("F2", { exhibit: false }),
    invoice("F3", { dueOn: "2026-12-30" }),
  ];
  expect(statementOn(caseOf({ invoices }), law, d("2026-02-10")).excluded.map(({ invoice: number }) => number)).toEqual(
    ["F1", "F2", "F3"],
  );
});

it("asks invoices for the currency, not the notes that credit them nor what is left out", () => {
  const currency = (...invoices: Record<string, unknown>[]) => claimCurrency(caseOf({ invoices }).caseFile);
  const dollars = invoice("F1", { currency: "USD" });
  expect(currency(dollars, invoice("A1", { kind: "credit-note", corrects: "F1" }))).toBe("USD");
  expect(currency(dollars, invoice("F2", { exhibit: false }))).toBe("USD");
  expect(currency(dollars, invoice("F2"))).toBe("EUR");
});

it("knows no due date without a day of issue, nor before the legal term", () => {
  const due = (values: Record<string, unknown>, mission: unknown = null) => {
    const { caseFile } = caseOf({ mission, invoices: [invoice("F1", { dueOn: null, ...values })] });
    return dueDateOf(must(caseFile.invoices[0]), caseFile, law)?.dueOn ?? null;
  };
  expect(due({}, { payment: { days: 30 } })).toBeNull();
  expect(due({ issuedOn: "1990-01-01" })).toBeNull();
  expect(due({ issuedOn: "2026-01-01" })).toBe("2026-01-31");
});

it("claims an invoice whose issuer nobody stated", () => {
  expect(left(claimOn(caseOf({ invoices: [invoice("F1", { issuer: null })] }), law, d("2026-02-10")))).toHaveLength(1);
});

it("counts in euro where nothing names a currency", () => {
  expect(claimCurrency(caseOf({ invoices: [], mission: null }).caseFile)).toBe("EUR");
  expect(claimCurrency(caseOf({ invoices: [], mission: {} }).caseFile)).toBe("EUR");
  expect(claimCurrency(caseOf({ invoices: [], mission: { price: { currency: "CHF" } } }).caseFile)).toBe("CHF");
});

it("knows the days of performance by the deliveries that cover the invoice", () => {
  const delivery = (deliveredOn: string | null, ...covered: string[]) => ({
    id: `pv-${String(deliveredOn)}`,
    kind: "acceptance-report",
    file: "pv.pdf",
    deliveredOn,
    covers: covered.map((number) => ({ invoice: number, extent: "full" })),
  });
  const { caseFile } = caseOf({
    deliveries: [
      delivery("2026-01-05", "F2", "F1"),
      delivery("2026-01-06", "F2"),
      delivery(null, "F1"),
      delivery("2026-01-07"),
    ],
  });
  expect(performedOn(must(caseFile.invoices[0]), caseFile)).toEqual(["2026-01-05"]);
});

describe("the legal term of an invoice that states no due date", () => {
  const period = { from: "2026-01-05", to: "2026-03-31" };
  it.each([
    ["counts from the end of its period, when that comes after its issue", { period }, "2026-04-30"],
    ["counts from its issue, when its period had ended", { period: { ...period, to: "2026-01-10" } }, "2026-02-14"],
    ["counts from the issue of a deposit, asked before the service", { period, kind: "deposit" }, "2026-02-14"],
    ["counts from its issue without a period", {}, "2026-02-14"],
  ])("%s", (_what, more, dueOn) => {
    const { caseFile } = factsOf({
      invoices: [anInvoice({ number: "F1", issuedOn: "2026-01-15", gross: "1.00", ...more })],
    });
    expect(dueDateOf(must(caseFile.invoices[0]), caseFile, law)).toEqual({ dueOn, basis: "legal" });
  });
});
