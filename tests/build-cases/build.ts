/*
 * Makes the documents of the shipped cases from their case.yaml, then writes their digests into it:
 *
 *     npx tsx tests/build-cases/build.ts
 *
 * Invoices are Factur-X; signed papers are scans of what the program and the company's member area print, signed by hand.
 * It needs poppler (pdftoppm). What it makes is committed: tests read the files, they never make them again.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withDigests } from "./digests.ts";
import { exampleCases, type ExampleCase } from "./example-case.ts";
import { invoicePaper } from "./invoice-paper.ts";
import { signedPapers } from "./signed-papers.ts";

const root = fileURLToPath(new URL("../../cases/", import.meta.url));

async function build({ dir, source, caseFile }: ExampleCase): Promise<void> {
  const made = new Map<string, Buffer>();
  for (const invoice of caseFile.invoices) made.set(invoice.file, await invoicePaper(caseFile, invoice));
  for (const [file, bytes] of await signedPapers(caseFile, made)) made.set(file, bytes);
  for (const [file, bytes] of made) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), bytes);
  }
  const files = new Map(
    await Promise.all(
      Object.keys(caseFile.intake).map(async (file) => [file, await readFile(join(dir, file))] as const),
    ),
  );
  await writeFile(
    join(dir, "case.yaml"),
    withDigests(source, (file) => files.get(file) ?? Buffer.alloc(0)),
  );
}

for (const example of await exampleCases(root)) {
  try {
    await build(example);
  } catch (e) {
    console.error(example.dir, (e as Error).message);
  }
}
