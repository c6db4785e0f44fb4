import { givePlatformToReader } from "./reader-platform.ts";

export type PdfDocument = Awaited<ReturnType<(typeof import("unpdf"))["getDocumentProxy"]>>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/**
 * Opens a PDF with the reader, which takes the buffer over.
 * @throws PasswordException when a password is asked for, and other errors for a file that cannot be opened.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocumentProxy } = await import("unpdf");
  givePlatformToReader();
  return getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
}

/** The same file with cross-references that lead nowhere: the reader then looks for its objects one by one, as one that repairs does. */
export function withoutReferences(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf("startxref"); at >= 0; at = file.indexOf("startxref", at)) file.write("_", at, "latin1");
  return bytes;
}
