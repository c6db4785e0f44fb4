import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { aWorkspace, closedCase, unpaidCase } from "./a-workspace.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const program = join(project, "bin/dossier.js");
const isBuilt = existsSync(join(project, "dist/code/main.js"));
const read = (path: string): unknown => parse(readFileSync(join(project, path), "utf8"));

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A workspace with a `dossier` on its PATH, as CI has after its install step. */
function ciMachine(files: Readonly<Record<string, string>>): {
  readonly root: string;
  readonly sh: (
    script: string,
    env?: Readonly<Record<string, string>>,
  ) => { readonly status: number | null; readonly out: string };
} {
  const root = aWorkspace(files);
  const bin = join(root, ".bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "dossier"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(bin, "dossier"), 0o755);
  const sh = (script: string, env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", script], {
      cwd: root,
      env: { PATH: `${bin}:${process.env["PATH"] ?? ""}`, HOME: root, CI: "true", ...env },
      encoding: "utf8",
    });
    return { status, out: stdout + stderr };
  };
  return { root, sh };
}

const mixed = { "cases/acme/case.yaml": unpaidCase("acme"), "cases/cobalt/case.yaml": closedCase("cobalt") };
const complete = { "cases/cobalt/case.yaml": closedCase("cobalt"), "cases/delta/case.yaml": closedCase("delta") };
const day = "2026-11-23";

const scripts = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ run }) => (run?.includes("dossier check") === true ? [run] : []));

