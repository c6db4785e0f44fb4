/*
 * Makes the documents of the shipped cases from their case.yaml, then writes their digests into it:
 *
 *     npx tsx tests/build-cases/build.ts
 *
 * Invoices are Factur-X; signed papers are scans of what the program and the company's member area print, signed by hand.
 * It needs the built program and poppler (pdftoppm, pdftotext). What it makes is committed: tests read the files, they never make them again.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withDigests } from "./digests.ts";
import { exampleCases, type ExampleCase } from "./example-case.ts";
import { invoicePaper } from "./invoice-paper.ts";
import { signedPapers } from "./signed-papers.ts";
import { signedReport } from "./signed-report.ts";

const root = fileURLToPath(new URL("../../cases/", import.meta.url));

async function build({ dir, source, caseFile }: ExampleCase): Promise<void> {
  const made = new Map<string, Buffer>();
  for (const invoice of caseFile.invoices) made.set(invoice.file, await invoicePaper(caseFile, invoice));
  for (const [file, bytes] of await signedPapers(caseFile, dir, made)) made.set(file, bytes);
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

/** What has come by post and is not in its case yet: the demo adds it. */
async function buildMail({ dir, caseFile }: ExampleCase): Promise<void> {
  const mail = join(root, "courrier");
  await mkdir(mail, { recursive: true });
  const report = await signedReport(caseFile, dir, { deliveredOn: "2026-04-30", signedOn: "2026-05-02" });
  await writeFile(join(mail, "pv-recette-acme.pdf"), report);
}

for (const example of await exampleCases(root)) {
  await build(example);
  if (example.caseFile.id === "acme-2026-refonte") await buildMail(example);
}
