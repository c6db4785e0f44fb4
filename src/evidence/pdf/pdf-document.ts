import type { PageText } from "../evidence.ts";
import { readAttachedInvoice, type Attachment } from "../einvoice/attachments.ts";
import { unreadable, type Reading } from "../reading.ts";
import type { EvidenceLimits } from "../limits.ts";
import { findMentions } from "../mentions.ts";
import { pdfFile } from "../pdf-bytes/pdf-file.ts";
import { countsItsPages } from "./counts-its-pages.ts";
import { lighten, type LightPdf } from "./lighten.ts";
import { signaturesOf } from "../signature/signatures-of.ts";
import { mostlyImage } from "./mostly-image.ts";
import { pageProblems } from "./page-problems.ts";
import { textCovered } from "./text-covered.ts";

type PdfDocument = Awaited<ReturnType<(typeof import("unpdf"))["getDocumentProxy"]>>;

/** Pages, their text, and whether each is mostly an image. Encrypted and damaged are answers. */
export async function readPdf(bytes: Uint8Array, limits: EvidenceLimits): Promise<Reading> {
  const { getDocumentProxy } = await import("unpdf");
  const light = lighten(bytes);
  let document: PdfDocument;
  try {
    // The reader takes the buffer over: it works on the light copy.
    document = await getDocumentProxy(light.bytes, {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
  } catch (error) {
    return unreadable(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  }
  try {
    const { pageTexts, unread } = await readPages(document, limits.pages, light);
    if (document.numPages === 0) return unreadable("empty");
    const file = pdfFile(bytes);
    if (!countsItsPages(file)) return unreadable("damaged");
    if (unread.length > 0 && unread.length === pageTexts.length) return unreadable("damaged");
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
        ...pageProblems(document.numPages, limits.pages, unread, light.leftOut),
      ],
    };
  } finally {
    await document.destroy();
  }
}

/** A page that cannot be read is told as one whose content nobody can tell: the others still speak. */
async function readPages(
  document: PdfDocument,
  limit: number,
  light: LightPdf,
): Promise<{ pageTexts: readonly PageText[]; unread: readonly number[] }> {
  const pageTexts: PageText[] = [];
  const unread: number[] = [];
  for (let number = 1; number <= Math.min(document.numPages, limit); number++) {
    try {
      pageTexts.push(await readPage(document, number, light));
    } catch {
      unread.push(number);
      pageTexts.push({ page: number, text: "", mostlyImage: true });
    }
  }
  return { pageTexts, unread };
}

async function readPage(document: PdfDocument, number: number, { mayPaint, leftOut }: LightPdf): Promise<PageText> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
  const image = leftOut || (mayPaint && (await mostlyImage(page)));
  page.cleanup();
  return { page: number, text, mostlyImage: image };
}

/** Files embedded in the PDF; names that lead out of a folder are only names: nothing is written. */
async function attachmentsOf(document: PdfDocument): Promise<Attachment[]> {
  const found = (await document.getAttachments().catch(() => null)) as Readonly<Record<string, Attachment>> | null;
  return Object.values(found ?? {}).filter(({ content }) => content instanceof Uint8Array);
}
