import { inflateSync, constants } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  ParseSpeeds,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFContext,
  type PDFPageLeaf,
} from "@cantoo/pdf-lib";
import type { Evidence } from "../../evidence/evidence.ts";
import type { Text } from "../../locale/text.ts";
import { isLzwSound } from "./lzw-sound.ts";
import { picturePages } from "./picture-pages.ts";
import { tiffPages } from "./tiff-pages.ts";
import type { SourcePages } from "./source-pages.ts";

/** Why a document has no page of its own in the bundle: a slip sheet stands for it, the file goes beside. */
export interface NotPlaced {
  readonly notPlaced: Text;
  readonly isFault: boolean;
}

const reasons = {
  encrypted: { fr: "protégé par un mot de passe", en: "protected by a password" },
  damaged: { fr: "abîmé\u00a0: ses pages ne peuvent pas être reproduites", en: "damaged: its pages cannot be shown" },
  unsupported: { fr: "d’un format qui ne s’imprime pas ici", en: "of a format that is not printed here" },
  "too-large": { fr: "trop lourd pour être reproduit", en: "too large to be shown" },
  empty: { fr: "vide", en: "empty" },
} satisfies Record<string, Text>;

const beside: NotPlaced = { notPlaced: reasons.unsupported, isFault: false };
const fault = (why: keyof typeof reasons): NotPlaced => ({ notPlaced: reasons[why], isFault: true });

/** The pages of an exhibit. What was not readable as evidence is never handed to the parser. */
export async function exhibitPages(bytes: Uint8Array, evidence: Evidence): Promise<SourcePages | NotPlaced> {
  if (!evidence.readable) {
    return evidence.reason === "unsupported" ? beside : fault(evidence.reason ?? "damaged");
  }
  try {
    if (evidence.type === "pdf") return await pdfPages(bytes, evidence.pages);
    if (evidence.type === "jpeg" || evidence.type === "png") {
      return (await picturePages(bytes, evidence.type)) ?? fault("too-large");
    }
    if (evidence.type === "tiff") return (await tiffPages(bytes)) ?? beside;
    return beside;
  } catch {
    // Whatever the parser says of a hostile file, it has no page here; stack overflows included.
    return fault("damaged");
  }
}

/** The document as pdf-lib reads it: decrypted when no password is needed. */
export const loadPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, password: "" });

async function pdfPages(bytes: Uint8Array, expected: number | null): Promise<SourcePages | NotPlaced> {
  const { context, pages } = await allPages(bytes);
  // Two readers that count differently: what would be left out could be what matters.
  if (pages.length === 0 || (expected !== null && pages.length !== expected)) return fault("damaged");
  return pages.every((page) => isLegible(page, context)) ? { context, pages } : fault("damaged");
}

export async function allPages(bytes: Uint8Array): Promise<SourcePages> {
  const document = await loadPdf(bytes);
  return { context: document.context, pages: document.getPages().map(({ node }) => node) };
}

const MOST_CONTENT = 64 * 1024 * 1024;

/** Whether the page's content can be decoded at all: it would come out blank otherwise. */
function isLegible(page: PDFPageLeaf, context: PDFContext): boolean {
  const contents = context.lookup(page.get(PDFName.of("Contents")));
  const streams = contents instanceof PDFArray ? contents.asArray().map((entry) => context.lookup(entry)) : [contents];
  return streams.every((stream) => !(stream instanceof PDFRawStream) || decodes(stream));
}

function decodes(stream: PDFRawStream): boolean {
  const { dict, contents } = stream;
  const filter = dict.lookup(PDFName.of("Filter"));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only === undefined || contents.length === 0) return true;
  try {
    if (only === PDFName.of("LZWDecode")) {
      const parameters = dict.lookup(PDFName.of("DecodeParms"));
      const early = parameters instanceof PDFDict ? parameters.lookup(PDFName.of("EarlyChange")) : undefined;
      if (!isLzwSound(contents, early instanceof PDFNumber ? early.asNumber() : 1)) return false;
    }
    if (only !== PDFName.of("FlateDecode")) return decodePDFRawStream(stream).decode().length > 0;
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_CONTENT };
    return inflateSync(contents, options).length > 0;
  } catch {
    return false;
  }
}
