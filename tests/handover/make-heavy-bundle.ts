/** Makes a bundle of so many exhibits of 0.7 MB under a folder, and prints its size and the most memory it took. */
import { randomFillSync } from "node:crypto";
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { sheetModel } from "../../src/handover/documents/blocks.ts";
import { writeBundlePdf } from "../../src/handover/pdf/write-bundle-pdf.ts";
import { aPlainList } from "./a-plain-list.ts";
import { plainDate } from "../../src/time/plain-date.ts";

const [root = "", count = "1"] = process.argv.slice(2);
const dir = join(root, count);
mkdirSync(join(dir, "originals"), { recursive: true });

const exhibits = [];
for (let number = 1; number <= Number(count); number++) {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([300, 400]);
  const scan = document.context.stream(randomFillSync(Buffer.alloc(700 * 1024)), { Type: "XObject", Subtype: "Image" });
  page.node.set(PDFName.of("Resources"), document.context.obj({ XObject: { Scan: document.context.register(scan) } }));
  const bytes = await document.save();
  const original = `originals/${number}.pdf`;
  writeFileSync(join(dir, original), bytes);
  const evidence = { type: "pdf", readable: true, reason: null, pages: 1 } as Evidence;
  const named = { number, title: `Document ${number}`, file: original, on: null, rank: 0, original };
  exhibits.push({ ...named, bytes: bytes.length, sha256: "0".repeat(64), evidence });
}
const sheet = { title: "Pièces", author: "", date: plainDate("2026-11-23"), language: "fr" as const, watermark: null };
const made = await writeBundlePdf({
  dir,
  cover: sheetModel(sheet, []),
  statement: null,
  exhibits,
  list: aPlainList(sheet),
  sheet,
});
const pages = made.exhibits.reduce((sum, one) => sum + one.pages, 0);
const megabytes = statSync(join(dir, "bundle.pdf")).size / 1024 / 1024;
rmSync(dir, { recursive: true });
process.stdout.write(JSON.stringify({ pages, megabytes, peak: process.resourceUsage().maxRSS / 1024 }));
