import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { areHere, corpora, digestOf, manifest } from "./corpora.ts";
import { dossier, TODAY } from "./dossier-command.ts";
import { expectPlain } from "./expect-plain.ts";
import { openCase } from "./open-case.ts";

describe.skipIf(!areHere)("every document from elsewhere", () => {
  const invoices = [...manifest.keys()].filter((path) => /^facturx\/(pdf|xml)\//.test(path));
  it(
    "every e-invoice of the corpus is taken in byte for byte, or refused in a sentence",
    { timeout: 120_000 },
    async () => {
      const { folder, run } = await openCase("La société", "Le client");
      for (const [index, path] of invoices.entries()) {
        const number = `F-${String(index)}`;
        const ran = await dossier(
          join(folder, "../.."),
          ...["add", "invoice", join(corpora, path), "--case", "client", "--number", number, "--gross", "100.00"],
          ...["--issued-on", "2026-08-15", "--due-on", "2026-09-14", "--today", TODAY],
        );
        expectPlain(ran);
        expect([0, 1], `${path}\n${ran.stderr}`).toContain(ran.code);
        if (ran.code === 0) expect(await digestOf(join(folder, "invoices", basename(path)))).toBe(manifest.get(path));
        else expect(ran.stderr).toMatch(/\p{L}{3}/u);
      }
      await run(1, "check", "--for", "recourse");
    },
  );

  const hostile = [...manifest.keys()].filter((path) => path.startsWith("hostile/") && !path.endsWith(".yaml"));
  it("every hostile file is looked at without a fall, a hang or a stack trace", async () => {
    const ran = await dossier(corpora, "inspect", ...hostile, "--format", "json");
    expectPlain({ ...ran, stdout: ran.stdout.replace(/"path": ".*"/g, "") });
    expect(ran.code, ran.stderr).toBe(1);
    const { files } = JSON.parse(ran.stdout) as { files: { path: string; sha256: string }[] };
    expect(files).toHaveLength(hostile.length);
    for (const { path, sha256 } of files) expect(sha256, path).toBe(manifest.get(path));
  });
});
