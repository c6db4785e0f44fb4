import { createHash } from "node:crypto";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Assessment } from "../assessment/assessment.ts";
import type { DocumentModel } from "../drafting/model.ts";
import type { EvidenceByPath } from "../evidence/evidence.ts";
import { renderAs } from "../render/render.ts";
import { writeBag, type BaggedFile, type SealInfo } from "./bag/write-bag.ts";
import type { Sheet } from "./documents/blocks.ts";
import type { HandedExhibit } from "./documents/exhibit-list.ts";
import { internalNoteModel, type NoteMatter } from "./documents/internal-note.ts";
import { messageModel } from "./documents/message.ts";
import type { HandoverGate, LeftOut } from "./exhibits/candidate.ts";
import type { Exhibit } from "./exhibits/number-exhibits.ts";
import { safePaths } from "./exhibits/safe-name.ts";
import { mailParts } from "./mail-parts.ts";
import { writeBundlePdf, type BundleMatter, type CopiedExhibit } from "./pdf/write-bundle-pdf.ts";
import { copyInto } from "./seal/write-case-seal.ts";
import { writeZip, zipInMemory } from "./write-zip.ts";

/** All that a hand-over is made from. Nothing else decides its bytes. */
export interface HandOver {
  readonly gate: HandoverGate;
  readonly caseDir: string;
  readonly assessment: Assessment;
  /** `case.yaml` as it leaves, with the numbers of the exhibits. */
  readonly caseSource: Uint8Array;
  readonly exhibits: readonly Exhibit[];
  readonly leftOut: readonly LeftOut[];
  readonly seen: EvidenceByPath;
  readonly sheet: Sheet;
  readonly cover: DocumentModel;
  readonly list: BundleMatter["list"];
  /** null where no claim is stated. */
  readonly statement: DocumentModel | null;
  readonly message: DocumentModel;
  readonly info: SealInfo;
  readonly versions: NoteMatter["versions"];
  /** `manifest.json`, but for the exhibits. */
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly exhibitsCsv: (exhibits: readonly HandedExhibit[]) => string;
  readonly maxAttachments: number;
}

export interface HandedOver {
  readonly seal: string;
  readonly exhibits: readonly HandedExhibit[];
  /** Names of the e-mail drafts. */
  readonly messages: readonly string[];
  readonly tooLarge: readonly string[];
}

/** Fills the folder of a hand-over: what leaves, sealed; then beside it the note that stays, the archive and the e-mails. */
export async function writeHandOver(dir: string, handOver: HandOver): Promise<HandedOver> {
  const originals: BaggedFile[] = [];
  const copied = await copyOriginals(dir, handOver, originals);
  const statement = handOver.statement === null ? null : await renderAs(handOver.statement, "pdf");
  const { cover, list, sheet } = handOver;
  const { exhibits, file } = await writeBundlePdf({ dir, cover, statement, exhibits: copied, list, sheet });
  const own = await writeOwn(dir, [
    ...(statement === null ? [] : [["statement.pdf", statement] as const]),
    ["exhibits.csv", Buffer.from(handOver.exhibitsCsv(exhibits), "utf8")],
    ["case.yaml", handOver.caseSource],
  ]);
  // The debtor gets the papers of a payment order: what the case says beyond them stays in the house.
  const leaving = handOver.gate === "payment-order" ? own.filter(({ path }) => path !== "case.yaml") : own;
  await mkdir(join(dir, "data"));
  const manifest = { ...handOver.manifest, exhibits: exhibits.map(manifestEntry) };
  const payload = await writeOwn(dir, [
    ["data/manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, "utf8")],
  ]);
  const tags = [{ path: "bundle.pdf", ...file }, ...leaving, ...originals];
  const seal = await writeBag(dir, payload, tags, handOver.info);
  await writeNote(dir, exhibits, seal, handOver);
  return { seal, exhibits, ...(await writeSendings(dir, [...payload, ...tags], seal, handOver)) };
}

const manifestEntry = ({ number, title, on, pages, file, original, sha256, notPlaced }: HandedExhibit): object => ({
  number,
  title,
  date: on,
  pages: notPlaced === null ? pages : null,
  document: file,
  file: original,
  sha256,
});

async function copyOriginals(
  dir: string,
  { caseDir, exhibits, seen }: HandOver,
  copies: BaggedFile[],
): Promise<CopiedExhibit[]> {
  const names = safePaths(exhibits.map(({ file }) => file));
  const copied: CopiedExhibit[] = [];
  for (const exhibit of exhibits) {
    const evidence = seen.get(exhibit.file);
    if (evidence === undefined || "absent" in evidence) continue;
    const original = `originals/${names.get(exhibit.file) ?? String(exhibit.number)}`;
    const copy = await copyInto(dir, original, join(caseDir, exhibit.file));
    copies.push(copy);
    copied.push({ ...exhibit, original, bytes: copy.bytes, sha256: copy.sha256, evidence });
  }
  return copied;
}

async function writeOwn(dir: string, files: readonly (readonly [string, Uint8Array])[]): Promise<BaggedFile[]> {
  const written: BaggedFile[] = [];
  for (const [path, bytes] of files) {
    await writeFile(join(dir, path), bytes, { flag: "wx" });
    written.push({ path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
  }
  return written;
}

async function writeNote(
  dir: string,
  exhibits: readonly HandedExhibit[],
  seal: string,
  handOver: HandOver,
): Promise<void> {
  const { assessment, leftOut, versions, sheet, message } = handOver;
  const matter = { assessment, exhibits, leftOut, seal, versions };
  const model = internalNoteModel(matter, { ...sheet, language: message.language });
  await writeFile(join(dir, "note-interne.pdf"), await renderAs(model, "pdf"), { flag: "wx" });
}

const tagFiles = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"];

/** `bundle.zip`, and the e-mails: one with the archive, or several with a part each when it is too large for one. */
async function writeSendings(
  dir: string,
  sealed: readonly BaggedFile[],
  seal: string,
  handOver: HandOver,
): Promise<Pick<HandedOver, "messages" | "tooLarge">> {
  const { info, sheet, message, maxAttachments } = handOver;
  const tags = await Promise.all(tagFiles.map(async (path) => ({ path, bytes: (await stat(join(dir, path))).size })));
  const files = [...tags, ...sealed];
  const packing = { dir, under: `${info.caseId.replace(/[^A-Za-z0-9._-]+/g, "-")}-${info.set}`, day: sheet.date };
  await writeZip(join(dir, "bundle.zip"), { ...packing, paths: files.map(({ path }) => path) });
  const { parts, tooLarge } = mailParts(files, maxAttachments);
  const messages: string[] = [];
  for (const [index, part] of parts.entries()) {
    const archive = parts.length === 1 ? "bundle.zip" : `bundle-${index + 1}.zip`;
    const bytes = await zipInMemory({ ...packing, paths: part.map(({ path }) => path) });
    const sending = {
      seal,
      part: index + 1,
      of: parts.length,
      archive,
      tooLarge: tooLarge.map(({ path }) => path),
      isIncomplete: sheet.watermark !== null,
    };
    const draft = await renderAs(messageModel(message, sending), "eml", [{ name: archive, bytes }]);
    const name = index === 0 ? "message.eml" : `message-${index + 1}.eml`;
    await writeFile(join(dir, name), draft, { flag: "wx" });
    messages.push(name);
  }
  return { messages, tooLarge: tooLarge.map(({ path }) => path) };
}
