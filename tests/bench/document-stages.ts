/*
 * Where reading the PDFs of the corpora spends the processor, step by step, in one process:
 *
 *     npx tsx tests/bench/document-stages.ts
 *
 * Each library is loaded by a first round, which is not counted. The step of a document that does not open counts as `refused`.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDocumentProxy } from "unpdf";
import { readAttachedInvoice, type Attachment } from "../../src/evidence/einvoice/attachments.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { lighten } from "../../src/evidence/pdf/lighten.ts";
import { mostlyImage } from "../../src/evidence/pdf/mostly-image.ts";
import { signaturesOf } from "../../src/evidence/signature/signatures-of.ts";

const corpora = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));

type Step = "lighten" | "open" | "text" | "pictures" | "invoice" | "signatures" | "refused";
type Count = (step: Step) => void;

async function read(bytes: Uint8Array, count: Count): Promise<void> {
  const light = lighten(bytes);
  count("lighten");
  const document = await getDocumentProxy(light.bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
  count("open");
  for (let number = 1; number <= Math.min(document.numPages, defaultLimits.pages); number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    count("text");
    if (light.mayPaint) await mostlyImage(page);
    count("pictures");
  }
  const attached = (await document.getAttachments()) as Readonly<Record<string, Attachment>> | null;
  await readAttachedInvoice(Object.values(attached ?? {}));
  count("invoice");
  await signaturesOf(bytes);
  count("signatures");
  await document.destroy();
}

async function round(files: readonly string[]): Promise<ReadonlyMap<Step, number>> {
  const spent = new Map<Step, number>();
  let last = process.cpuUsage();
  const count: Count = (step) => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    spent.set(step, (spent.get(step) ?? 0) + (user + system) / 1000);
  };
  for (const file of files) {
    const bytes = readFileSync(file);
    last = process.cpuUsage();
    await read(bytes, count).catch(() => {
      count("refused");
    });
  }
  return spent;
}

// The reader leaves failed promises that nobody awaits: see `read-in-child.ts`.
process.on("unhandledRejection", () => undefined);
const files = readdirSync(corpora, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".pdf"))
  .map(({ parentPath, name }) => join(parentPath, name));
await round(files);
const spent = await round(files);
const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
process.stdout.write(`${String(files.length)} documents, ${total.toFixed(0)} ms of processor\n`);
for (const [step, ms] of [...spent].toSorted(([, one], [, other]) => other - one))
  process.stdout.write(
    `  ${step.padEnd(11)} ${ms.toFixed(0).padStart(6)} ms  ${((100 * ms) / total).toFixed(0).padStart(3)} %\n`,
  );
