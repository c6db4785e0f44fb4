export type PdfDocument = Awaited<ReturnType<(typeof import("unpdf"))["getDocumentProxy"]>>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/**
 * Opens a PDF with the reader, which takes the buffer over.
 * @throws PasswordException when a password is asked for, and other errors for a file that cannot be opened.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocumentProxy } = await import("unpdf");
  giveNode20WhatTheReaderCalls();
  return getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
}

/** Without it, all that a page paints after its first embedded font goes unseen: the reader passes over the error. */
function giveNode20WhatTheReaderCalls(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length);
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return moved;
    },
  });
}

/** The same file with cross-references that lead nowhere: the reader then looks for its objects one by one, as one that repairs does. */
export function withoutReferences(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf("startxref"); at >= 0; at = file.indexOf("startxref", at)) file.write("_", at, "latin1");
  return bytes;
}
