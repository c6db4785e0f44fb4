import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { checkSchema } from "../../src/assessment/check-output.ts";
import { runCheck } from "../../src/cli/commands/check.ts";
import type { CheckOptions } from "../../src/cli/commands/check-options.ts";
import { Refusal } from "../../src/cli/shell.ts";
import { formats } from "../../src/reporters/index.ts";
import { aShell, type Recorded } from "./a-shell.ts";
import { aWorkspace, closedCase, smallCase, unpaidCase } from "./a-workspace.ts";

const none: CheckOptions = {
  paths: [],
  for: "auto",
  format: [],
  output: null,
  strict: null,
  waivers: true,
  maxWarnings: null,
  severity: [],
  since: null,
  shard: null,
  merge: null,
  baseline: null,
  writeBaseline: null,
  cache: false,
  watch: false,
  csvDialect: null,
  tree: false,
  verbose: false,
};

interface Answer {
  readonly for: string;
  readonly summary: Readonly<Record<string, number>>;
  readonly cases: readonly {
    readonly path: string;
    readonly verdict: string;
    readonly gates: readonly { readonly id: string }[];
    readonly findings: readonly { readonly ruleId: string; readonly severity: string; readonly fingerprint: string }[];
  }[];
}

async function check(cwd: string, options: Partial<CheckOptions> = {}): Promise<Recorded & { readonly code: number }> {
  const recorded = aShell(cwd, "fr", { XDG_CACHE_HOME: join(cwd, ".cache") });
  return { ...recorded, code: await runCheck({ ...none, ...options }, recorded.shell) };
}

const asJson = async (cwd: string, options: Partial<CheckOptions> = {}): Promise<{ code: number; answer: Answer }> => {
  const { code, out } = await check(cwd, { format: ["json"], ...options });
  return { code, answer: JSON.parse(out()) as Answer };
};

const refusal = async (cwd: string, options: Partial<CheckOptions>): Promise<Refusal> => {
  const error: unknown = await check(cwd, options).catch((reason: unknown) => reason);
  if (error instanceof Refusal) return error;
  throw new Error("not refused");
};

const mixed = {
  "cases/acme/case.yaml": unpaidCase("acme"),
  "cases/broken/case.yaml": "a: [\n",
  "cases/cobalt/case.yaml": closedCase("cobalt"),
  "cases/small/case.yaml": smallCase("small"),
};

