import type { DocumentModel } from "../drafting/model.ts";

/** A document in one of its faces. Same model, same bytes. */
export async function renderAs(model: DocumentModel, format: "pdf" | "md"): Promise<Uint8Array> {
  if (format === "pdf") return (await import("./pdf/render-pdf.ts")).renderPdf(model);
  return Buffer.from((await import("./markdown.ts")).renderMarkdown(model), "utf8");
}
