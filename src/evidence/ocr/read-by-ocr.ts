import type { Evidence, EvidenceProblem, PageText } from "../evidence.ts";
import { findMentions } from "../mentions.ts";
import { jpegsIn } from "./page-picture.ts";
import type { OcrEngine } from "./ocr-engine.ts";
import { pixelsOf } from "./pixels.ts";
import { runTool } from "./read-through-tool.ts";

// One document: so many pages, of so many pixels, within so long.
const MAX_PAGES = 20;
const MAX_PIXELS = 60_000_000;
const SECONDS = 60;

// A page of fewer letters than this that is an image is a scan with a footer.
const A_FOOTER = 200;

/** Whether a reader of pictures could add anything: a photo, a scan, or a page of a PDF that is an image. */
export const wantsOcr = (evidence: Evidence): boolean =>
  evidence.readable && (isPicture(evidence) || evidence.pageTexts.some(isScannedPage));

/** Every page that was wanted was read: another day would find nothing more. */
export const isReadWhole = ({ problems }: Evidence): boolean =>
  problems.some(({ code }) => code === said.code) && !problems.some(({ code }) => code === PARTIAL);

const PARTIAL = "ocr-partial";

const isPicture = ({ type }: Evidence): boolean => type === "jpeg" || type === "png" || type === "tiff";

const isScannedPage = ({ mostlyImage, text }: PageText): boolean => mostlyImage && text.length < A_FOOTER;

interface OcrSettings {
  readonly engine: OcrEngine | null;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds that only go up. */
  readonly now: () => number;
}

/**
 * The evidence with what an optical reader makes of its scanned pages, said to be so: such a text may be wrong by a digit, and proves nothing by
 * itself. Without a reader, one sentence says how to install one.
 */
export async function withOcr(bytes: Uint8Array, evidence: Evidence, settings: OcrSettings): Promise<Evidence> {
  if (!wantsOcr(evidence)) return evidence;
  const { engine } = settings;
  if (engine === null) return { ...evidence, problems: [...evidence.problems, notInstalled] };
  const scanned = isPicture(evidence) ? [1] : evidence.pageTexts.filter(isScannedPage).map(({ page }) => page);
  const until = settings.now() + SECONDS * 1000;
  const read = new Map<number, string>();
  for (const page of scanned.slice(0, MAX_PAGES)) {
    const left = (until - settings.now()) / 1000;
    if (left <= 0) break;
    const picture = await pictureOf(bytes, evidence, page, { ...settings, left });
    const text = picture === null ? null : await engine.read(picture, left);
    if (text !== null && text.trim() !== "") read.set(page, text);
  }
  return read.size === 0 ? evidence : asRead(evidence, read, scanned.length);
}

async function pictureOf(
  bytes: Uint8Array,
  evidence: Evidence,
  page: number,
  { env, left }: OcrSettings & { readonly left: number },
): Promise<Uint8Array | null> {
  if (isPicture(evidence)) {
    const pixels = pixelsOf(bytes, evidence.type);
    return pixels === null || pixels > MAX_PIXELS ? null : bytes;
  }
  const number = String(page);
  // At most 2,500 points long: 200 per inch of an A4 page.
  const options = ["-f", number, "-l", number, "-singlefile", "-gray", "-scale-to", "2500", "-"];
  return (await runTool("pdftoppm", options, bytes, { env, seconds: left })) ?? embeddedPage(bytes, evidence, page);
}

/** Of a PDF that is nothing but scans, one picture a page. */
function embeddedPage(bytes: Uint8Array, evidence: Evidence, page: number): Uint8Array | null {
  const pictures = jpegsIn(bytes);
  const picture = pictures.length === evidence.pages ? pictures[page - 1] : undefined;
  return picture === undefined || (pixelsOf(picture, "jpeg") ?? Infinity) > MAX_PIXELS ? null : picture;
}

function asRead(evidence: Evidence, read: ReadonlyMap<number, string>, wanted: number): Evidence {
  const pages: readonly PageText[] = isPicture(evidence)
    ? [{ page: 1, text: "", mostlyImage: true }]
    : evidence.pageTexts;
  const pageTexts = pages.map((page): PageText => {
    const text = read.get(page.page);
    return text === undefined ? page : { ...page, text, ocr: true };
  });
  const characters = pageTexts.reduce((sum, { text }) => sum + text.length, 0);
  const isAllOcr = pageTexts.every(({ ocr, text }) => ocr === true || text === "");
  return {
    ...evidence,
    pageTexts,
    text: { characters, source: isAllOcr ? "ocr" : "layer" },
    mentions: findMentions(pageTexts),
    problems: [...evidence.problems, said, ...(read.size < wanted ? [partly(read.size, wanted)] : [])],
  };
}

const said: EvidenceProblem = {
  code: "read-by-ocr",
  message: {
    fr: "Texte lu par reconnaissance optique\u00a0: il peut se tromper, relisez le document.",
    en: "Text read by optical recognition: it may be wrong, read the document again.",
  },
};

const partly = (read: number, wanted: number): EvidenceProblem => ({
  code: PARTIAL,
  message: {
    fr: `La reconnaissance optique a lu ${read} page(s) sur ${wanted}.`,
    en: `Optical recognition read ${read} of ${wanted} page(s).`,
  },
});

const notInstalled: EvidenceProblem = {
  code: "ocr-not-installed",
  message: {
    fr: "Pour lire un scan, installez Tesseract avec le français (apt install tesseract-ocr tesseract-ocr-fra, ou npm install tesseract.js @tesseract.js-data/fra).",
    en: "To read a scan, install Tesseract with French (apt install tesseract-ocr tesseract-ocr-fra, or npm install tesseract.js @tesseract.js-data/fra).",
  },
};
