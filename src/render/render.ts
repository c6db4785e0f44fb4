import type { DocumentModel } from "../drafting/model.ts";
import type { AttachedFile } from "./attached-file.ts";

export type Face = "pdf" | "docx" | "md" | "html" | "txt" | "eml";

/** A document in one of its faces. Same model and files, same bytes. Only an e-mail's draft holds the files attached. */
export async function renderAs(
  model: DocumentModel,
  face: Face,
  files: readonly AttachedFile[] = [],
): Promise<Uint8Array> {
  switch (face) {
    case "pdf":
      return (await import("./pdf/render-pdf.ts")).renderPdf(model);
    case "docx":
      return (await import("./docx/render-docx.ts")).renderDocx(model);
    case "eml":
      return (await import("./eml.ts")).renderEml(model, files);
    case "html":
      return Buffer.from((await import("./html.ts")).renderHtml(model), "utf8");
    case "txt":
      return Buffer.from((await import("./plain-text.ts")).renderText(model), "utf8");
    case "md":
      return Buffer.from((await import("./markdown.ts")).renderMarkdown(model), "utf8");
  }
}