describe.skipIf(!isBuilt)("the command lines of templates/ci/github.yml", () => {
  const { jobs } = read("templates/ci/github.yml") as {
    jobs: Record<
      "check" | "merge",
      {
        readonly steps: readonly Step[];
        readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
        readonly env?: Readonly<Record<string, string>>;
      }
    >;
  };
  const [check = ""] = scripts(jobs.check.steps);
  const [merge = ""] = scripts(jobs.merge.steps);
  const parts = jobs.check.strategy?.matrix.part ?? [];

  it.each([
    { name: "a case is not complete", files: mixed, code: 1 },
    { name: "all are", files: complete, code: 0 },
  ])("parts pass, the merge answers: $name", ({ files, code }) => {
    expect(jobs.check.env?.["PARTS"]).toBe(parts.length);
    const { root, sh } = ciMachine(files);
    for (const part of parts) {
      const { status, out } = sh(check, { PART: String(part), PARTS: String(parts.length), TODAY: day });
      expect(status, out).toBe(0);
    }
    expect(sh(merge).status).toBe(code);
    expect(JSON.parse(readFileSync(join(root, "dossiers.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    const summary = jobs.merge.steps.find(({ name }) => name === "summary")?.run ?? "";
    expect(sh(summary, { GITHUB_STEP_SUMMARY: join(root, "summary.md") }).status).toBe(0);
    expect(readFileSync(join(root, "summary.md"), "utf8")).toContain("2 dossiers");
  });

  it("fails a part that could not answer", () => {
    const { sh } = ciMachine({});
    expect(sh(check, { PART: "1", PARTS: "4", TODAY: day }).status).not.toBe(0);
  });
});

describe.skipIf(!isBuilt)("the command lines of templates/ci/gitlab.yml", () => {
  const jobs = read("templates/ci/gitlab.yml") as Record<
    string,
    {
      readonly script: readonly string[];
      readonly before_script: readonly string[];
      readonly variables: Readonly<Record<string, string>>;
      readonly parallel: { readonly matrix: readonly { readonly PART: readonly string[] }[] };
    }
  >;

  it("parts pass, the merge answers and leaves its reports", () => {
    const { root, sh } = ciMachine(mixed);
    const { script = [], variables = {}, parallel } = jobs["dossier-check"] ?? {};
    const parts = parallel?.matrix[0]?.PART ?? [];
    expect(variables["PARTS"]).toBe(String(parts.length));
    const today = jobs[".dossier"]?.before_script.find((line) => line.startsWith("export")) ?? "";
    for (const part of parts) {
      const { status, out } = sh([today, ...script].join("\n"), {
        PART: part,
        PARTS: String(parts.length),
        CI_PIPELINE_CREATED_AT: `${day}T08:00:00Z`,
      });
      expect(status, out).toBe(0);
    }
    expect(sh((jobs["dossier-merge"]?.script ?? []).join("\n")).status).toBe(1);
    expect(readFileSync(join(root, "junit.xml"), "utf8")).toContain("</testsuites>");
    expect(JSON.parse(readFileSync(join(root, "gl-code-quality-report.json"), "utf8"))).not.toEqual([]);
  });
});

describe.skipIf(!isBuilt)("action.yml and .pre-commit-hooks.yaml", () => {
  const action = read("action.yml") as {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly steps: readonly Step[] };
  };
  const step = action.runs.steps.find(({ name }) => name === "dossier check");
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [`IN_${name.toUpperCase()}`, value]),
  );

  it("the action annotates, summarises and answers", () => {
    const { root, sh } = ciMachine(mixed);
    const env = {
      ...inputs,
      GITHUB_ACTION_PATH: project,
      RUNNER_TEMP: root,
      GITHUB_STEP_SUMMARY: join(root, "summary.md"),
      IN_SARIF: "out.sarif",
      IN_ARGS: `--today ${day}`,
    };
    const { status, out } = sh(step?.run ?? "", env);
    expect(status, out).toBe(1);
    expect(out).toContain("::error file=cases/acme/case.yaml,");
    expect(readFileSync(join(root, "summary.md"), "utf8")).toContain("2 dossiers");
    expect(existsSync(join(root, "out.sarif"))).toBe(true);
  });

  it("no input reaches the script as text, and nothing in one can run", () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain("${{");
    const { root, sh } = ciMachine(mixed);
    const env = {
      ...inputs,
      GITHUB_ACTION_PATH: project,
      RUNNER_TEMP: root,
      GITHUB_STEP_SUMMARY: join(root, "s.md"),
      IN_PATH: `$(touch ${root}/ran)`,
      IN_ARGS: "; touch ran",
    };
    expect(sh(step?.run ?? "", env).status).toBe(2);
    expect(existsSync(join(root, "ran"))).toBe(false);
  });

  it("the hook takes the files that pre-commit gives it", () => {
    const [hook] = read(".pre-commit-hooks.yaml") as readonly {
      readonly id: string;
      readonly name: string;
      readonly entry: string;
      readonly language: string;
      readonly files: string;
    }[];
    if (hook === undefined) throw new Error("one hook");
    expect(hook).toMatchObject({ id: "dossier-check", language: "node" });
    const files = ["cases/acme/case.yaml", "cases/cobalt/case.yaml", "cases/acme/order/x.pdf"].filter((file) =>
      new RegExp(hook.files).test(file),
    );
    const { sh } = ciMachine(mixed);
    const { status, out } = sh(`${hook.entry} ${files.join(" ")}`);
    expect(status).toBe(1);
    expect(out).toContain("2 dossiers");
  });
});

describe.skipIf(!isBuilt)("a run that is cut short", () => {
  it("prints what is done on Ctrl-C and exits 130", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [
        `cases/c${String(index)}/case.yaml`,
        unpaidCase(`c${String(index)}`),
      ]),
    );
    const root = aWorkspace(many);
    const child = spawn(process.execPath, [program, "check", "--no-cache", "--format", "json", "--today", day], {
      cwd: root,
      env: { PATH: process.env["PATH"], HOME: root },
    });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (out === "") child.kill("SIGINT");
      out += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(130);
    const { cases, summary } = JSON.parse(out) as { cases: unknown[]; summary: { cases: number } };
    expect(cases).toHaveLength(summary.cases);
    expect(summary.cases).toBeGreaterThan(0);
    expect(summary.cases).toBeLessThan(1500);
  });

  it("ends quietly when nobody reads on", () => {
    const { sh } = ciMachine(mixed);
    const { out } = sh("set -o pipefail; dossier check --format jsonl | head -c 10 || test $? -ne 2");
    expect(out).not.toMatch(/Error|EPIPE|internal/);
  });
});
