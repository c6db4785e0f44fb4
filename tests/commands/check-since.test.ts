import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changedSince, touchedCases } from "../../src/cli/commands/check-since.ts";
import { Refusal } from "../../src/cli/shell.ts";

let root: string;
const git = (cwd: string, ...args: string[]): void => {
  execFileSync(
    "git",
    ["-C", cwd, "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", ...args],
    { stdio: "pipe" },
  );
};

const names = ["acme", "Société Élan & Cie #1%", "untouched", "fresh", "acme-2"];
const dirs = (): string[] => names.map((name) => join(root, "cases", name));

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "dossier-since-")));
  git(root, "init", "-q");
  for (const name of ["acme", "Société Élan & Cie #1%", "untouched", "acme-2"]) {
    mkdirSync(join(root, "cases", name), { recursive: true });
    writeFileSync(join(root, "cases", name, "case.yaml"), `id: ${name}\n`);
  }
  writeFileSync(join(root, "dossier.yaml"), "schema: 1\n");
  git(root, "add", ".");
  git(root, "commit", "-qm", "one");
  writeFileSync(join(root, "cases", "acme", "case.yaml"), "id: acme\ntitle: x\n");
  git(root, "commit", "-qam", "two");
  writeFileSync(join(root, "cases", "Société Élan & Cie #1%", "é à.txt"), "x");
  mkdirSync(join(root, "cases", "fresh"));
  writeFileSync(join(root, "cases", "fresh", "case.yaml"), "id: fresh\n");
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const touched = async (ref: string): Promise<readonly string[]> =>
  (await touchedCases(dirs(), await changedSince(ref, dirs()), [join(root, "dossier.yaml")])).map((dir) =>
    dir.slice(root.length + 7),
  );

const refusal = async (promise: Promise<unknown>): Promise<Refusal> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error("no refusal");
};

describe("--since", () => {
  it("takes what was committed since, what is not committed and what git does not follow, with accents", async () => {
    expect(await touched("HEAD~1")).toEqual(["acme", "Société Élan & Cie #1%", "fresh"]);
    expect(await touched("HEAD")).toEqual(["Société Élan & Cie #1%", "fresh"]);
  });

  it("takes every case when what judges them all has changed", async () => {
    writeFileSync(join(root, "dossier.yaml"), "schema: 1\nlang: en\n");
    expect(await touched("HEAD")).toEqual(names);
    writeFileSync(join(root, "dossier.yaml"), "schema: 1\n");
  });

  it("says when git does not know the reference, without taking it for an option", async () => {
    expect((await refusal(changedSince("nowhere", [root]))).text.fr).toContain("nowhere");
    expect((await refusal(changedSince("--output=x", [root]))).exitCode).toBe(2);
  });

  it("says when there is no repository", async () => {
    const outside = mkdtempSync(join(tmpdir(), "dossier-since-none-"));
    expect((await refusal(changedSince("HEAD", [outside]))).text.fr).toContain("dépôt git");
    rmSync(outside, { recursive: true });
  });

  it("asks each repository that holds a case", async () => {
    const other = realpathSync(mkdtempSync(join(tmpdir(), "dossier-since-other-")));
    git(other, "init", "-q");
    git(other, "commit", "-q", "--allow-empty", "-m", "one");
    mkdirSync(join(other, "elsewhere"));
    writeFileSync(join(other, "elsewhere", "case.yaml"), "id: elsewhere\n");
    const both = [join(root, "cases", "untouched"), join(root, "cases", "fresh"), join(other, "elsewhere")];
    expect(await touchedCases(both, await changedSince("HEAD", both), [])).toEqual(both.slice(1));
    rmSync(other, { recursive: true });
  });

  it("says how to fetch what a shallow clone lacks", async () => {
    const clone = join(root, "..", `${root.split("/").at(-1) ?? ""}-clone`);
    execFileSync("git", ["clone", "-q", "--depth", "1", `file://${root}`, clone], { stdio: "pipe" });
    expect((await refusal(changedSince("HEAD~1", [clone]))).text.fr).toContain("fetch-depth: 0");
    rmSync(clone, { recursive: true, force: true });
  });
});
