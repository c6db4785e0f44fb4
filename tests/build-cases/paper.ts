import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";

export type Paper = PDFKit.PDFDocument;

const face = (path: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`));

const faces = {
  regular: face("source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  bold: face("source-sans-3/700Bold/SourceSans3_700Bold.ttf"),
  serif: face("source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
  hand: face("caveat/500Medium/Caveat_500Medium.ttf"),
};

export const A4 = { width: 595.28, height: 841.89 } as const;

export interface PaperOptions {
  readonly title: string;
  readonly author: string;
  /** The day it bears: the file's own date too, so that the same case gives the same bytes. */
  readonly on: string;
  readonly archival?: boolean;
}

/** A sheet of A4 with the faces of the house, `write` on it, and its bytes. */
export async function paper(options: PaperOptions, write: (doc: Paper) => void): Promise<Buffer> {
  const day = new Date(`${options.on}T09:00:00Z`);
  const doc = new PDFDocument({
    size: "A4",
    margin: 56,
    font: faces.regular,
    lang: "fr-FR",
    pdfVersion: "1.7",
    info: { Title: options.title, Author: options.author, Creator: options.author, CreationDate: day, ModDate: day },
    ...(options.archival === true ? { subset: "PDF/A-3b" } : {}),
  });
  for (const [name, path] of Object.entries(faces)) doc.registerFont(name, await readFile(path));
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    doc.on("error", reject);
  });
  doc.font("regular").fontSize(10);
  write(doc);
  doc.end();
  return done;
}
