import { describe, expect, it } from "vitest";
import { nextStep } from "../../src/road/next-step.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
import { aDossier, judge, shippedPolicy, type DossierSetting } from "../a-dossier.ts";

const invoice = {
  number: "WP-1",
  kind: "invoice",
  file: "f.pdf",
  issuer: "umbrella-company",
  issuedOn: "2026-05-04",
  dueOn: "2026-06-03",
  gross: "1200.00",
};
const owed = { mission: { start: "2026-03-02", end: "2026-04-30" }, invoices: [invoice] };

function stepsOf(values: Record<string, unknown>, setting: DossierSetting = {}) {
  const dossier = aDossier({ ...owed, ...values }, setting);
  return nextStep(dossier, [judge("recourse", dossier)]);
}
const step = (kind: string, on: string, more: Record<string, unknown> = {}) => ({
  id: `${kind}-${on}`,
  kind,
  on,
  outcome: "no-answer",
  ...more,
});

describe("the road", () => {
  it.each<[string, Record<string, unknown>, string | undefined]>([
    ["nothing tried yet", {}, "dossier render friendly-reminder acme"],
    ["one reminder", { journal: [step("reminder", "2026-06-10")] }, "dossier render firm-reminder acme"],
    [
      "two reminders",
      { journal: [step("reminder", "2026-06-10"), step("reminder", "2026-06-26")] },
      "dossier render company-contact-request acme",
    ],
    [
      "the company asked two days ago",
      { journal: [step("company-contact-request", "2026-11-21")] },
      "dossier render penalty-notice acme",
    ],
    ["a penalty notice", { journal: [step("penalty-notice", "2026-11-01")] }, "dossier render formal-notice acme"],
    [
      "a promise still running",
      { journal: [step("call", "2026-11-01", { outcome: "promised-payment", until: "2026-11-23" })] },
      "dossier render friendly-reminder acme",
    ],
    [
      "steps before the due date do not count",
      { journal: [step("reminder", "2026-06-01")] },
      "dossier render friendly-reminder acme",
    ],
    [
      "a plan that is kept",
      {
        journal: [step("payment-plan", "2026-07-01", { instalments: [{ on: "2026-08-01", amount: "600.00" }] })],
        payments: [{ on: "2026-07-20", amount: "600.00" }],
      },
      "dossier render company-contact-request acme",
    ],
    [
      "the company that wrote without being asked in the journal",
      { journal: [step("reminder", "2026-06-10"), step("company-email", "2026-11-03")] },
      "dossier render penalty-notice acme",
    ],
    [
      "a request that the company answered",
      { journal: [step("company-contact-request", "2026-11-01"), step("company-call", "2026-11-03")] },
      "dossier render penalty-notice acme",
    ],
  ])("%s", (_name, values, expected) => {
    expect(stepsOf(values).otherwise?.command.en).toBe(expected);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      "the company silent since",
      { journal: [step("company-contact-request", "2026-11-01")] },
      "dossier render company-contact-request acme",
    ],
    [
      "a promise broken",
      { journal: [step("call", "2026-07-01", { outcome: "promised-payment", until: "2026-07-15" })] },
      "dossier render firm-reminder acme",
    ],
    [
      "an extension ended",
      { journal: [step("extension", "2026-07-01", { until: "2026-07-15" })] },
      "dossier render firm-reminder acme",
    ],
    ["an open dispute", { dispute: { status: "open" } }, "dossier render dispute-answer acme"],
    [
      "an insolvency",
      { client: { insolvency: { openedOn: "2026-09-01", publishedOn: "2026-09-10" } } },
      "dossier render claim-statement acme",
    ],
    [
      "an instalment of the plan not paid",
      {
        journal: [step("payment-plan", "2026-07-01", { instalments: [{ on: "2026-08-01", amount: "600.00" }] })],
        payments: [{ on: "2026-07-20", amount: "599.99" }],
      },
      "dossier render firm-reminder acme",
    ],
    [
      "a reply of the company that asks for papers",
      { journal: [step("company-reply", "2026-11-20", { asksFor: ["PV de recette"] })] },
      "dossier gather acme",
    ],
    [
      "a recourse request without an answer",
      { journal: [step("recourse-request", "2026-11-01"), step("call", "2026-11-02")] },
      "dossier render recourse-request acme",
    ],
    [
      "a promise broken, written below what came after it",
      {
        journal: [
          step("promise", "2026-07-10", { until: "2026-07-15" }),
          step("reminder", "2026-07-01"),
          step("note", "2026-07-20"),
        ],
      },
      "dossier render firm-reminder acme",
    ],
  ])("comes first, with its reason, before the missing papers: %s", (_name, values, expected) => {
    const { nextAction, otherwise } = stepsOf(values);
    expect(nextAction?.command.en).toBe(expected);
    expect(nextAction?.reason?.fr).toBeTruthy();
    expect(otherwise?.command.en).toBe(
      expected === "dossier gather acme" ? "dossier render friendly-reminder acme" : "dossier gather acme",
    );
  });

  it("waits for the end of what was granted", () => {
    const journal = [step("reminder", "2026-06-10"), step("extension", "2026-11-10", { until: "2026-12-15" })];
    expect(stepsOf({ journal }).otherwise?.reason?.fr).toMatch(/^à partir du 16\sdécembre\s2026/);
  });

  it("says what the gate of a rung still misses, without forbidding it", () => {
    const { otherwise } = stepsOf({ journal: [step("penalty-notice", "2026-11-01")] });
    expect(otherwise?.command.en).toBe("dossier render formal-notice acme");
    expect(otherwise?.reason?.fr).toMatch(/manque/);
  });

  it("changes for an insolvency and a dispute before the invoice is due, not once all is paid", () => {
    const notDue = { invoices: [{ ...invoice, dueOn: "2026-12-31" }] };
    const insolvent = { client: { insolvency: { openedOn: "2026-09-01", publishedOn: "2026-09-10" } } };
    const next = (values: Record<string, unknown>) => stepsOf({ ...notDue, ...values }).nextAction?.command.en ?? null;
    expect(next(insolvent)).toBe("dossier status acme");
    expect(next({ dispute: { status: "open" } })).toBe("dossier render dispute-answer acme");
    expect(next({})).toBeNull();
    expect(next({ ...insolvent, invoices: [] })).toBeNull();
    expect(next({ ...insolvent, payments: [{ on: "2026-09-01", amount: "1200.00" }] })).toBe(
      "dossier log closing acme --reason paid",
    );
  });

  it("tells a promise kept in part from one of which nothing came", () => {
    const promise = { journal: [step("promise", "2026-07-01", { until: "2026-07-15" })] };
    const reason = (on: string) => stepsOf({ ...promise, payments: [{ on, amount: "10.00" }] }).nextAction?.reason?.en;
    expect(reason("2026-07-01")).toBe("payment promised for 15\u00a0July\u00a02026, received in part");
    expect(reason("2026-06-30")).toBe("payment promised for 15\u00a0July\u00a02026, nothing received");
  });

  it("offers a mediation beside the recourse request", () => {
    const { otherwise } = stepsOf({ journal: [step("formal-notice", "2026-10-01")] });
    expect(otherwise?.command.en).toBe("dossier render mediation-proposal acme");
  });

  it("says from which day a rung makes sense, without forbidding it before", () => {
    const { otherwise } = stepsOf({ journal: [step("reminder", "2026-11-20")] });
    expect(otherwise?.reason?.fr).toMatch(/^à partir du 5\u00a0décembre\u00a02026/);
  });

  it("says the gate of a rung, its cost and the day from which it makes sense", () => {
    const { nextAction, otherwise } = stepsOf({ journal: [step("penalty-notice", "2026-11-01")] });
    expect(otherwise).toMatchObject({ gate: "formal-notice", from: "2026-11-16" });
    expect(otherwise?.cost?.fr).toBe("une lettre recommandée avec avis de réception");
    expect(nextAction?.gate).toBeUndefined();
  });

  it("skips the waits when limitation is near, and says so", () => {
    const { nextAction } = stepsOf({}, { today: "2031-03-01" });
    expect(nextAction).toMatchObject({ command: { en: "dossier render recourse-request acme" }, before: "2031-04-30" });
    expect(nextAction?.reason?.fr).toContain("sautés");
    const later = { ...shippedPolicy, limitationNear: 30 };
    expect(stepsOf({}, { today: "2031-03-01", policy: later }).nextAction?.command.en).toBe("dossier gather acme");
  });

  it("has nothing to say of a closed case", () => {
    expect(stepsOf({ closed: { on: "2026-10-01", reason: "paid" } })).toEqual({ nextAction: null, otherwise: null });
  });

  it("writes a name that a shell reads back", () => {
    expect(stepsOf({ id: "Élan & Cie" }).nextAction?.command.fr).toBe("dossier rassembler 'Élan & Cie'");
  });

  it("names templates that exist, in both languages", async () => {
    const templates = await readTemplates(null);
    const named = [...shippedPolicy.road, ...shippedPolicy.routes].map(({ template }) => template);
    for (const template of named) expect(templates.map(({ id }) => id)).toContain(template);
  });
});
