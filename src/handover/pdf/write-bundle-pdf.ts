import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentModel } from "../../drafting/model.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { renderPdf } from "../../render/pdf/render-pdf.ts";
import { exhibitName, exhibitPlace, type HandedExhibit } from "../documents/exhibit-list.ts";
import { inPrint, type Sheet } from "../documents/blocks.ts";
import { slipSheetModel } from "../documents/slip-sheet.ts";
import { allPages, exhibitPages } from "./exhibit-pages.ts";
import type { SourcePages } from "./source-pages.ts";
import { flattenPage } from "./flatten-page.ts";
import { JoinedPdf, type Bookmark, type PageLabel } from "./write-joined-pdf.ts";

/** An exhibit copied beside the bundle, before its pages are known. */
export type CopiedExhibit = Omit<HandedExhibit, "pages" | "notPlaced" | "isFault"> & { readonly evidence: Evidence };

export interface BundleMatter {
  /** The folder being made, which holds the originals. */
  readonly dir: string;
  readonly cover: DocumentModel;
  /** The statement of the claim, rendered. */
  readonly statement: Uint8Array | null;
  readonly exhibits: readonly CopiedExhibit[];
  /** The list of exhibits, once their pages are counted. */
  readonly list: (exhibits: readonly HandedExhibit[]) => Promise<DocumentModel>;
  readonly sheet: Sheet;
}

export interface Bundled {
  readonly exhibits: readonly HandedExhibit[];
  readonly file: { readonly bytes: number; readonly sha256: string };
}

/** Bytes of exhibits kept parsed between their counting and their joining; the others are read again, one at a time. */
const KEPT = 48 * 1024 * 1024;

/**
 * `bundle.pdf`: cover and chronology, statement, list of exhibits, then the exhibits under their numbers. Exhibits are counted first, since the
 * list that announces their pages comes before them.
 */
export async function writeBundlePdf(matter: BundleMatter): Promise<Bundled> {
  const { dir, cover, statement, sheet } = matter;
  const exhibits: HandedExhibit[] = [];
  const kept = new Map<number, SourcePages>();
  let room = KEPT;
  for (const exhibit of matter.exhibits) {
    const { handed, source } = await counted(exhibit, matter);
    exhibits.push(handed);
    if (source === null || handed.bytes > room) continue;
    kept.set(handed.number, source);
    room -= handed.bytes;
  }
  const joined = await JoinedPdf.open(join(dir, "bundle.pdf"));
  try {
    const bookmarks: Bookmark[] = [];
    const front = async (title: string, bytes: Uint8Array): Promise<void> => {
      const [page] = await joined.add(await allPages(bytes), () => null);
      if (page !== undefined) bookmarks.push({ title, page });
    };
    await front(cover.title, renderPdf(cover));
    if (statement !== null) await front("Décompte de la créance", statement);
    await front("Bordereau de pièces", renderPdf(await matter.list(exhibits)));
    const labels: PageLabel[] = [{ from: 0, prefix: "", style: "r" }];
    const places = new Map<string, Bookmark["page"]>();
    for (const exhibit of exhibits) {
      const { number, title, pages } = exhibit;
      const name = exhibitName(number);
      labels.push({ from: joined.pages.length, prefix: `${name} – `, style: "D" });
      const source = kept.get(number) ?? (await pagesOf(exhibit, matter));
      kept.delete(number);
      const shown = source.pages.map((page) => flattenPage(page, source.context));
      const [first] = await joined.add(source, (index) => ({
        footer: `${name} – ${index + 1}/${pages}${sheet.watermark === null ? "" : ` – ${sheet.watermark}`}`,
        stamp: index === 0 ? name : null,
        shown: shown[index] ?? "",
      }));
      if (first === undefined) continue;
      places.set(exhibitPlace(number), first);
      bookmarks.push({ title: `${name} – ${inPrint(title)}`, page: first });
    }
    return { exhibits, file: await joined.finish(sheet.title, bookmarks, labels, places) };
  } catch (error) {
    await joined.close();
    throw error;
  }
}

interface Counted {
  readonly handed: HandedExhibit;
  /** Its pages; null when a slip sheet stands for it. */
  readonly source: SourcePages | null;
}

async function counted({ evidence, ...exhibit }: CopiedExhibit, { dir }: BundleMatter): Promise<Counted> {
  const found = await exhibitPages(await readFile(join(dir, exhibit.original)), evidence);
  if ("notPlaced" in found) return { handed: { ...exhibit, pages: 1, ...found }, source: null };
  return { handed: { ...exhibit, pages: found.pages.length, notPlaced: null, isFault: false }, source: found };
}

async function pagesOf(exhibit: HandedExhibit, { dir, exhibits, sheet }: BundleMatter): Promise<SourcePages> {
  const evidence = exhibits.find(({ number }) => number === exhibit.number)?.evidence;
  if (exhibit.notPlaced === null && evidence !== undefined) {
    const found = await exhibitPages(await readFile(join(dir, exhibit.original)), evidence);
    if ("pages" in found) return found;
  }
  return allPages(renderPdf(slipSheetModel(exhibit, sheet)));
}
