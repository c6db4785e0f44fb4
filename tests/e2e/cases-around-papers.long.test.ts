import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { areHere, corpora, digestOf, manifest } from "./corpora.ts";
import { dossier, scratch, TODAY } from "./dossier-command.ts";
import { expectPlain } from "./expect-plain.ts";
import { openCase, type Checked, type Requirement } from "./open-case.ts";

/* Cases around documents that no one here wrote, through the command line alone. */

const errorsOf = ({ findings }: Checked): string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId);

describe.skipIf(!areHere)("documents from elsewhere", () => {
  it("an e-signed order, a Factur-X and a scan make a complete case once a person says what the scan shows", async () => {
    const { folder, run, add, attest, check } = await openCase(
      "Atelier Berthier SARL",
      "Communauté de communes du Val de Loire",
    );
    await add(
      "order",
      "signed/pades-bes.pdf",
      "--kind",
      "bipartite-contract",
      "--id",
      "CP-1",
      "--issuer",
      "umbrella-company",
    );
    await add(
      ...(["invoice", "facturx/pdf/FR-OK-001.pdf", "--number", "FA-2026-0001", "--gross", "3042.00"] as const),
      ...["--issued-on", "2026-08-15", "--due-on", "2026-09-14"],
    );
    await add(
      "delivery",
      "scans/scan-fr-ok001-200dpi-bw.png",
      "--kind",
      "signed-invoice",
      "--delivered-on",
      "2026-08-10",
    );
    await run(0, "log", "reminder", "client", "--on", "2026-10-01", "--outcome", "no-answer");
    await run(0, "log", "dispute", "client", "--status", "none");
    const before = await check(1);
    expect(before.verdict).toBe("incomplete");
    expect(errorsOf(before)).toEqual(expect.arrayContaining(["order", "delivery"]));

    for (const party of ["client", "umbrella-company"])
      await attest("order/pades-bes.pdf", "signature,date,content", party, "--signed-on", "2026-05-20");
    await attest(
      ...(["delivery/scan-fr-ok001-200dpi-bw.png", "signature,date,mention,content", "client"] as const),
      ...["--signed-on", "2026-09-01", "--mention", "good-for-delivery"],
    );
    const after = await check(0);
    expect({ verdict: after.verdict, errors: errorsOf(after) }).toEqual({ verdict: "complete", errors: [] });
    expect(await digestOf(join(folder, "invoices/FR-OK-001.pdf"))).toBe(manifest.get("facturx/pdf/FR-OK-001.pdf"));
  });

  it("a mention that a page of text does not bear is contradicted, whoever attests it", async () => {
    const { add, attest, check } = await openCase("La société", "Le client");
    await add("order", "signed/pades-bes.pdf", "--kind", "quote", "--id", "D-1", "--issuer", "umbrella-company");
    await add(
      ...(["invoice", "facturx/pdf/FR-OK-001.pdf", "--number", "FA-2026-0001", "--gross", "3042.00"] as const),
      ...["--issued-on", "2026-08-15", "--due-on", "2026-09-14"],
    );
    await attest("order/pades-bes.pdf", "signature,mention", "client", "--mention", "good-for-agreement");
    expect(errorsOf(await check(1))).toContain("document/mention-absent");
  });

  it("an invoice that says another number and another amount than its case is no proof", async () => {
    const { add, check } = await openCase("Atelier Berthier SARL", "Communauté de communes du Val de Loire");
    await add(
      ...(["invoice", "facturx/pdf/FR-OK-001.pdf", "--number", "FA-2026-9999", "--gross", "9999.00"] as const),
      ...["--issued-on", "2026-08-15", "--due-on", "2026-09-14"],
    );
    const { gates } = await check(1);
    const flat = (node: Requirement): Requirement[] => [node, ...(node.children ?? []).flatMap(flat)];
    const content = gates
      .flatMap(({ requirements }) => flat(requirements))
      .filter(({ id }) => id === "invoice/content");
    expect(content.map(({ verdict }) => verdict === "satisfied")).toEqual([false]);
  });

  it.each([...manifest.keys()].filter((path) => path.endsWith(".yaml")))(
    "%s as a case.yaml is an answer",
    async (path) => {
      const dir = await scratch();
      await mkdir(join(dir, "odd"));
      await writeFile(join(dir, "odd/case.yaml"), await readFile(join(corpora, path)));
      const ran = await dossier(dir, "check", "odd", "--format", "json", "--today", TODAY);
      expectPlain(ran);
      expect(ran.code).toBe(1);
      expect((JSON.parse(ran.stdout) as { cases: Checked[] }).cases.map(({ verdict }) => verdict)).toEqual([
        "unreadable",
      ]);
    },
  );
});
