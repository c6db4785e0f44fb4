import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseWorkspace } from "../../src/workspace/parse-workspace.ts";
import { findCases, NoSuchPath } from "../../src/workspace/read-cases.ts";
import { findOneCase } from "../../src/workspace/read-one-case.ts";
import { readProfile, shippedProfiles } from "../../src/workspace/read-profile.ts";
import { readWorkspace, WorkspaceUnreadable } from "../../src/workspace/read-workspace.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dossier-workspace-"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const aCase = (path: string, id = path.split("/").at(-1) ?? ""): void => {
  write(`${path}/case.yaml`, `schema: 1\nid: ${id}\nclient: { name: A }\n`);
};

describe("a value of the law that cannot be", () => {
  const problems = (parameter: string, value: string) =>
    parseWorkspace(
      new TextEncoder().encode(
        `schema: 1\nlaw:\n  - { parameter: ${parameter}, value: "${value}", source: { title: t } }\n`,
      ),
    ).problems.map(({ detail, line, path }) => [detail, line, path.join(".")]);

  it.each<[string, string, string]>([
    ["rates/ecb-main-refinancing-half-year", "abc", "not-a-rate"],
    ["late-payment/default-margin", "1215", "not-a-rate"],
    ["late-payment/contractual-floor-multiple", "-3", "not-a-rate"],
    ["late-payment/recovery-fee", "40.001", "not-an-amount"],
    ["recourse/small-claims-ceiling", "1e3", "not-an-amount"],
    ["late-payment/default-term", "30.5", "not-a-count"],
    ["limitation/against-consumer", "deux", "not-a-count"],
    ["payment-order/serve-within", "trois", "not-a-count"],
    ["recourse/small-claims-reply", "", "empty"],
    ["liability/limitation", "deux", "not-a-count"],
  ])("%s: « %s » is told at its place", (parameter, value, detail) => {
    expect(problems(parameter, value)[0]).toEqual([detail, 3, "law.0.value"]);
  });

  it.each([
    ["rates/ecb-main-refinancing-half-year", "2.65"],
    ["late-payment/recovery-fee", "50"],
    ["limitation/against-consumer", "2"],
    ["portage/forbidden-activities", "services à la personne"],
    ["own/figure", "what one likes"],
  ])("%s: « %s » is read", (parameter, value) => {
    expect(problems(parameter, value)).toEqual([]);
  });
});

describe("readWorkspace", () => {
  it("has defaults where there is no dossier.yaml", async () => {
    expect(await readWorkspace(root)).toMatchObject({
      root: null,
      role: "consultant",
      lang: null,
      policy: "default",
      law: [],
      severities: {},
      maxWarnings: null,
      files: [],
    });
  });

  it("reads the nearest file above, and all its settings", async () => {
    write(
      "dossier.yaml",
      `schema: 1
role: umbrella-company
lang: en
umbrellaCompany: { name: webportage }
consultants: [{ id: paul, name: Paul Durand }]
cases: clients
policy: ./company.yaml
law:
  - { parameter: rates/ecb, from: 2027-01-01, value: "2.15", source: { title: BCE } }
limits: { bytes: 1000, seconds: 2 }
severities:
  document/orphan: off
  invoice/sum-wrong: { level: warning, reason: arrondi }
maxWarnings: 3
exclude: ["clients/old-*"]
`,
    );
    mkdirSync(join(root, "clients", "deep"), { recursive: true });
    const workspace = await readWorkspace(join(root, "clients", "deep"));
    expect(workspace).toMatchObject({
      root,
      role: "umbrella-company",
      lang: "en",
      cases: join(root, "clients"),
      limits: { maxBytes: 1000, maxSeconds: 2, maxPages: 500 },
      severities: { "document/orphan": "off", "invoice/sum-wrong": "warning" },
      severityReasons: { "invoice/sum-wrong": "arrondi" },
      maxWarnings: 3,
      files: [join(root, "dossier.yaml"), join(root, "company.yaml")],
    });
    expect(workspace.law).toEqual([
      {
        parameter: "rates/ecb",
        from: "2027-01-01",
        to: null,
        value: "2.15",
        source: { title: "BCE", url: null, article: null },
        toConfirm: false,
        note: null,
      },
    ]);
  });

  it.each([
    ["schema: 1\nrole: boss\n", "not-a-word", 2],
    ["schema: 1\nconsultant: x\n", "unknown-key", 2],
    ["schema: 3\n", "unknown-version", 1],
    ["schema: 1\nseverities: { a: fatal }\n", "not-a-word", 2],
    ["schema: [", "unclosed", 1],
    ["", "missing", 1],
  ])("says what is wrong in %j", async (text, detail, line) => {
    write("dossier.yaml", text);
    await expect(readWorkspace(root)).rejects.toMatchObject({
      name: "WorkspaceUnreadable",
      problems: [{ detail, line }],
    });
    expect(parseWorkspace(new TextEncoder().encode(text)).file).toBeNull();
  });

  it("refuses a dossier.yaml that is no file", async () => {
    mkdirSync(join(root, "dossier.yaml"));
    await expect(readWorkspace(root)).rejects.toThrow(WorkspaceUnreadable);
  });
});

