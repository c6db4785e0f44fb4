import type { DocumentType } from "./evidence.ts";
import { zipNames } from "./zip-names.ts";

const HEAD = 1024;

const startsWith = (bytes: Uint8Array, ...prefix: readonly number[]): boolean =>
  bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** What a file is, by its bytes, never by its name. HTML, SVG, YAML and other text are `text`. */
export function sniff(bytes: Uint8Array): DocumentType {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "jpeg";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return "tiff";
  if (isHeic(bytes)) return "heic";
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return isDocx(bytes) ? "docx" : "zip";
  if (isPdf(bytes)) return "pdf";
  return isText(bytes) ? textType(bytes) : "unknown";
}

/** Outlook's own message format, and the other files of its family (an OLE container). */
export const isOutlookMessage = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

const heicBrands = new Set(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif"]);

const isHeic = (bytes: Uint8Array): boolean => latin(bytes, 4, 8) === "ftyp" && heicBrands.has(latin(bytes, 8, 12));

/** A header may stand anywhere in the first kilobyte (ISO 32000, implementation notes); after other bytes, it must have an object to be one. */
function isPdf(bytes: Uint8Array): boolean {
  const at = latin(bytes, 0, HEAD + 5).indexOf("%PDF-");
  if (at <= 0) return at === 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(" obj", at);
}

// The parts of a word-processing package are named in the clear in its directory, and before each of them where that was cut off.
function isDocx(bytes: Uint8Array): boolean {
  const names = zipNames(bytes) ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return names.includes("word/document.xml") && names.includes("[Content_Types].xml");
}

function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  const head = bytes.subarray(0, 8192);
  return !head.some(
    (byte) => byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27),
  );
}

const HEADER_LINE =
  /^(?:received|return-path|from|to|subject|date|message-id|mime-version|delivered-to|x-[\w-]+|dkim-signature|content-type): ?\S/i;

function textType(bytes: Uint8Array): DocumentType {
  const head = decodeHead(bytes).trimStart();
  if (/^<\?xml[\s?]/.test(head))
    return /^<\?xml[^>]*\?>\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|svg)\b/i.test(head) ? "text" : "xml";
  if (/^<(?:[A-Za-z_][\w.-]*:)?(?:CrossIndustryInvoice|CrossIndustryDocument|Invoice|CreditNote)\b/.test(head))
    return "xml";
  return isMessage(head) && !isMailbox(bytes) ? "eml" : "text";
}

/** Several messages in one file: nobody wrote them all. */
function isMailbox(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return latin(bytes, 0, 5) === "From " && ["\n\nFrom ", "\r\n\r\nFrom "].some((mark) => file.includes(mark));
}

/** Every line of what comes before the first empty one is a header; one message of a mailbox begins with `From `. */
function isMessage(head: string): boolean {
  const [block = ""] = head.replace(/^From .*\r?\n/, "").split(/\r?\n\r?\n/, 1);
  const lines = block.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const known = lines.filter((line) => HEADER_LINE.test(line)).length;
  if (known >= 2 && HEADER_LINE.test(lines[0] ?? "")) return true;
  return known >= 3 && /^from:/im.test(block) && lines.slice(0, -1).every((line) => /^[\w-]+:/.test(line));
}

function decodeHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 16_384);
  const encoding = startsWith(bytes, 0xff, 0xfe) ? "utf-16le" : startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(head);
}

const byExtension: Readonly<Record<string, readonly DocumentType[]>> = {
  pdf: ["pdf"],
  xml: ["xml"],
  jpg: ["jpeg"],
  jpeg: ["jpeg"],
  png: ["png"],
  tif: ["tiff"],
  tiff: ["tiff"],
  heic: ["heic"],
  docx: ["docx"],
  zip: ["zip", "docx"],
  eml: ["eml", "text"],
  txt: ["text", "eml", "xml"],
  md: ["text"],
};

/** Whether the content is another kind than the extension says; an extension that says nothing known never lies. */
export function notWhatItSays(name: string, type: DocumentType): boolean {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const expected = byExtension[extension];
  return expected !== undefined && type !== "empty" && !expected.includes(type);
}
