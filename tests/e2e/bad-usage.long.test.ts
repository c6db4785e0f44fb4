import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dossier, scratch, shippedCases, TODAY } from "./dossier-command.ts";
import { expectPlain } from "./expect-plain.ts";

const refusals: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
  ["an unknown command, with a suggestion", ["verifer"], /verifer.*\n?.*verifier/s],
  ["an unknown English command, with a suggestion", ["chekc"], /chekc.*(check|verifier)/s],
  ["an unknown option, with a suggestion", ["check", "--fromat", "json"], /--fromat.*--format/s],
  ["an unknown format", ["check", "--format", "pdf"], /pdf/],
  ["an unknown gate", ["check", "--for", "tribunal"], /tribunal/],
  ["a day that does not exist", ["check", "--today", "2026-02-30"], /2026-02-30/],
  ["a path that does not exist", ["check", "nulle-part"], /nulle-part/],
  ["a case that does not exist", ["status", "nulle-part"], /nulle-part/],
  ["a file that does not exist", ["inspect", "nulle-part.pdf"], /nulle-part\.pdf/],
  ["an unknown template", ["render", "poeme", "brasserie-k"], /poeme/],
  ["an unknown rule", ["explain", "order/nothing"], /order\/nothing/],
  ["an unknown legal parameter", ["law", "interest/nothing"], /interest\/nothing/],
  ["an answer needed and no terminal", ["new"], /client/],
];

describe("what cannot be answered exits 2 with one sentence", () => {
  it.each(refusals)("%s", async (_what, args, says) => {
    const ran = await dossier(shippedCases, ...args);
    expectPlain(ran);
    expect(ran.code, ran.stdout + ran.stderr).toBe(2);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).not.toMatch(/\berror:|Did you mean|unknown (command|option)/);
  });

  it("speaks English when asked", async () => {
    const ran = await dossier(shippedCases, "verifer", "--lang", "en");
    expect(ran.code).toBe(2);
    expect(ran.stderr).not.toMatch(/[éèà]/);
  });
});

it("no workspace and no case: says so, exit 2", async () => {
  const ran = await dossier(await scratch(), "check", "--today", TODAY);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/dossier/);
  expectPlain(ran);
});

it("an ambiguous case lists those it could be", async () => {
  const dir = await scratch();
  await cp(join(shippedCases, "dossier.yaml"), join(dir, "dossier.yaml"));
  for (const id of ["acme-2025", "acme-2026"]) {
    await mkdir(join(dir, id));
    await writeFile(join(dir, id, "case.yaml"), `schema: 1\nid: ${id}\nclient: { name: ACME }\n`);
  }
  const ran = await dossier(dir, "status", "acme", "--today", TODAY);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/acme-2025[\s\S]*acme-2026/);
});

it("a dossier.yaml that cannot be read is a reason to stop", async () => {
  const dir = await scratch();
  await writeFile(join(dir, "dossier.yaml"), "schema: 1\nrole: patron\n");
  const ran = await dossier(dir, "check", "--today", TODAY);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/dossier\.yaml/);
  expectPlain(ran);
});
