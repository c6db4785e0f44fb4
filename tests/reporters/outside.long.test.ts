import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import draft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { checkSchema } from "../../src/assessment/check-output.ts";
import { reporters } from "../../src/reporters/index.ts";
import { written } from "./a-context.ts";
import { anAssessment, aFinding, anIncompleteCase, everyVerdict } from "./an-assessment.ts";

const elan = anAssessment("Société Élan & Cie #1%", {
  findings: [aFinding({ place: { file: "cases/Société Élan & Cie #1%/case.yaml", path: [], line: 1, column: 1 } })],
  verdict: "incomplete",
});
const cases = [...everyVerdict(), elan];

const sarifSchema = fileURLToPath(new URL("../../../shared/schemas/sarif-2.1.0.json", import.meta.url));

describe.skipIf(!existsSync(sarifSchema))("SARIF against the schema of OASIS", () => {
  let validate: ValidateFunction;
  // Not while the tests are collected, which happens where the schema is absent too.
  beforeAll(() => {
    const ajv = new draft04.default({ strict: false, allErrors: true });
    addFormats.default(ajv);
    validate = ajv.compile(JSON.parse(readFileSync(sarifSchema, "utf8")) as object);
  });

  it.each([
    { name: "every verdict", assessments: cases, baseline: null },
    { name: "no case", assessments: [], baseline: null },
    { name: "a baseline", assessments: cases, baseline: "new" as const },
  ])("$name", async ({ assessments, baseline }) => {
    const output: unknown = JSON.parse(await written(reporters.sarif, assessments, { baselineState: () => baseline }));
    validate(output);
    expect(validate.errors ?? []).toEqual([]);
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly shortDescription: { readonly text: string };
          readonly fullDescription: { readonly text: string };
          readonly help: { readonly text: string };
        }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

describe("SARIF as GitHub demands it", () => {
  it("names each rule, locates each result and tells them apart", async () => {
    const [run] = (JSON.parse(await written(reporters.sarif, cases)) as Sarif).runs;
    if (run === undefined) throw new Error("one run");
    for (const rule of run.tool.driver.rules) {
      for (const { text } of [rule.shortDescription, rule.fullDescription, rule.help]) expect(text).not.toBe("");
    }
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.locations).toHaveLength(1);
    }
    const hashes = run.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(run.results.at(-1)?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      "cases/Soci%C3%A9t%C3%A9%20%C3%89lan%20%26%20Cie%20%231%25/case.yaml",
    );
  });
});

describe("JSON against its own schema", () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validate = ajv.compile(checkSchema());

  it.each([
    { name: "every verdict", assessments: cases },
    { name: "no case", assessments: [] },
  ])("$name", async ({ assessments }) => {
    validate(JSON.parse(await written(reporters.json, assessments)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("refuses what it does not know as a verdict", async () => {
    const output = (await written(reporters.json, cases)).replace('"verdict":"complete"', '"verdict":"won"');
    expect(validate(JSON.parse(output))).toBe(false);
  });
});

const hasXmllint = spawnSync("xmllint", ["--version"]).error === undefined;

describe("JUnit", () => {
  it.skipIf(!hasXmllint && process.env["CI"] === undefined)("is XML for xmllint", async () => {
    for (const assessments of [cases, []]) {
      const { status, stderr } = spawnSync("xmllint", ["--noout", "-"], {
        input: await written(reporters.junit, assessments),
      });
      expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: "" });
    }
  });

  it("names each test once in the file, and counts what it holds", async () => {
    const output = await written(reporters.junit, [
      ...cases,
      { ...anIncompleteCase(), path: "cases/other", findings: [aFinding(), aFinding(), aFinding()] },
    ]);
    const tests = [...output.matchAll(/<testcase classname="([^"]*)" name="([^"]*)"/g)].map(
      ([, suite, name]) => `${suite ?? ""}\0${name ?? ""}`,
    );
    expect(new Set(tests).size).toBe(tests.length);
    expect(output).toContain(`<testsuites name="dossier check" tests="${String(tests.length)}"`);
    expect(output).toContain(`failures="${String(output.split("<failure").length - 1)}"`);
  });
});

describe("GitLab", () => {
  it("has the six fields, each fingerprint once, relative paths", async () => {
    const issues = JSON.parse(
      await written(reporters.gitlab, [
        anIncompleteCase(),
        { ...anIncompleteCase(), findings: [aFinding(), aFinding()] },
      ]),
    ) as {
      description: string;
      check_name: string;
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }[];
    expect(issues).toHaveLength(5);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(5);
    for (const { description, check_name, severity, location } of issues) {
      expect(description).not.toBe("");
      expect(check_name).not.toBe("");
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(severity);
      expect(location.path).not.toMatch(/^(?:\.?\/|.*\\)/);
      expect(location.lines.begin).toBeGreaterThan(0);
    }
    expect(await written(reporters.gitlab, [])).toBe("[]\n");
  });
});

describe("a step summary", () => {
  it("stays under 1 MiB however many cases, and says how many it leaves out", async () => {
    const many = Array.from({ length: 6000 }, (_, index) => ({
      ...anIncompleteCase(),
      id: `case-${String(index)}-${"x".repeat(150)}`,
    }));
    const output = await written(reporters.markdown, many);
    expect(Buffer.byteLength(output)).toBeLessThan(1_048_576);
    expect(output).toMatch(/dossiers de plus, non montrés ici/);
  });
});
