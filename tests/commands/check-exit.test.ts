import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { type ExitSettings, exitCounter } from "../../src/cli/commands/check-exit.ts";
import { reportsOf } from "../reporters/a-context.ts";
import {
  aCompleteCase,
  aDoubtfulCase,
  aFinding,
  anAssessment,
  anIncompleteCase,
  anUnreadableCase,
  aSettledCase,
} from "../reporters/an-assessment.ts";

const usual: ExitSettings = { strict: null, isExplicit: false, maxWarnings: null, baseline: null };

function codeOf(assessments: readonly Assessment[], rest: Partial<ExitSettings> = {}): number {
  const counter = exitCounter({ ...usual, ...rest });
  for (const report of reportsOf(assessments)) counter.see(report);
  return counter.code();
}

const warned = (ruleId: string): Assessment =>
  anAssessment("warned", { findings: [aFinding({ ruleId, requirement: null, severity: "warning" })] });

/** `contract` and `reminder` admit points to confirm. */
function lenient(): Assessment {
  const doubtful = aDoubtfulCase();
  const [gate] = doubtful.gates;
  const policy = {
    name: "x",
    gates: [{ id: "recourse", label: { fr: "", en: "" }, occasion: "contract", strict: false, children: [] }],
  };
  return {
    ...doubtful,
    gates: gate === undefined ? [] : [gate],
    dossier: {
      caseFile: { closed: null, journal: [] },
      deadlines: { terms: [] },
      policy,
      today: "2026-11-23",
    } as unknown as Assessment["dossier"],
  };
}

describe("exit code of check", () => {
  it.each([
    { name: "no case", cases: [], rest: {}, code: 0 },
    { name: "complete", cases: [aCompleteCase()], rest: {}, code: 0 },
    { name: "incomplete", cases: [anIncompleteCase()], rest: {}, code: 1 },
    { name: "one incomplete among others", cases: [aCompleteCase(), anIncompleteCase()], rest: {}, code: 1 },
    { name: "unreadable is an answer", cases: [anUnreadableCase()], rest: {}, code: 1 },
    { name: "to confirm, strict by default", cases: [aDoubtfulCase()], rest: {}, code: 1 },
    { name: "to confirm with --no-strict", cases: [aDoubtfulCase()], rest: { strict: false }, code: 0 },
    { name: "to confirm at a gate that admits it", cases: [lenient()], rest: {}, code: 0 },
    { name: "to confirm at such a gate with --strict", cases: [lenient()], rest: { strict: true }, code: 1 },
    { name: "not applicable under auto", cases: [aSettledCase()], rest: {}, code: 0 },
    { name: "not applicable with an explicit --for", cases: [aSettledCase()], rest: { isExplicit: true }, code: 1 },
    { name: "a warning", cases: [warned("invoice/above-the-order")], rest: {}, code: 0 },
    {
      name: "as many warnings as allowed",
      cases: [warned("invoice/above-the-order")],
      rest: { maxWarnings: 1 },
      code: 0,
    },
    { name: "one warning too many", cases: [warned("invoice/above-the-order")], rest: { maxWarnings: 0 }, code: 1 },
    { name: "an expired waiver", cases: [warned("waiver/expired")], rest: {}, code: 1 },
    { name: "a waiver that no longer applies", cases: [warned("waiver/unused")], rest: {}, code: 1 },
  ])("$name: $code", ({ cases, rest, code }) => {
    expect(codeOf(cases, rest)).toBe(code);
  });

  it("with a baseline fails only for what is new", () => {
    const cases = [anIncompleteCase(), aDoubtfulCase(), anUnreadableCase()];
    const all = new Set(reportsOf(cases).flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
    expect(codeOf(cases, { baseline: all })).toBe(0);
    expect(codeOf(cases, { baseline: new Set([...all].slice(1)) })).toBe(0);
    expect(codeOf(cases, { baseline: new Set([...all].filter((print) => print !== "a".repeat(64))) })).toBe(1);
    expect(codeOf(cases, { baseline: new Set() })).toBe(1);
  });

  it("counts warnings against a baseline too", () => {
    const baseline = new Set(["a".repeat(64)]);
    expect(codeOf([warned("invoice/above-the-order")], { maxWarnings: 0, baseline })).toBe(0);
  });
});
