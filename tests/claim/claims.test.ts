import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { claimOn, statementOn } from "../../src/claim/claim-on.ts";
import { interestPerDay } from "../../src/claim/interest-per-day.ts";
import { explainLine } from "../../src/claim/explain-line.ts";
import { penaltiesJson } from "../../src/claim/penalties-json.ts";
import { centsToString } from "../../src/money/cents.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { anInvoice, factsOf } from "./facts-of.ts";
import { lawOf2026 } from "../law-of-2026.ts";
import { must } from "../must.ts";

interface Example {
  name: string;
  until: string;
  input: Record<string, unknown> & { invoices: Record<string, unknown>[] };
  expected:
    | (Record<string, string> & {
        invoices: Record<string, [string, string, string]>;
        excluded?: Record<string, string>;
        toConfirm?: number;
      })
    | null;
}

const law = await lawOf2026();
const examples = parse(readFileSync(new URL("claims.yaml", import.meta.url), "utf8")) as Example[];
const caseOf = (input: Example["input"]) => factsOf({ ...input, invoices: input.invoices.map(anInvoice) });

describe("what is owed", () => {
  it.each(examples)("$name", ({ until, input, expected }) => {
    const claim = claimOn(caseOf(input), law, plainDate(until));
    if (expected === null) {
      expect(claim).toBeNull();
      return;
    }
    const { invoices, excluded, toConfirm, ...amounts } = expected;
    const found = (claim?.invoices ?? []).map((one) => [
      one.number,
      [one.principalLeft, one.interest, one.recoveryFee].map(centsToString),
    ]);
    expect(Object.fromEntries(found)).toEqual(invoices);
    if (excluded !== undefined) {
      // Dates hold no-break spaces; the table reads better without.
      const reasons = must(claim).excluded.map(({ invoice, reason }) => [invoice, reason.fr.replaceAll("\u00a0", " ")]);
      expect(Object.fromEntries(reasons)).toEqual(excluded);
    }
    if (toConfirm !== undefined) expect(claim?.toConfirm).toHaveLength(toConfirm);
    for (const [key, value] of Object.entries(amounts)) {
      const got = claim?.[key as "total" | "currency"];
      expect(typeof got === "bigint" ? centsToString(got) : got).toBe(value);
    }
  });
});

const late = {
  mission: { payment: { penaltyRate: "36.5" } },
  invoices: [{ number: "F1", dueOn: "2026-01-31", gross: "1000.00" }],
  payments: [{ on: "2026-02-10", amount: "1000.00" }],
};

describe("an invoice paid in full, but late", () => {
  const day = plainDate("2026-03-01");

  it("is no longer claimed, and says what its lateness gives a right to", () => {
    const facts = caseOf(late);
    expect(claimOn(facts, law, day)).toBeNull();
    expect(statementOn(facts, law, day).latePaid).toEqual([
      { invoice: "F1", dueOn: "2026-01-31", paidOn: "2026-02-10", daysLate: 10, interest: 1_000n, recoveryFee: 4_000n },
    ]);
  });

  it("is claimed when a person says so, interest first", () => {
    const claim = claimOn(caseOf(late), law, day, { latePaid: "claimed" });
    expect(claim).toMatchObject({ balance: 0n, principal: 1_000n, interestPaid: 1_000n, recoveryFee: 4_000n });
  });

  it.each([
    ["after it was paid: all of it was late until then", "2026-02-20", "1000.00", 1_000n],
    ["before it was paid: from the note on, only the rest was late", "2026-02-05", "500.00", 700n],
  ])("counts a credit note %s", (_when, issuedOn, paid, interest) => {
    const note = { number: "A1", kind: "credit-note", corrects: "F1", issuedOn, gross: "500.00" };
    const facts = caseOf({
      ...late,
      invoices: [...late.invoices, note],
      payments: [{ on: "2026-02-10", amount: paid }],
    });
    expect(statementOn(facts, law, day).latePaid).toMatchObject([{ invoice: "F1", paidOn: "2026-02-10", interest }]);
  });

  it("is not late when paid on its due date", () => {
    const facts = caseOf({ ...late, payments: [{ on: "2026-01-31", amount: "1000.00" }] });
    expect(statementOn(facts, law, day).latePaid).toEqual([]);
  });
});

describe("a statement", () => {
  const claim = must(claimOn(caseOf({ ...late, payments: [] }), law, plainDate("2026-02-10")));

  it("adds an amount per day until it is paid", () => {
    expect(interestPerDay(claim)).toBe(100n);
  });

  it("says the arithmetic of each line", () => {
    const text = explainLine(must(must(claim.invoices[0]).lines[0]), "EUR");
    expect(text.fr).toBe("1\u202f000,00\u00a0€ × 36,50\u00a0% × 10\u00a0jours ÷ 365 = 10,00\u00a0€");
    expect(text.en).toBe("€1,000.00 × 36.50% × 10\u00a0days ÷ 365 = €10.00");
  });

  it("prints amounts and rates as text, never as a float", () => {
    const json: unknown = JSON.parse(JSON.stringify(penaltiesJson(claim)));
    expect(json).toMatchObject({
      version: 1,
      until: "2026-02-10",
      interest: "10.00",
      recoveryFee: "40.00",
      principal: "1000.00",
      total: "1050.00",
      invoices: [
        { number: "F1", lines: [{ days: 10, base: "1000.00", rate: "36.50", amount: "10.00", toConfirm: false }] },
      ],
    });
  });
});

describe("a rate that the contract states", () => {
  const agreed = (penaltyRate: string, day: string) =>
    must(
      claimOn(caseOf({ ...late, payments: [], mission: { payment: { penaltyRate } } }), law, plainDate(day)),
    ).toConfirm.map(({ fr }) => fr.replaceAll("\u00a0", " "));

  it("is said to be under the floor of a half-year that bears interest, and counted as it is", () => {
    expect(agreed("7.86", "2026-06-30")).toEqual([]);
    expect(agreed("7.86", "2026-07-01")).toEqual([
      "Le taux convenu (7,86 %) est sous le plancher de la loi, 8,25 % pour le semestre du 1er juillet 2026 : compté tel quel, à confirmer.",
    ]);
    expect(agreed("7.85", "2026-06-30")).toHaveLength(1);
  });

  it("has no floor when it is the law’s", () => {
    const claim = must(claimOn(caseOf({ ...late, payments: [], mission: {} }), law, plainDate("2026-06-30")));
    expect(claim.toConfirm).toEqual([]);
  });
});
