/*
 * Where reading PDFs spends the processor, step by step, in one process: the end of `npx tsx tests/bench/documents.ts`. Each library is loaded
 * by a first round, which is not counted.
 */
import { readFileSync } from "node:fs";
import { readAttachedInvoice, type Attachment } from "../../src/evidence/einvoice/attachments.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { lighten } from "../../src/evidence/pdf/lighten.ts";
import { mostlyImage } from "../../src/evidence/pdf/mostly-image.ts";
import { openPdf } from "../../src/evidence/pdf/open-pdf.ts";
import { signaturesOf } from "../../src/evidence/signature/signatures-of.ts";

type Step = "lighten" | "open" | "text" | "pictures" | "invoice" | "signatures" | "refused";

const said: Readonly<Record<Step, string>> = {
  lighten: "looking for streams that unfold beyond measure, leaving pictures out",
  open: "opening the document",
  text: "the text of its pages",
  pictures: "whether a page is mostly an image",
  invoice: "attachments, and the e-invoice among them",
  signatures: "every signature, and what came after it",
  refused: "documents that do not open, up to their refusal",
};

type Count = (step: Step) => void;

async function read(bytes: Uint8Array, count: Count): Promise<void> {
  const light = lighten(bytes);
  count("lighten");
  const document = await openPdf(light.bytes);
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

/** Prints what each step takes of the processor, the longest first. */
export async function benchDocumentStages(files: readonly string[], print: (line: string) => void): Promise<void> {
  // The reader leaves failed promises that nobody awaits: see `read-in-child.ts`.
  const ignored = (): void => undefined;
  process.on("unhandledRejection", ignored);
  await round(files);
  const spent = await round(files);
  process.off("unhandledRejection", ignored);
  const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  print(`where the time of reading goes: ${total.toFixed(0)} ms of processor in one process`);
  for (const [step, ms] of [...spent].toSorted(([, one], [, other]) => other - one))
    print(
      `  ${step.padEnd(11)} ${ms.toFixed(0).padStart(6)} ms  ${((100 * ms) / total).toFixed(0).padStart(3)} %   ${said[step]}`,
    );
}
