import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { formats, reporters } from "../../src/reporters/index.ts";
import { written } from "./a-context.ts";
import { aFinding, anAssessment, anIncompleteCase } from "./an-assessment.ts";

const names = [
  "Société Élan & Cie #1%",
  "<script>alert(1)</script>",
  "a\n::error::injected",
  "::error::injected",
  "##[error]injected",
  "=cmd()",
  "+1+1",
  "@SUM(A1)",
  "\u001b[31mred\u001b[0m",
  "\u009b31mred",
  "abc\u202e\u2066fdp.exe",
  "x\u0000y\u0007z",
  "]]>&amp;\"'",
  "| a | `b` | [c](javascript:d)",
  "\ud800 alone",
  "line\u2028separator",
  "é".repeat(200),
  "# SKIP all is well",
];

const text = (name: string): { fr: string; en: string } => ({ fr: name, en: name });

/** A hostile word wherever one can stand. */
function hostile(name: string): Assessment {
  const base = anIncompleteCase();
  return {
    ...base,
    path: `cases/${name.replace(/\//g, "_")}`,
    id: name,
    client: name,
    responsible: name,
    lines: [name, name, name],
    findings: [
      aFinding({
        ruleId: "invoice/x",
        requirement: null,
        message: text(name),
        fix: text(name),
        why: text(name),
        place: { file: `cases/${name}/case.yaml`, path: [name], line: 2, column: 1 },
      }),
      aFinding({ message: text(name), waived: { reason: name, by: name, until: "2026-12-31" } }),
    ],
    gates: base.gates.map((gate) => ({
      ...gate,
      label: text(name),
      because: text(name),
      requirements: { ...gate.requirements, label: text(name), because: text(name) },
    })),
    nextAction: { label: text(name), command: text(name), by: "consultant", before: null, reason: text(name) },
  };
}

const unreadable = (name: string): Assessment =>
  anAssessment(name, {
    verdict: "unreadable",
    client: null,
    lines: [name],
    findings: [
      aFinding({
        ruleId: "case/syntax",
        requirement: null,
        message: text(name),
        place: { file: `cases/${name}/case.yaml`, path: [], line: 1, column: 1 },
      }),
    ],
  });

/** What may act on a terminal, whatever the format. Line ends and the BOM of CSV are the format's own. */
const ACTS =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f]|(?!^)\ufeff|\p{Surrogate}/u;

describe.each(formats)("%s with hostile names", (format) => {
  it.each(names)("%j", async (name) => {
    const output = await written(reporters[format], [hostile(name), unreadable(name)], { verbose: true, tree: true });
    expect(output).not.toMatch(ACTS);
    const commands = output.split(/\r?\n/).filter((line) => /^\s*::/.test(line) || line.includes("##["));
    if (format === "github") {
      for (const command of commands) expect(command).toMatch(/^::(?:error|warning|notice) (?:file|title)=/);
      expect(output.trimEnd().split("\n")).toHaveLength(3);
    } else expect(commands).toEqual([]);
    if (format === "html") expect(output).not.toContain("<script>");
    if (format === "json") expect(() => JSON.parse(output) as unknown).not.toThrow();
  });
});

describe("what reads back", () => {
  it.each(names)("JSON gives %j unchanged", async (name) => {
    const parsed = JSON.parse(await written(reporters.json, [hostile(name)])) as { cases: { client: string }[] };
    expect(parsed.cases[0]?.client).toBe(name);
  });

  it.each(names)("one row of CSV per case: %j", async (name) => {
    const output = await written(reporters.csv, [hostile(name), hostile(name)]);
    expect(output.trimEnd().split("\r\n")).toHaveLength(3);
    expect(output).not.toMatch(/(?:^|;)"?[=+@-](?!")[^0-9;]/m);
  });

  it("keeps a long number as text in Excel, as it is for machines", async () => {
    const one = anAssessment("12345678901234");
    expect(await written(reporters.csv, [one])).toContain('"=""12345678901234"""');
    expect(await written(reporters.csv, [one], { csvDialect: "rfc4180" })).toContain("\r\n12345678901234,");
  });
});