describe("dossier check", () => {
  it("answers about every case, in path order, by the contract of its JSON", async () => {
    const { code, answer } = await asJson(aWorkspace(mixed));
    expect(code).toBe(1);
    expect(answer.cases.map(({ path, verdict }) => [path, verdict])).toEqual([
      ["cases/acme", "incomplete"],
      ["cases/broken", "unreadable"],
      ["cases/cobalt", "not-applicable"],
      ["cases/small", "incomplete"],
    ]);
    expect(answer.summary).toMatchObject({ cases: 4, unreadable: 1, notApplicable: 1, incomplete: 2 });
    const validate = new Ajv({ strict: false }).compile(checkSchema());
    validate(answer);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("counts in its summary every finding it lists", async () => {
    const { answer } = await asJson(aWorkspace(mixed));
    const findings = answer.cases.flatMap((one) => one.findings);
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(answer.summary["errors"] ?? -1);
    expect(findings.filter(({ severity }) => severity === "warning")).toHaveLength(answer.summary["warnings"] ?? -1);
  });

  it.each([
    { name: "a closed case under auto", options: { paths: ["cases/cobalt"] }, code: 0 },
    { name: "a closed case asked for recourse", options: { paths: ["cases/cobalt"], for: "recours" }, code: 1 },
    { name: "an unpaid case", options: { paths: ["cases/acme"] }, code: 1 },
    { name: "its case.yaml", options: { paths: ["cases/acme/case.yaml"] }, code: 1 },
    { name: "an unreadable case", options: { paths: ["cases/broken"] }, code: 1 },
  ])("$name: exit $code", async ({ options, code }) => {
    expect((await check(aWorkspace(mixed), options)).code).toBe(code);
  });

  it("asks the gate that is named, in either language", async () => {
    const root = aWorkspace(mixed);
    for (const name of ["recourse", "recours"]) {
      const { answer } = await asJson(root, { for: name, paths: ["cases/acme"] });
      expect(answer.for).toBe("recourse");
      expect(answer.cases[0]?.gates.map(({ id }) => id)).toEqual(["recourse"]);
    }
  });

  it.each([
    { name: "no case", files: {}, options: {} },
    { name: "a path that does not exist", files: mixed, options: { paths: ["nowhere"] } },
    { name: "an unknown gate", files: mixed, options: { for: "tribunal" } },
    { name: "an unknown format", files: mixed, options: { format: ["pdf"] } },
    { name: "an unknown level", files: mixed, options: { severity: ["case/syntax=loud"] } },
    { name: "a rule that does not exist", files: mixed, options: { severity: ["case/sintax=off"] } },
    { name: "a part that does not exist", files: mixed, options: { shard: "3/2" } },
    { name: "a baseline that is none", files: { ...mixed, "b.json": "{}" }, options: { baseline: "b.json" } },
    { name: "a merge of what is no report", files: { ...mixed, "b.json": "{}" }, options: { merge: ["b.json"] } },
    { name: "a report that cannot be written", files: mixed, options: { format: ["json:dossier.yaml/x"] } },
  ])("refuses $name: exit 2", async ({ files, options }) => {
    const { exitCode, text } = await refusal(aWorkspace(files), options);
    expect(exitCode).toBe(2);
    expect(text.fr).not.toBe("");
    expect(text.en).not.toBe(text.fr);
  });

  it("without dossier.yaml: consultant, default policy, cases under the working directory", async () => {
    const root = aWorkspace({ "dossier.yaml": null, "acme/case.yaml": unpaidCase("acme") });
    expect((await asJson(root)).answer.cases.map(({ path }) => path)).toEqual(["acme"]);
  });

  it("writes several formats in one run, files whole or not at all", async () => {
    const root = aWorkspace(mixed);
    const { out } = await check(root, { format: ["sarif:out/x.sarif", "junit:x.xml", "compact"] });
    expect(out()).toContain("cases/broken/case.yaml:");
    expect(JSON.parse(readFileSync(join(root, "out/x.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(join(root, "x.xml"), "utf8")).toContain("</testsuites>");
    expect(readdirSync(root).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("gives the same bytes again, from the cache too", async () => {
    const root = aWorkspace(mixed);
    const fresh = await check(root, { format: ["json"], cache: false });
    const filled = await check(root, { format: ["json"], cache: true });
    const cached = await check(root, { format: ["json"], cache: true });
    expect(existsSync(join(root, ".cache/dossier/reports"))).toBe(true);
    expect(filled.out()).toBe(fresh.out());
    expect(cached.out()).toBe(fresh.out());
    writeFileSync(join(root, "cases/small/case.yaml"), "a: [\n");
    expect((await asJson(root, { cache: true })).answer.summary["unreadable"]).toBe(2);
  });

  it.each([2, 3])("gives in %i parts, put together, what one run gives, in every format", async (count) => {
    const root = aWorkspace(mixed);
    const parts = Array.from({ length: count }, (_, index) => `part-${String(index + 1)}.json`);
    for (const [index, part] of parts.entries()) {
      await check(root, { format: [`json:${part}`], shard: `${String(index + 1)}/${String(count)}` });
    }
    for (const format of formats) {
      const whole = await check(root, { format: [format] });
      const merged = await check(root, { format: [format], merge: parts });
      expect(merged.out()).toBe(whole.out());
      expect(merged.code).toBe(whole.code);
    }
  });

  it("with a baseline fails only for what is new", async () => {
    const root = aWorkspace(mixed);
    expect((await check(root, { writeBaseline: "base.json" })).code).toBe(1);
    expect((await check(root, { baseline: "base.json" })).code).toBe(0);
    writeFileSync(join(root, "cases/cobalt/case.yaml"), "b: [\n");
    expect((await check(root, { baseline: "base.json" })).code).toBe(1);
    const { out } = await check(root, { baseline: "base.json", format: ["sarif"] });
    expect(out()).toContain('"baselineState":"new"');
    expect(out()).toContain('"baselineState":"unchanged"');
  });

  it("weighs a rule or a requirement as it is told to", async () => {
    const root = aWorkspace(mixed);
    const rules = async (severity: readonly string[]): Promise<readonly string[]> =>
      (await asJson(root, { paths: ["cases/acme"], severity })).answer.cases[0]?.findings.map(
        ({ ruleId, severity: level }) => `${ruleId}=${level}`,
      ) ?? [];
    expect(await rules([])).toContain("delivery=error");
    expect(await rules(["delivery=note"])).toContain("delivery=note");
    expect((await rules(["delivery=off"])).some((rule) => rule.startsWith("delivery="))).toBe(false);
  });

  it("for a person: one sentence, the ways out, the counts, a next step", async () => {
    const { out } = await check(aWorkspace(mixed));
    expect(out()).toContain("✗ acme");
    expect(out()).toMatch(/⚠ cases\/broken\/case\.yaml:\d+:\d+/);
    expect(out()).toContain("Complet = pièces réunies");
    expect(out()).toMatch(/Prochaine étape\u00a0: dossier \p{L}+/u);
    expect(out()).not.toMatch(/\bundefined\b|\bnull\b|\[object/);
  });
});

describe("hostile folders", () => {
  const names = [
    "Société Élan & Cie #1%",
    "<script>alert(1)</script>",
    "::error::",
    "=cmd()",
    "\u001b[31mred",
    "\u202eabc",
    "x".repeat(200),
  ];

  it("never stop the others, nor reach an output unescaped", async () => {
    const files = Object.fromEntries(
      names.map((name) => [`cases/${name.replaceAll("/", "_")}/case.yaml`, smallCase(name, name)]),
    );
    const root = aWorkspace({ ...files, "cases/zz/case.yaml": closedCase("zz") });
    for (const format of formats) {
      const { out, code } = await check(root, { format: [format] });
      expect(code).toBe(1);
      expect(out()).not.toMatch(/[\u001b\u202e]/);
    }
    expect((await asJson(root)).answer.cases).toHaveLength(names.length + 1);
  });
});

describe("a finding", () => {
  it("says what is missing and why in one sentence, and answers a question by one of its own", async () => {
    const { out } = await check(aWorkspace({ "cases/acme/case.yaml": unpaidCase("acme") }), { format: ["compact"] });
    expect(out()).toContain("Le client conteste-t-il\u202f? On ne sait pas si le client conteste.");
    expect(out()).toContain("SIREN du client\u00a0: non renseigné.");
  });
});
