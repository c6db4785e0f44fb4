import { describe, expect, it } from "vitest";
import { csvDialectOf } from "../../src/cli/commands/check-csv.ts";
import { gateNamed } from "../../src/cli/commands/check-gates.ts";
import { outputsOf } from "../../src/cli/commands/check-outputs.ts";
import { severitiesOf } from "../../src/cli/commands/check-severities.ts";
import { Refusal } from "../../src/cli/shell.ts";
import { compilePolicy } from "../../src/policy/read-policy.ts";
import { formats } from "../../src/reporters/index.ts";

const refused = (run: () => unknown): Refusal => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("accepted");
};

describe("--format and --output", () => {
  it.each([
    { sources: [], output: null, expected: [["pretty", null]] },
    { sources: ["json"], output: null, expected: [["json", null]] },
    { sources: ["json"], output: "out.json", expected: [["json", "/w/out.json"]] },
    { sources: ["json"], output: "-", expected: [["json", null]] },
    {
      sources: ["sarif:out.sarif", "pretty"],
      output: null,
      expected: [
        ["sarif", "/w/out.sarif"],
        ["pretty", null],
      ],
    },
    {
      sources: ["sarif:/abs/a:b.sarif", "pretty"],
      output: "p.txt",
      expected: [
        ["sarif", "/abs/a:b.sarif"],
        ["pretty", "/w/p.txt"],
      ],
    },
  ])("$sources $output", ({ sources, output, expected }) => {
    expect(outputsOf(sources, output, "/w").map(({ format, file }) => [format, file])).toEqual(expected);
  });

  it.each([["yaml"], ["sarif:"], [""], [":x"]])("refuses %j and lists the formats", (source) => {
    const { text, exitCode } = refused(() => outputsOf([source], null, "/w"));
    expect(exitCode).toBe(2);
    for (const format of formats) expect(text.fr).toContain(format);
  });

  it("refuses two reports in one place", () => {
    expect(refused(() => outputsOf(["json", "pretty"], null, "/w")).exitCode).toBe(2);
    expect(refused(() => outputsOf(["json:a", "sarif:a"], null, "/w")).text.en).toContain("/w/a");
  });
});

describe("--for", () => {
  it.each([
    ["recourse", "recourse"],
    ["recours", "recourse"],
    ["Recours", "recourse"],
    ["demande de recours", "recourse"],
    ["mise en demeure", "formal-notice"],
    ["mise-en-demeure", "formal-notice"],
    ["contrat", "contract"],
    ["relance", "reminder"],
    ["petites créances", "small-claims"],
    ["injonction-de-payer", "payment-order"],
    ["incident", "incident"],
  ])("%s is %s", async (name, id) => {
    expect(gateNamed(name, await compilePolicy())).toBe(id);
  });

  it("refuses an unknown gate with the list, in each language its names", async () => {
    const policy = await compilePolicy();
    const { text, exitCode } = refused(() => gateNamed("procès", policy));
    expect(exitCode).toBe(2);
    expect(text.fr).toMatch(/contrat, relance, mise-en-demeure, recours/);
    expect(text.en).toMatch(/contract, reminder, formal-notice, recourse/);
  });
});

describe("--severity and --csv-dialect", () => {
  it("reads levels over those of the workspace, the last one holding", () => {
    expect(
      severitiesOf(["a/b=off", "c=note", "c=error"], { "a/b": "error", d: "warning" }, new Set(["a/b", "c"])),
    ).toEqual({
      "a/b": "off",
      c: "error",
      d: "warning",
    });
  });

  it.each(["a/c=off", "a/b", "a/b=high", "=off", "a/b="])("refuses %j", (flag) => {
    expect(refused(() => severitiesOf([flag], {}, new Set(["a/b"]))).exitCode).toBe(2);
  });

  it("knows two dialects", () => {
    expect(csvDialectOf(null)).toBe("excel");
    expect(csvDialectOf("rfc4180")).toBe("rfc4180");
    expect(refused(() => csvDialectOf("tsv")).exitCode).toBe(2);
  });
});
