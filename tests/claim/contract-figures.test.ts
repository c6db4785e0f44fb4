import { describe, expect, it } from "vitest";
import { claimOn } from "../../src/claim/claim-on.ts";
import { penaltiesOn } from "../../src/claim/penalties-on.ts";
import { deadlinesOn } from "../../src/deadlines/deadlines-on.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { centsToString, parseCents } from "../../src/money/cents.ts";
import { rateToString } from "../../src/money/rate.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { aCase } from "../a-case.ts";
import { must } from "../must.ts";

const law = await readLaw();
const factsOf = (values: Record<string, unknown>): Facts => ({
  caseFile: aCase(values),
  documents: [],
  documentAt: () => null,
});

/** The example of the command line's contract: one invoice of 10,080.00, 4,000.00 paid on 10 July. */
const sample = {
  mission: { start: "2026-03-02", end: "2026-04-30" },
  invoices: [
    {
      number: "WP-2026-0412",
      kind: "invoice",
      file: "invoices/WP-2026-0412.pdf",
      issuer: "umbrella-company",
      issuedOn: "2026-05-04",
      dueOn: "2026-06-03",
      net: "8400.00",
      vat: "1680.00",
      gross: "10080.00",
    },
  ],
  payments: [{ on: "2026-07-10", amount: "4000.00" }],
  deliveries: [
    {
      id: "pv-1",
      kind: "acceptance-report",
      file: "delivery/pv.pdf",
      deliveredOn: "2026-04-30",
      covers: [{ invoice: "WP-2026-0412", extent: "full" }],
    },
  ],
};

describe("the figures that scripts lean on", () => {
  it("claims the sample case to the cent", () => {
    const claim = claimOn(factsOf(sample), law, plainDate("2026-11-23"));
    expect(claim).not.toBeNull();
    const { principal, interest, interestAccrued, interestPaid, recoveryFee, total, invoiced, paid, balance } =
      must(claim);
    const amounts = { principal, interest, interestAccrued, interestPaid, recoveryFee, total, invoiced, paid, balance };
    expect(Object.fromEntries(Object.entries(amounts).map(([key, value]) => [key, centsToString(value)]))).toEqual({
      invoiced: "10080.00",
      paid: "4000.00",
      balance: "6080.00",
      principal: "6204.84",
      interest: "286.68",
      recoveryFee: "40.00",
      total: "6531.52",
      interestAccrued: "411.52",
      interestPaid: "124.84",
    });
    expect(claim?.overdueSince).toBe("2026-06-04");
    expect(claim?.toConfirm).toHaveLength(1);
  });

  it("dates its limitation", () => {
    const facts = factsOf(sample);
    const today = plainDate("2026-11-23");
    const { limitation } = deadlinesOn(facts, claimOn(facts, law, today), law, today);
    expect(limitation).toMatchObject({ date: "2031-04-30", daysLeft: 1619, invoice: "WP-2026-0412" });
  });

  it("computes penalties without a case", () => {
    const claim = penaltiesOn(
      {
        principal: must(parseCents("10000.00")),
        dueOn: plainDate("2026-05-01"),
        until: plainDate("2026-09-01"),
        rate: null,
        payments: [],
        lastDay: "included",
      },
      law,
    );
    const lines = claim.invoices[0]?.lines.map(({ from, to, days, rate, amount, doubt }) => [
      from,
      to,
      days,
      rateToString(rate),
      centsToString(amount),
      doubt !== null,
    ]);
    expect(lines).toEqual([
      ["2026-05-02", "2026-06-30", 60, "12.15", "199.73", false],
      ["2026-07-01", "2026-09-01", 63, "12.40", "214.03", true],
    ]);
    expect(centsToString(claim.total)).toBe("10453.76");
  });
});
