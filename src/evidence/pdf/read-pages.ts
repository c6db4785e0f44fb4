import type { PageText } from "../evidence.ts";
import type { EvidenceLimits } from "../limits.ts";
import { nothingOver, overPage } from "./annotation-text.ts";
import { lighten, type LightPdf } from "./lighten.ts";
import { mended } from "./mend.ts";
import { mostlyImage } from "./mostly-image.ts";
import { openPdf, withoutReferences, type PdfDocument } from "./open-pdf.ts";
import { textOfItems } from "./text-of-items.ts";

/** A document that opens, with what its pages say up to the limit. */
export interface OpenedPdf {
  /** To be destroyed by whoever asked. */
  readonly document: PdfDocument;
  readonly pageTexts: readonly PageText[];
  /** Numbers of the pages that cannot be read. */
  readonly unread: readonly number[];
  readonly light: LightPdf;
  /** Its cross-references led nowhere: its objects were found one by one. */
  readonly isRebuilt: boolean;
  /** Its pages took their share of the time before the last one. */
  readonly isCut: boolean;
}

/** What its pages may take of a document's time: the rest is for its signatures and its e-invoice, which say more. */
const SHARE_OF_PAGES = 0.6;

/** Pages that may be read: so many, until the time is up. */
interface Allowance {
  readonly pages: number;
  readonly isTimeUp: () => boolean;
}

type Refusal = "encrypted" | "damaged";

/** Opens a PDF and reads its pages; where one cannot be read, once more as a reader that repairs would, and the better of the two. */
export async function openAndRead(bytes: Uint8Array, { pages, seconds }: EvidenceLimits): Promise<OpenedPdf | Refusal> {
  const begun = process.cpuUsage();
  const isTimeUp = (): boolean => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6 > seconds * SHARE_OF_PAGES;
  };
  const allowance = { pages, isTimeUp };
  const asItSays = await attempt(lighten(bytes), allowance);
  if (asItSays === "encrypted" || (asItSays !== "damaged" && asItSays.unread.length === 0)) return asItSays;
  const light = lighten(mended(bytes));
  const repaired = await attempt({ ...light, bytes: withoutReferences(light.bytes) }, allowance);
  const [best, other] = readIn(repaired) > readIn(asItSays) ? [repaired, asItSays] : [asItSays, repaired];
  if (typeof other !== "string") await other.document.destroy();
  if (typeof best === "string") return "damaged";
  if (readIn(best) > 0) return { ...best, isRebuilt: best === repaired };
  await best.document.destroy();
  return "damaged";
}

/** How many pages could be read. */
const readIn = (opened: OpenedPdf | Refusal): number =>
  typeof opened === "string" ? 0 : opened.pageTexts.length - opened.unread.length;

async function attempt(light: LightPdf, allowance: Allowance): Promise<OpenedPdf | Refusal> {
  try {
    const document = await openPdf(light.bytes);
    return { document, ...(await readPages(document, allowance, light)), light, isRebuilt: false };
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged";
  }
}

/** A page that cannot be read is told as one whose content nobody can tell: the others still speak. */
async function readPages(
  document: PdfDocument,
  { pages, isTimeUp }: Allowance,
  light: LightPdf,
): Promise<Pick<OpenedPdf, "pageTexts" | "unread" | "isCut">> {
  const pageTexts: PageText[] = [];
  const unread: number[] = [];
  const last = Math.min(document.numPages, pages);
  for (let number = 1; number <= last; number++) {
    if (number > 1 && isTimeUp()) return { pageTexts, unread, isCut: true };
    try {
      pageTexts.push(await readPage(document, number, light));
    } catch {
      unread.push(number);
      pageTexts.push({ page: number, text: "", mostlyImage: true });
    }
  }
  return { pageTexts, unread, isCut: false };
}

async function readPage(
  document: PdfDocument,
  number: number,
  { mayPaint, mayWriteOver, leftOut }: LightPdf,
): Promise<PageText> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const content = textOfItems(items);
  const over = mayWriteOver ? await overPage(page) : nothingOver;
  const image = leftOut || (mayPaint && (await mostlyImage(page)));
  page.cleanup();
  const text = [content, over.text].filter((part) => part !== "").join("\n");
  return { page: number, text, mostlyImage: image, ...(over.isDrawnOn ? { drawn: true } : {}) };
}
