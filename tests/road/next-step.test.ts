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
    [
      "the company silent since",
      { journal: [step("company-contact-request", "2026-11-01")] },
      "dossier render company-contact-request acme",
    ],
    ["a penalty notice", { journal: [step("penalty-notice", "2026-11-01")] }, "dossier render formal-notice acme"],
    [
      "a promise broken",
      { journal: [step("call", "2026-07-01", { outcome: "promised-payment", until: "2026-07-15" })] },
      "dossier render firm-reminder acme",
    ],
    [
      "a promise still running",
      { journal: [step("call", "2026-11-01", { outcome: "promised-payment", until: "2026-11-23" })] },
      "dossier render friendly-reminder acme",
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
      "steps before the due date do not count",
      { journal: [step("reminder", "2026-06-01")] },
      "dossier render friendly-reminder acme",
    ],
  ])("%s", (_name, values, expected) => {
    expect(stepsOf(values).otherwise?.command.en).toBe(expected);
  });

  it("says from which day a rung makes sense, without forbidding it before", () => {
    const { otherwise } = stepsOf({ journal: [step("reminder", "2026-11-20")] });
    expect(otherwise?.reason?.fr).toBe("à partir du 5\u00a0décembre\u00a02026");
  });

  it("skips the waits when limitation is near, and says so", () => {
    const { otherwise } = stepsOf({}, { today: "2031-03-01" });
    expect(otherwise).toMatchObject({ command: { en: "dossier render recourse-request acme" }, before: "2031-04-30" });
    expect(otherwise?.reason?.fr).toContain("sautés");
  });

  it("has nothing to say of a closed case", () => {
    expect(stepsOf({ closed: { on: "2026-10-01", reason: "paid" } })).toEqual({ nextAction: null, otherwise: null });
  });

  it("writes a name that a shell reads back", () => {
    expect(stepsOf({ id: "Élan & Cie" }).nextAction?.command.fr).toBe("dossier rassembler 'Élan & Cie'");
  });

  it("names templates that exist, in both languages", async () => {
    const templates = await readTemplates(null);
    for (const { template } of shippedPolicy.road) expect(templates.map(({ id }) => id)).toContain(template);
  });
});
