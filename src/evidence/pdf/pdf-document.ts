import { readAttachedInvoice, type Attachment } from "../einvoice/attachments.ts";
import { unreadable, type Reading } from "../reading.ts";
import type { EvidenceLimits } from "../limits.ts";
import { findMentions } from "../mentions.ts";
import { pdfFile } from "../pdf-bytes/pdf-file.ts";
import { countsItsPages } from "./counts-its-pages.ts";
import { signaturesOf } from "../signature/signatures-of.ts";
import type { PdfDocument } from "./open-pdf.ts";
import { openAndRead } from "./read-pages.ts";
import { pageProblems } from "./page-problems.ts";
import { textCovered } from "./text-covered.ts";

/** Pages, their text, and whether each is mostly an image. Encrypted and damaged are answers. */
export async function readPdf(bytes: Uint8Array, limits: EvidenceLimits): Promise<Reading> {
  const opened = await openAndRead(bytes, limits);
  if (opened === "encrypted" || opened === "damaged") return unreadable(opened);
  const { document, pageTexts } = opened;
  try {
    if (document.numPages === 0) return unreadable("empty");
    const file = pdfFile(bytes);
    if (!countsItsPages(file)) return unreadable("damaged");
    const invoice = await readAttachedInvoice(await attachmentsOf(document));
    const { laterAppearances, ...signed } = await signaturesOf(bytes, file);
    const characters = pageTexts.reduce((sum, { text }) => sum + text.length, 0);
    return {
      pages: document.numPages,
      pageTexts,
      text: { characters, source: characters > 0 ? "layer" : "none" },
      mentions: findMentions(pageTexts),
      ...invoice,
      ...signed,
      problems: [
        ...invoice.problems,
        ...signed.problems,
        ...(await textCovered(document, pageTexts, laterAppearances)),
        ...pageProblems(opened, limits.pages),
      ],
    };
  } finally {
    await document.destroy();
  }
}

/** Files embedded in the PDF; names that lead out of a folder are only names: nothing is written. */
async function attachmentsOf(document: PdfDocument): Promise<Attachment[]> {
  const found = (await document.getAttachments().catch(() => null)) as Readonly<Record<string, Attachment>> | null;
  return Object.values(found ?? {}).filter(({ content }) => content instanceof Uint8Array);
}
