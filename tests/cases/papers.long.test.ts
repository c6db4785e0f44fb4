import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { inspectBytes } from "../../src/evidence/inspect-bytes.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { attestationsOf, entriesOf } from "../../src/facts/entry.ts";
import { crossIndustryInvoice } from "../build-cases/cross-industry-invoice.ts";
import { exampleCases } from "../build-cases/example-case.ts";
import { hasTool } from "../e2e/has-tool.ts";
import { shippedCases } from "../e2e/dossier-command.ts";

const run = promisify(execFile);
const examples = await exampleCases(shippedCases);
const invoices = examples.flatMap(({ dir, caseFile }) =>
  caseFile.invoices.map((invoice) => ({ caseFile, invoice, path: join(dir, invoice.file) })),
);

describe.skipIf(!hasTool("pdfdetach"))("every shipped invoice", () => {
  it.each(invoices.map(({ invoice, ...rest }) => [invoice.number, { invoice, ...rest }] as const))(
    "%s carries the data that its case declares",
    async (_number, { caseFile, invoice, path }) => {
      const dir = await mkdtemp(join(tmpdir(), "dossier-papers-"));
      await run("pdfdetach", ["-save", "1", "-o", join(dir, "factur-x.xml"), path]);
      const embedded = await readFile(join(dir, "factur-x.xml"), "utf8");
      await rm(dir, { recursive: true });
      expect(embedded).toBe(crossIndustryInvoice(caseFile, invoice));
    },
  );
});

it("nobody attests what a paper says when the program reads it", async () => {
  const attested = examples.flatMap(({ dir, caseFile }) =>
    entriesOf(caseFile)
      .filter((entry) => attestationsOf(entry, "content", null).length > 0)
      .map(({ file }) => join(dir, file)),
  );
  const shown = await Promise.all(attested.map(async (path) => inspectBytes(await readFile(path), defaultLimits)));
  expect(shown.length).toBeGreaterThan(0);
  for (const { text, einvoice } of shown) {
    expect(text.source).toBe("none");
    expect(einvoice).toBeNull();
  }
});

it("an order signed electronically proves its signature itself: nobody attests it", async () => {
  const orders = examples.flatMap(({ dir, caseFile }) =>
    caseFile.orders.filter(({ signing }) => signing === "electronic").map((order) => ({ path: join(dir, order.file), order })),
  );
  expect(orders.length).toBeGreaterThan(0);
  for (const { path, order } of orders) {
    const { signatures, signatureVerdict } = await inspectBytes(await readFile(path), defaultLimits);
    expect(signatureVerdict).toBe("intact");
    expect(signatures.map(({ signer, signedAt }) => [signer, signedAt?.slice(0, 10)])).toEqual(
      order.signatures.map(({ signatory, on }) => [signatory, on]),
    );
    expect(order.attested).toEqual([]);
  }
});

it.skipIf(!hasTool("qpdf"))("every shipped PDF is sound", async () => {
  const pdfs = (await shippedFiles()).filter((path) => path.endsWith(".pdf"));
  await Promise.all(pdfs.map((path) => run("qpdf", ["--check", path])));
  expect(pdfs.length).toBeGreaterThan(15);
});

it("the shipped cases stay small", async () => {
  const sizes = await Promise.all((await shippedFiles()).map(async (path) => (await stat(path)).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
});

async function shippedFiles(): Promise<string[]> {
  const entries = await readdir(shippedCases, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
