import { describe, expect, it } from "vitest";
import { nextStep } from "../../src/road/next-step.ts";
import { roundsOf } from "../../src/road/contract-round.ts";
import { incidentLines, roundLines } from "../../src/reporters/status-dates.ts";
import { aDossier, judge } from "../a-dossier.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const contract = (signing: string, round: object | null, parties: readonly string[] = []) => ({
  id: "CP-1",
  kind: "tripartite-contract",
  file: "order/contrat.pdf",
  signing,
  signatures: parties.map((party) => ({ party, on: "2026-02-20" })),
  round,
});
const sent = { submittedOn: "2026-02-16" };
const approved = { ...sent, approvedOn: "2026-02-18" };
const all = ["consultant", "client", "umbrella-company"];
const mailed = { ...approved, mailedOn: "2026-02-25" };
const back = { ...mailed, returnedOn: "2026-03-02", copiesReturned: 2 };

const at = (orders: readonly object[], more: object = {}) => aDossier({ orders, ...more });

describe("the round of a contract", () => {
  it.each<[string, object, string | null, string | null]>([
    ["nothing sent", contract("paper", null), "sent to the company for approval", "consultant"],
    ["sent", contract("paper", sent), "approved by the company", "umbrella-company"],
    ["approved", contract("paper", approved), "signed and initialled by the consultant", "consultant"],
    ["signed by one", contract("paper", approved, ["consultant"]), "signed and initialled by the client", "client"],
    ["signed by both", contract("paper", approved, all), "3 copies mailed to the return address", "consultant"],
    ["mailed", contract("paper", mailed, all), "2 copies back, signed, initialled and stamped", "umbrella-company"],
    [
      "one back",
      contract("paper", { ...back, copiesReturned: 1 }, all),
      "2 copies back, signed, initialled and stamped",
      "umbrella-company",
    ],
    ["two back", contract("paper", back, all), "client's copy sent", "consultant"],
    ["closed", contract("paper", { ...back, clientCopySentOn: "2026-03-03" }, all), null, null],
    [
      "electronic, signed by both",
      contract("electronic", approved, ["consultant", "client"]),
      "signed by the company",
      "umbrella-company",
    ],
    [
      "electronic, signed by all",
      contract("electronic", approved, all),
      "copy given to the consultant",
      "umbrella-company",
    ],
  ])("%s → %s", (_name, order, label, by) => {
    const [round] = roundsOf(at([order]));
    expect([round?.next?.label.en ?? null, round?.next?.by ?? null]).toEqual([label, by]);
  });

  it("is none for a quote alone, nor for a contract not relied upon", () => {
    expect(roundsOf(at([{ id: "D-1", kind: "quote", file: "order/d.pdf" }]))).toEqual([]);
    expect(roundsOf(at([{ ...contract("paper", null), exhibit: false }]))).toEqual([]);
  });

  it("says whose move it is and what is late, a week after the step before", () => {
    const late = roundLines(at([contract("paper", sent)]), "en").map(([, text]) => plain(text));
    expect(late[0]).toBe("✓ sent to the company for approval, 16 February 2026");
    expect(late[1]).toMatch(
      /^→ approved by the company: for the umbrella company, \d+ days late \(expected by 24 February 2026\)$/,
    );
    expect(late[2]).toContain("dossier log round");
    const steps = roundLines(at([contract("paper", sent)]), "fr").map(([label]) => label);
    expect(steps.filter((label) => label !== "")).toEqual(["Circuit"]);
  });

  it("is expected by the day of the law when signing is what is left and that day is nearer", () => {
    const [round] = roundsOf(at([contract("paper", approved)], { mission: { start: "2026-02-19" } }));
    expect(round?.expectedBy).toBe("2026-02-21");
  });
});

describe("an incident", () => {
  const dossier = (incident: object) => aDossier({ incidents: [{ id: "i1", ...incident }] });
  const steps = (incident: object) => {
    const one = dossier(incident);
    return nextStep(one, [judge("incident", one)]);
  };
  const step = (incident: object) => steps(incident).otherwise;

  it.each<[string, object, string]>([
    ["known", { learnedOn: "2026-11-19" }, "by 26 November 2026, the shortest delay (C. ass. L113-2 4°)"],
    ["long known", { learnedOn: "2026-11-09" }, "by 17 November 2026"],
    ["not dated", {}, "the day you learned of it is not known"],
    ["notified", { learnedOn: "2026-11-09", insurerNotifiedOn: "2026-11-12" }, "notified on 12 November 2026"],
  ])("%s: the clock of the insurer's notice", (_name, incident, text) => {
    const lines = incidentLines(dossier(incident), "en");
    expect(plain(lines.find(([label]) => label === "Insurer")?.[1] ?? "")).toContain(text);
  });

  it("is reported to the company first, then by it to the insurer, without waiting for the papers", () => {
    const unreported = steps({ learnedOn: "2026-11-20" });
    expect(unreported.nextAction?.command.fr).toContain("rediger declaration-incident");
    expect(unreported.otherwise?.command.fr).toContain("rassembler");
    const reported = step({ learnedOn: "2026-11-20", reportedToCompanyOn: "2026-11-21" });
    expect([reported?.by, reported?.command.en]).toEqual([
      "umbrella-company",
      expect.stringContaining("log insurer-notified"),
    ]);
    expect(
      step({ reportedToCompanyOn: "2026-11-21", insurerNotifiedOn: "2026-11-22" })?.command.en ?? "",
    ).not.toContain("insurer");
  });
});
