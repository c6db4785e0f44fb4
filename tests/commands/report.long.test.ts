import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runReport } from "../../src/cli/commands/report.ts";
import type { ReportOptions } from "../../src/cli/commands/report-options.ts";
import { Refusal } from "../../src/cli/shell.ts";
import type { Locale } from "../../src/locale/text.ts";
import { calendarOf } from "../reporters/read-calendar.ts";
import { aShell } from "./a-shell.ts";
import { aWorkspace, closedCase, smallCase, unpaidCase } from "./a-workspace.ts";

const none: ReportOptions = {
  paths: [],
  format: "html",
  output: null,
  csvDialect: null,
  responsible: null,
  drafts: false,
  force: false,
  dryRun: false,
};

async function report(cwd: string, options: Partial<ReportOptions> = {}, locale: Locale = "fr") {
  const { shell, out, notes } = aShell(cwd, locale);
  const code = await runReport({ ...none, ...options }, shell);
  return { code, out: out(), notes: notes.join("\n") };
}

const people = `responsible: Léa
umbrellaCompany: { name: Portage Mirabeau, email: contact@portage.example }
consultant: { id: paul, name: Paul Durand, email: paul@durand.example }
mission: { description: Un site, start: 2026-03-02, end: 2026-04-30 }
title: Refonte
`;
const asking = (id: string, more = people): string => `${unpaidCase(id)}${more}`;

const desk = {
  "cases/acme/case.yaml": asking("acme"),
  "cases/broken/case.yaml": "a: [\n",
  "cases/cobalt/case.yaml": closedCase("cobalt"),
  "cases/delta/case.yaml": unpaidCase("delta"),
};

describe("dossier report", () => {
  it("is one page of every case, by who it waits for, the unreadable and the closed included", async () => {
    const { code, out } = await report(aWorkspace(desk));
    expect(code).toBe(0);
    for (const id of ["acme", "broken", "cobalt", "delta"]) expect(out).toContain(`<bdi>${id}</bdi>`);
    expect(out).toContain("4 dossiers");
    expect(out).toMatch(/La facture <bdi>WP-1<\/bdi> est réclamée dans plusieurs dossiers/);
    expect(out.indexOf('id="to-sort"')).toBeLessThan(out.indexOf('id="closed"'));
  });

  it("keeps the cases that one person follows, and says so", async () => {
    const { out } = await report(aWorkspace(desk), { responsible: "Léa" });
    expect(out).toContain("Dossiers suivis par <bdi>Léa</bdi>");
    expect(out).toContain("<bdi>acme</bdi>");
    expect(out).not.toContain("<bdi>delta</bdi>");
  });

  it("is a spreadsheet, a calendar, in the language and the place asked for", async () => {
    const root = aWorkspace(desk);
    const excel = await report(root, { format: "csv" });
    expect(excel.out).toMatch(/^\ufeffPanier;Dossier;/);
    expect((await report(root, { format: "csv", csvDialect: "rfc4180" }, "en")).out).toMatch(/^Bucket,Case,/);
    const { code, out, notes } = await report(root, { format: "ics", output: "sub/dates.ics" });
    expect([code, out]).toEqual([0, ""]);
    expect(notes).toContain("sub/dates.ics");
    const { events } = calendarOf(readFileSync(join(root, "sub/dates.ics"), "utf8"));
    expect(events.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    { name: "no case", files: {}, options: {}, code: 2 },
    { name: "a path that does not exist", files: desk, options: { paths: ["nowhere"] }, code: 2 },
    { name: "an unknown dialect", files: desk, options: { format: "csv", csvDialect: "x" }, code: 2 },
    {
      name: "a calendar without a date",
      files: { "cases/c/case.yaml": closedCase("c") },
      options: { format: "ics" },
      code: 1,
    },
  ] as const)("refuses $name", async ({ files, options, code }) => {
    const error: unknown = await report(aWorkspace(files), options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).exitCode).toBe(code);
  });
});

describe("dossier report --drafts", () => {
  const drafts = "drafts/2026-11-23";

  it("writes one e-mail for each open case that lacks something, and says what it cannot write", async () => {
    const root = aWorkspace(desk);
    const { code, out, notes } = await report(root, { drafts: true });
    expect(code).toBe(1);
    expect(notes).toMatch(/delta.*il manque/);
    expect(readdirSync(join(root, drafts))).toEqual(["acme.eml"]);
    expect(out.split("\n")).toEqual([
      `${drafts}/acme.eml`,
      `Prochaine étape\u00a0: dossier examiner ${drafts}/acme.eml`,
      "",
    ]);
    const mail = readFileSync(join(root, drafts, "acme.eml"), "utf8");
    expect(mail).toMatch(/^To: .*paul@durand\.example/m);
    expect(mail).toMatch(/^X-Unsent: 1/m);
  });

  it("gives the same bytes again, and loses no change of a person's", async () => {
    const root = aWorkspace({ "cases/acme/case.yaml": asking("acme") });
    const file = join(root, drafts, "acme.eml");
    expect((await report(root, { drafts: true })).code).toBe(0);
    const first = readFileSync(file);
    expect((await report(root, { drafts: true })).code).toBe(0);
    expect(readFileSync(file).equals(first)).toBe(true);
    writeFileSync(file, "mine");
    const error: unknown = await report(root, { drafts: true }).catch((reason: unknown) => reason);
    expect((error as Refusal).exitCode).toBe(2);
    expect(readFileSync(file, "utf8")).toBe("mine");
    await report(root, { drafts: true, force: true });
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it("lists them without writing, to the folder asked for, of one person's cases", async () => {
    const root = aWorkspace({
      "cases/acme/case.yaml": asking("acme"),
      "cases/other/case.yaml": asking("other", people.replace("Léa", "Jo")),
    });
    const { out } = await report(root, { drafts: true, dryRun: true, output: "out", responsible: "Léa" });
    expect(out).toBe("out/acme.eml\n");
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  it("names files so that nothing in a case's name matters, and no two share one", async () => {
    const names = ["a b", "a-b", "=cmd()", "é".repeat(100), "…", "C'est & <script>"];
    const files = Object.fromEntries(
      names.map((name, index) => [`cases/${name}/case.yaml`, asking(`c${String(index)}`)] as const),
    );
    const root = aWorkspace({ ...files, "cases/sub/a-b/case.yaml": asking("a-b") });
    await report(root, { drafts: true });
    const written = readdirSync(join(root, drafts));
    expect(written).toHaveLength(7);
    for (const name of written) expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,80}\.eml$/u);
    expect(written).toContain("a-b.eml");
  });

  it("speaks English when asked, and says when nothing is asked of anybody", async () => {
    const root = aWorkspace({ "cases/acme/case.yaml": asking("acme") });
    await report(root, { drafts: true }, "en");
    expect(readFileSync(join(root, drafts, "acme.eml"), "utf8")).toMatch(/^Content-Language: en/m);
    const done = aWorkspace({ "cases/c/case.yaml": closedCase("c"), "cases/d/case.yaml": smallCase("d") });
    const { code, out, notes } = await report(done, { drafts: true, paths: ["cases/c"] });
    expect([code, out]).toEqual([0, ""]);
    expect(notes).toContain("Rien à demander");
  });
});
