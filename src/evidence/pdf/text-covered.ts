import type { EvidenceProblem, PageText } from "../evidence.ts";
import type { Appearance } from "../signature/later-appearances.ts";
import type { PdfDocument, PdfPage } from "./open-pdf.ts";

type Items = Awaited<ReturnType<PdfPage["getTextContent"]>>["items"];
type Line = Extract<Items[number], { readonly str: string }>;

/**
 * What signatures drew over words that somebody had signed before them. Their bytes stand, and the signature before them with it; but whoever
 * reads the page no longer sees the words. A page without words cannot be told, and that is said too.
 */
export async function textCovered(
  document: PdfDocument,
  pages: readonly PageText[],
  appearances: readonly Appearance[],
): Promise<readonly EvidenceProblem[]> {
  const problems: EvidenceProblem[] = [];
  for (const appearance of appearances) {
    const page = pages.find((one) => one.page === appearance.page);
    if (page === undefined || page.mostlyImage || page.text.trim() === "") problems.push(coversImage(appearance.page));
    else {
      const words = wordsUnder(appearance, await linesOf(document, appearance.page));
      if (words !== "") problems.push(coversText(appearance.page, words));
    }
  }
  return problems;
}

async function linesOf(document: PdfDocument, number: number): Promise<readonly Line[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.filter((item): item is Line => "str" in item);
}

function wordsUnder(appearance: Appearance, lines: readonly Line[]): string {
  const covered = lines.map((line) => charactersUnder(appearance, line)).filter((characters) => characters !== "");
  return covered.join(" ").replaceAll(/\s+/g, " ").trim();
}

/** A line runs along the first two numbers of its matrix and stands up along the next two, from where the last two say. */
function charactersUnder(appearance: Appearance, { str, transform, width }: Line): string {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform as readonly number[];
  const characters = Array.from(str);
  const size = Math.hypot(a, b) || 1;
  return characters
    .filter((_, index) => {
      const along = (((index + 0.5) / characters.length) * width) / size;
      return isInside(appearance, x + a * along + c * MIDDLE, y + b * along + d * MIDDLE);
    })
    .join("");
}

/** From the line that letters stand on to the middle of a small one, in heights of the font. */
const MIDDLE = 0.25;

const isInside = ({ left, bottom, right, top }: Appearance, x: number, y: number): boolean =>
  left <= x && x <= right && bottom <= y && y <= top;

const coversText = (page: number, words: string): EvidenceProblem => ({
  code: "signature-over-text",
  message: {
    fr: `Page ${String(page)}, une signature plus tardive est dessinée sur des mots déjà signés\u00a0: «\u00a0${words}\u00a0».`,
    en: `On page ${String(page)}, a later signature is drawn over words already signed: “${words}”.`,
  },
});

const coversImage = (page: number): EvidenceProblem => ({
  code: "signature-over-image",
  message: {
    fr: `Page ${String(page)}, une signature plus tardive est dessinée sur une page déjà signée dont le texte ne se lit pas\u00a0: ce qu’elle recouvre ne peut être dit.`,
    en: `On page ${String(page)}, a later signature is drawn over a page already signed whose text cannot be read: what it covers cannot be told.`,
  },
});
