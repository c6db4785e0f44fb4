import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { copyOfCases, scratch } from "../cli/scratch.ts";

describe("config", () => {
  it("says where each setting comes from", async () => {
    const dir = await scratch();
    await writeFile(join(dir, "dossier.yaml"), "schema: 1\nrole: umbrella-company\nlimits:\n  seconds: 9\n  pages:\n");
    const { code, out } = await runLine(["config", "--format", "json"], dir);
    const { settings } = JSON.parse(out) as { settings: { key: string; value: string; origin: unknown }[] };
    const of = (key: string) => settings.find((one) => one.key === key);
    expect(code).toBe(0);
    expect(of("role")).toMatchObject({
      value: "umbrella-company",
      origin: { from: "workspace", where: "dossier.yaml:2" },
    });
    expect(of("limits.seconds")).toMatchObject({ value: "9", origin: { from: "workspace", where: "dossier.yaml:4" } });
    expect(of("limits.pages")).toMatchObject({ value: "500", origin: { from: "default" } });
  });

  it("keeps origins for those who ask", async () => {
    const dir = await scratch();
    expect((await runLine(["configuration"], dir)).out).not.toContain("par défaut");
    expect((await runLine(["configuration", "--show-origin"], dir)).out).toContain("par défaut");
  });
});

describe("doctor", () => {
  it("works, and tells nothing of the cases", async () => {
    const dir = await copyOfCases();
    const { code, out } = await runLine(["doctor"], dir);
    expect(code, out).toBe(0);
    expect(out).toContain("✓ documents");
    expect(out).not.toContain(dir);
    expect(out).not.toMatch(/acme|durand|mirabeau/i);
  });

  it("says no when dossier.yaml is broken", async () => {
    const dir = await scratch();
    await writeFile(join(dir, "dossier.yaml"), "schema: 1\nroel: consultant\n");
    const { code, out } = await runLine(["diagnostic"], dir);
    expect(code).toBe(1);
    expect(out).toContain("✗ espace");
  });
});

describe("completion", () => {
  const words = async (dir: string, ...line: string[]): Promise<string[]> =>
    (await runLine(["completion", "words", "--", ...line], dir)).out.split("\n").slice(0, -1);

  it.each([
    [["eta"], ["etat"]],
    [["etat", "co"], ["cobalt"]],
    [["check", "--for", "rec"], ["recours"]],
    [
      ["check", "--format", "js"],
      ["json", "jsonl"],
    ],
    [["check", "--format", "json", "--sev"], ["--severity"]],
    [["penalties", "--format", "c"], ["csv"]],
    [["rediger", "mise"], ["mise-en-demeure"]],
    [["explain", "limitation/n"], ["limitation/near"]],
    [["noter", "relanc"], ["relance"]],
    [["ajouter", "liv"], ["livraison"]],
    [["no-such-command", ""], []],
  ])("offers for %j %j", async (line, expected) => {
    expect(await words(await copyOfCases(), ...line)).toEqual(expected);
  });

  it("never offers a name that a shell would run", async () => {
    const dir = await scratch();
    await writeFile(join(dir, "dossier.yaml"), "schema: 1\n");
    for (const name of ["good", "a b", "$(id)", "`id`", "a;b", "-x"]) {
      await mkdir(join(dir, "cases", name), { recursive: true });
      await writeFile(join(dir, "cases", name, "case.yaml"), "schema: 1\nid: x\n");
    }
    expect(await words(dir, "etat", "")).toEqual(["good"]);
  });

  it.each(["bash", "zsh", "fish", "powershell"])("prints the script of %s", async (shell) => {
    const { code, out } = await runLine(["completion", shell], await scratch());
    expect(code).toBe(0);
    expect(out).toContain("dossier completion words --");
  });

  it("refuses a shell it does not know", async () => {
    expect((await runLine(["completion", "tcsh"], await scratch())).code).toBe(2);
  });
});

describe("migrate", () => {
  it("adds what only adds, and leaves what a person must read", async () => {
    const dir = await scratch();
    await mkdir(join(dir, "x"));
    await writeFile(join(dir, "x", "case.yaml"), "id: x\ntitel: y\n");
    const first = await runLine(["migrate", "x"], dir);
    expect(first.code).toBe(1);
    expect(await readFile(join(dir, "x", "case.yaml"), "utf8")).toBe("schema: 1\nid: x\ntitel: y\n");
    const second = await runLine(["migrate", "x", "--yes"], dir);
    expect(second.code).toBe(0);
    expect(await readFile(join(dir, "x", "case.yaml"), "utf8")).toBe("schema: 1\nid: x\ntitle: y\n");
  });

  it("writes nothing with --dry-run", async () => {
    const dir = await scratch();
    await mkdir(join(dir, "x"));
    await writeFile(join(dir, "x", "case.yaml"), "id: x\n");
    const { code, out } = await runLine(["migrate", "x", "--dry-run"], dir);
    expect(code).toBe(1);
    expect(out).toContain("+ schema: 1");
    expect(await readFile(join(dir, "x", "case.yaml"), "utf8")).toBe("id: x\n");
  });
});
