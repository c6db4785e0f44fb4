import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseCase } from "../../../src/case/parse-case.ts";
import { runLine } from "../../cli/run-line.ts";
import { scratch, shippedCases } from "../../cli/scratch.ts";

it("a case handed over comes in as the case it was, by archive, by e-mail and by folder", async () => {
  const dir = await scratch();
  const there = join(dir, "there");
  const here = join(dir, "here");
  await cp(join(shippedCases, "brasserie-k"), join(there, "brasserie-k"), { recursive: true });
  await mkdir(here);
  const workspace = await readFile(join(shippedCases, "dossier.yaml"), "utf8");
  await writeFile(join(there, "dossier.yaml"), workspace);
  await writeFile(join(here, "dossier.yaml"), workspace.replace(/^role: .*$/m, "role: umbrella-company"));
  expect((await runLine(["bundle", "brasserie-k", "--for", "recourse"], there)).code).toBe(0);
  const handed = join(there, "brasserie-k/handover/recourse-2026-11-23");
  const sent = await readFile(join(handed, "case.yaml"), "utf8");
  for (const parcel of ["bundle.zip", "message.eml", ""]) {
    expect((await runLine(["receive", join(handed, parcel)], here, { locale: "en" })).code).toBe(0);
    expect(await readFile(join(here, "brasserie-k/case.yaml"), "utf8")).toBe(sent);
  }
  for (const file of ["order/contrat-signe.pdf", "invoices/PM-2026-0790.pdf", "delivery/pv-recette.pdf"])
    expect(await readFile(join(here, "brasserie-k", file))).toEqual(await readFile(join(there, "brasserie-k", file)));
  // What the company hands over in its turn has the same exhibits, under the same numbers, page for page.
  expect((await runLine(["bundle", "brasserie-k", "--for", "recourse"], here)).code).toBe(0);
  const again = join(here, "brasserie-k/handover/recourse-2026-11-23");
  const list = (set: string): Promise<string> => readFile(join(set, "exhibits.csv"), "utf8");
  expect(await list(again)).toBe(await list(handed));
  expect((await runLine(["receive", join(again, "bundle.zip"), "--take", "theirs"], there)).code).toBe(0);
  const after = parseCase(await readFile(join(there, "brasserie-k/case.yaml"))).caseFile;
  const before = parseCase(Buffer.from(sent)).caseFile;
  expect({ ...after, journal: [], intake: {} }).toEqual({ ...before, journal: [], intake: {} });
});
