import { describe, expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace, smallCase } from "./a-workspace.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f\s]+/g, " ");

/** A service that starts on Thursday 24 December 2026, its contract signed on Tuesday 29, and an incident known on Monday 21. */
const noel = smallCase(
  "noel",
  "Alsace SAS",
  `mission: { start: 2026-12-24, end: 2027-01-29 }
orders: [{ id: C-1, kind: bipartite-contract, file: c.pdf, signatures: [{ party: client, on: 2026-12-29 }] }]
incidents: [{ id: i1, learnedOn: 2026-12-18, reportedToCompanyOn: 2026-12-28 }]
`,
);
const workspaceOf = (holidays: string): string =>
  aWorkspace({ "dossier.yaml": `schema: 1\ncases: .\n${holidays}`, "noel/case.yaml": noel });

const rulesOf = async (root: string): Promise<string[]> => {
  const { out } = await runLine(["check", "noel", "--format", "json", "--today", "2026-12-30"], root);
  const report = JSON.parse(out) as { cases: { findings: { ruleId: string }[] }[] };
  return (report.cases[0]?.findings ?? []).map(({ ruleId }) => ruleId);
};

describe("holidays: alsace-moselle", () => {
  it.each([
    ["", "28 décembre 2026 : Contrat à conclure", true, "france"],
    ["holidays: alsace-moselle\n", "29 décembre 2026 : Contrat à conclure", false, "alsace-moselle"],
  ])("%j counts 26 December in the deadline and in the rule alike", async (holidays, day, isLate, name) => {
    const root = workspaceOf(holidays);
    const status = plain((await runLine(["status", "noel", "--today", "2026-12-24"], root)).out);
    expect(status).toContain(day);
    expect(status.includes("jours fériés d’Alsace et de Moselle comptés")).toBe(name !== "france");
    expect((await rulesOf(root)).includes("contract/late")).toBe(isLate);
    expect(plain((await runLine(["config"], root)).out)).toContain(`holidays ${name}`);
  });

  it("is silent where no day is to come", async () => {
    const root = workspaceOf("holidays: alsace-moselle\n");
    expect((await runLine(["status", "noel", "--today", "2029-01-02"], root)).out).not.toContain(
      "Alsace et de Moselle",
    );
  });

  // Good Friday, 26 March 2027, is a business day elsewhere: five of them after 22 March end on 30 March, not 31, Easter Monday being a holiday of all.
  it("counts Good Friday in the notice of an incident", async () => {
    const late = (holidays: string) =>
      aWorkspace({
        "dossier.yaml": `schema: 1\ncases: .\n${holidays}`,
        "noel/case.yaml": smallCase(
          "noel",
          "Alsace SAS",
          "incidents: [{ id: i1, learnedOn: 2027-03-22, reportedToCompanyOn: 2027-03-31 }]\n",
        ),
      });
    const rules = async (holidays: string) => {
      const { out } = await runLine(["check", "noel", "--format", "json", "--today", "2027-04-01"], late(holidays));
      return out.includes("incident/declared-late");
    };
    expect(await rules("")).toBe(true);
    expect(await rules("holidays: alsace-moselle\n")).toBe(false);
  });
});
