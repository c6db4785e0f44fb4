import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PDFDocument, ParseSpeeds, StandardFonts } from "@cantoo/pdf-lib";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { sheetModel } from "../../src/handover/documents/blocks.ts";
import { writeBundlePdf, type CopiedExhibit } from "../../src/handover/pdf/write-bundle-pdf.ts";
import { writeCaseSeal } from "../../src/handover/seal/write-case-seal.ts";
import { aPlainList } from "../handover/a-plain-list.ts";
import { plainDate } from "../../src/time/plain-date.ts";

/** What others use for the same. */
const tools = { merge: "qpdf", digest: "sha256sum" };
const EXHIBITS = 30;
const PAGES = 200;
const ROUNDS = 15;
/** Copies of what is sealed: each takes its place on the disk. */
const SEALS = 5;
const SEALED_MEGABYTES = 200;

/** A document of so many pages of text, as an office program makes them. */
async function aDocument(pages: number, seed: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = document.embedStandardFont(StandardFonts.TimesRoman);
  for (let page = 0; page < pages; page++) {
    const text = Array.from(
      { length: 45 },
      (_, line) => `Ligne ${line} de la page ${page + 1}, document ${seed}, mot ${(line * 7919 + seed) % 9973}`,
    );
    document.addPage([595, 842]).drawText(text.join("\n"), { x: 50, y: 780, size: 10, font, lineHeight: 15 });
  }
  return document.save();
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** `bundle.pdf` against a bare merge of the same files and against qpdf; sealing against sha256sum. */
export async function benchHandOver(print: (line: string) => void): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "dossier-bench-"));
  try {
    await benchBundle(root, print);
    await benchSeal(root, print);
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function benchBundle(root: string, print: (line: string) => void): Promise<void> {
  mkdirSync(join(root, "originals"));
  const exhibits: CopiedExhibit[] = [];
  for (let number = 1; number <= EXHIBITS; number++) {
    const pages = Math.floor((PAGES * number) / EXHIBITS) - Math.floor((PAGES * (number - 1)) / EXHIBITS);
    const bytes = await aDocument(pages, number);
    const original = `originals/${number}.pdf`;
    writeFileSync(join(root, original), bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const evidence = { type: "pdf", readable: true, reason: null, pages } as Evidence;
    exhibits.push({
      number,
      title: `Document ${number}`,
      file: original,
      on: null,
      rank: 0,
      original,
      bytes: bytes.length,
      sha256,
      evidence,
    });
  }
  const sheet = {
    title: "Pièces",
    author: "",
    date: plainDate("2026-11-23"),
    language: "fr" as const,
    watermark: null,
  };
  const ours = async (): Promise<void> => {
    rmSync(join(root, "bundle.pdf"), { force: true });
    await writeBundlePdf({
      dir: root,
      cover: sheetModel(sheet, []),
      statement: null,
      exhibits,
      list: aPlainList(sheet),
      sheet,
    });
  };
  const files = exhibits.map(({ original }) => join(root, original));
  const bare = async (): Promise<void> => {
    const merged = await PDFDocument.create({ updateMetadata: false });
    for (const file of files) {
      const source = await PDFDocument.load(readFileSync(file), {
        updateMetadata: false,
        parseSpeed: ParseSpeeds.Fastest,
      });
      for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page);
    }
    writeFileSync(join(root, "bare.pdf"), await merged.save());
  };
  const qpdf = (): Promise<unknown> =>
    Promise.resolve(spawnSync(tools.merge, ["--empty", "--pages", ...files, "--", join(root, "qpdf.pdf")]));
  const times = { ours: [] as number[], bare: [] as number[], qpdf: [] as number[] };
  await ours();
  await bare();
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(await timed(bare));
    times.ours.push(await timed(ours));
    times.qpdf.push(await timed(qpdf));
  }
  const [own, merge, tool] = [median(times.ours), median(times.bare), median(times.qpdf)];
  print(
    `bundle.pdf, ${EXHIBITS} exhibits, ${PAGES} pages: ${own.toFixed(0)} ms, ${(own / merge).toFixed(2)} × a bare pdf-lib merge (at most 2), ${(own / tool).toFixed(1)} × qpdf --empty --pages`,
  );
}

async function benchSeal(root: string, print: (line: string) => void): Promise<void> {
  const files = Array.from({ length: 20 }, (_, index) => `${index}.bin`);
  const piece = Buffer.alloc((SEALED_MEGABYTES / files.length) * 1024 * 1024, "dossier");
  for (const file of files) writeFileSync(join(root, file), piece);
  const info = { set: "sealed", day: "2026-11-23", caseId: "bench", program: "dossier", previous: null };
  const own: number[] = [];
  const tool: number[] = [];
  for (let round = 0; round < SEALS; round++) {
    const dir = join(root, `seal-${round}`);
    mkdirSync(dir);
    const sum = (): Promise<unknown> =>
      Promise.resolve(
        spawnSync(
          tools.digest,
          files.map((file) => join(root, file)),
        ),
      );
    tool.push(await timed(sum));
    own.push(await timed(() => writeCaseSeal(dir, root, files, info)));
    rmSync(dir, { recursive: true });
  }
  const megabytes = files.reduce((total, file) => total + statSync(join(root, file)).size, 0) / 1024 / 1024;
  print(
    `seal of ${megabytes.toFixed(0)} MB, copied and digested: ${median(own).toFixed(0)} ms, ${(median(own) / median(tool)).toFixed(2)} × sha256sum (at most 1.5)`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchHandOver((line) => {
    process.stdout.write(`${line}\n`);
  });
}