describe("findCases", () => {
  const found = async (...paths: string[]): Promise<string[]> =>
    (await findCases(paths, await readWorkspace(root), root)).map((path) => relative(root, path));

  beforeEach(() => {
    write("dossier.yaml", "schema: 1\nexclude: [cases/old-*]\n");
    for (const name of [
      "cases/b",
      "cases/a-1",
      "cases/a/z",
      "cases/old-x",
      "cases/node_modules/m",
      "cases/.git/g",
      "cases/b/handover/c",
      "cases/Été & Cie #1%",
    ])
      aCase(name);
    symlinkSync(join(root, "cases", "b"), join(root, "cases", "link"));
  });

  it("searches the workspace in path order, following no link", async () => {
    expect(await found()).toEqual(
      ["cases/a/z", "cases/a-1", "cases/b", "cases/Été & Cie #1%"].sort((a, b) =>
        (a.split("/")[1] ?? "") < (b.split("/")[1] ?? "") ? -1 : 1,
      ),
    );
  });

  it("takes folders, files and trees, each case once", async () => {
    expect(await found("cases/b/case.yaml", "cases/b", "cases/a")).toEqual(["cases/a/z", "cases/b"]);
    await expect(found("nowhere")).rejects.toThrow(NoSuchPath);
    await expect(found("dossier.yaml")).rejects.toThrow(NoSuchPath);
  });

  it("finds one case by its id, its path or the working directory", async () => {
    aCase("cases/renamed", "true-id");
    const workspace = await readWorkspace(root);
    const one = (asked: string | null, cwd = root) => findOneCase(asked, workspace, cwd);
    expect(await one("b")).toEqual({ found: join(root, "cases/b") });
    expect(await one("cases/b/case.yaml")).toEqual({ found: join(root, "cases/b") });
    expect(await one("true-id")).toEqual({ found: join(root, "cases/renamed") });
    expect(await one(null, join(root, "cases/a/z"))).toEqual({ found: join(root, "cases/a/z") });
    expect(await one(null)).toMatchObject({ found: null, because: "several" });
    expect(await one("a-2")).toMatchObject({ found: null, because: "not-found", near: ["a-1"] });
    aCase("cases/deep/b");
    const { cases } = (await one("b")) as unknown as { cases: string[] };
    expect(cases).toHaveLength(2);
  });
});

describe("profiles", () => {
  it("ships webportage, as its article tells it", async () => {
    expect(await shippedProfiles()).toContain("webportage");
    const { company } = await readProfile("webportage", root);
    expect(company).toMatchObject({
      name: "webportage",
      email: "contact@webportage.com",
      siren: null,
      returnAddress: { postalCode: "13100", city: "Le Tholonet" },
    });
  });

  it("takes the company of another workspace", async () => {
    write("other.yaml", "schema: 1\numbrellaCompany: { name: Portage & Cie, siren: '012345678' }\n");
    expect((await readProfile("other.yaml", root)).company).toMatchObject({
      name: "Portage & Cie",
      siren: "012345678",
    });
    write("bad.yaml", "nom: x\n");
    await expect(readProfile("bad.yaml", root)).rejects.toThrow(WorkspaceUnreadable);
    await expect(readProfile("absent.yaml", root)).rejects.toThrow("ENOENT");
  });
});
