import type { PDFContext, PDFPageLeaf } from "@cantoo/pdf-lib";

/** Pages ready to be joined, in the document they come from. */
export interface SourcePages {
  readonly context: PDFContext;
  readonly pages: readonly PDFPageLeaf[];
}
