import { createHash, type Hash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import {
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFRef,
  PDFString,
  type PDFObject,
  type PDFPageLeaf,
} from "@cantoo/pdf-lib";
import { addResources } from "./flatten-page.ts";
import { viewOf } from "./page-view.ts";
import { StampFont } from "./stamp-font.ts";
import { stampContent } from "./stamp.ts";
import type { SourcePages } from "./source-pages.ts";

/** What is written over a page. */
export interface PageMarks {
  readonly footer: string;
  /** On the first page alone. */
  readonly stamp: string | null;
  /** Content that the page's annotations became. */
  readonly shown: string;
}

export interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
}

/** A run of pages numbered in one way: `prefix` then 1, 2, 3, or i, ii, iii. */
export interface PageLabel {
  readonly from: number;
  readonly prefix: string;
  readonly style: "D" | "r";
}

const CATALOG = PDFRef.of(1);
const PAGES = PDFRef.of(2);
const INFO = PDFRef.of(3);
const FONT = PDFRef.of(4);
const OUTLINES = PDFRef.of(5);
const FIRST_FREE = 6;
const FONT_NAME = "DossierStamp";
/** Bytes gathered before they go to the disk. */
const HELD = 1 << 20;

/**
 * A PDF written while it is made: each source's objects go to the disk as soon as they are renumbered, so that memory holds one exhibit at a
 * time, however many there are.
 */
export class JoinedPdf {
  readonly pages: PDFRef[] = [];
  readonly #file: FileHandle;
  readonly #offsets = new Map<number, number>();
  readonly #font = new StampFont();
  #isStamped = false;
  readonly #hash: Hash = createHash("sha256");
  #waiting: Uint8Array[] = [];
  #held = 0;
  #position = 0;
  #largest = FIRST_FREE - 1;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<JoinedPdf> {
    const joined = new JoinedPdf(await open(path, "wx"));
    // Four bytes above 127 tell transfer programs that the file is binary (ISO 32000-1, 7.5.2).
    await joined.#write(Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1"));
    return joined;
  }

  /** Adds the pages of a source, marked. Returns their references here. */
  async add(
    { context: source, pages }: SourcePages,
    marks: (index: number) => PageMarks | null,
  ): Promise<readonly PDFRef[]> {
    const scratch = PDFContext.create();
    scratch.largestObjectNumber = this.#largest;
    const copier = PDFObjectCopier.for(source, scratch);
    const added: PDFRef[] = [];
    for (const [index, page] of pages.entries()) {
      const copy = copier.copy(page);
      const mark = marks(index);
      if (mark !== null) this.#mark(copy, scratch, mark);
      copy.set(PDFName.of("Parent"), PAGES);
      added.push(scratch.register(copy));
    }
    for (const [ref, object] of scratch.enumerateIndirectObjects()) await this.#writeObject(ref, object);
    this.#largest = scratch.largestObjectNumber;
    this.pages.push(...added);
    return added;
  }

  #mark(page: PDFPageLeaf, context: PDFContext, { footer, stamp, shown }: PageMarks): void {
    const view = viewOf(page, context);
    const content = stampContent(
      view,
      FONT_NAME,
      this.#font.words(footer),
      stamp === null ? null : this.#font.words(stamp),
    );
    this.#isStamped = true;
    addResources(page, context, "Font", new Map([[PDFName.of(FONT_NAME), FONT]]));
    // The page's own content is closed in q … Q, so that nothing it sets moves or hides what is written over it.
    const before = context.register(context.stream("q\n"));
    const after = context.register(context.stream(`\nQ\n${shown}${content}`));
    const own = page.get(PDFName.of("Contents"));
    const list = own === undefined ? undefined : context.lookup(own);
    const contents =
      list !== undefined && "asArray" in list
        ? (list as { asArray: () => PDFObject[] }).asArray()
        : own === undefined
          ? []
          : [own];
    page.set(PDFName.of("Contents"), context.obj([before, ...contents, after]));
  }

  /** Writes what holds the pages together, and closes the file. Returns its digest. */
  async finish(
    title: string,
    bookmarks: readonly Bookmark[],
    labels: readonly PageLabel[],
    names: ReadonlyMap<string, PDFRef>,
  ): Promise<{ readonly bytes: number; readonly sha256: string }> {
    const context = PDFContext.create();
    context.largestObjectNumber = this.#largest;
    context.assign(PAGES, context.obj({ Type: "Pages", Kids: this.pages, Count: this.pages.length }));
    context.assign(
      INFO,
      context.obj({
        Title: PDFHexString.fromText(title),
        Producer: PDFString.of("dossier"),
        Creator: PDFString.of("dossier"),
      }),
    );
    if (this.#isStamped) this.#font.write(context, FONT);
    outline(context, bookmarks);
    const sorted = [...names].sort(([one], [other]) => (one < other ? -1 : 1));
    const destinations = sorted.flatMap(([name, page]) => [PDFString.of(name), top(page)]);
    const nums = labels.flatMap(({ from, prefix, style }) => [
      from,
      { P: PDFHexString.fromText(prefix), S: style, St: 1 },
    ]);
    context.assign(
      CATALOG,
      context.obj({
        Type: "Catalog",
        Pages: PAGES,
        Outlines: OUTLINES,
        PageMode: "UseOutlines",
        Lang: PDFString.of("fr-FR"),
        ViewerPreferences: { DisplayDocTitle: true },
        PageLabels: { Nums: nums },
        Names: { Dests: { Names: destinations } },
      }),
    );
    for (const [ref, object] of context.enumerateIndirectObjects()) await this.#writeObject(ref, object);
    this.#largest = context.largestObjectNumber;
    return this.#end();
  }

  async #writeObject({ objectNumber }: PDFRef, object: PDFObject): Promise<void> {
    this.#offsets.set(objectNumber, this.#position);
    const bytes = Buffer.alloc(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    await this.#write(Buffer.from(`${objectNumber} 0 obj\n`), bytes, Buffer.from("\nendobj\n"));
  }

  async #end(): Promise<{ readonly bytes: number; readonly sha256: string }> {
    const start = this.#position;
    const rows = ["0000000000 65535 f \n"];
    for (let number = 1; number <= this.#largest; number++) {
      const offset = this.#offsets.get(number);
      rows.push(offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`);
    }
    await this.#flush();
    const id = this.#hash.copy().digest("hex").slice(0, 32);
    const trailer = `trailer\n<< /Size ${this.#largest + 1} /Root 1 0 R /Info 3 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${start}\n%%EOF\n`;
    await this.#write(Buffer.from(`xref\n0 ${this.#largest + 1}\n${rows.join("")}${trailer}`));
    await this.#flush();
    await this.close();
    return { bytes: this.#position, sha256: this.#hash.digest("hex") };
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #write(...pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) {
      this.#waiting.push(piece);
      this.#position += piece.length;
      this.#held += piece.length;
    }
    if (this.#held > HELD) await this.#flush();
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#held = 0;
    this.#hash.update(bytes);
    await this.#file.writeFile(bytes);
  }
}

const top = (page: PDFRef): (PDFRef | PDFName | null)[] => [page, PDFName.of("XYZ"), null, null, null];

function outline(context: PDFContext, bookmarks: readonly Bookmark[]): void {
  const refs = bookmarks.map(() => context.nextRef());
  for (const [index, { title, page }] of bookmarks.entries()) {
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: OUTLINES, Dest: top(page) });
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous !== undefined) item.set(PDFName.of("Prev"), previous);
    if (next !== undefined) item.set(PDFName.of("Next"), next);
    context.assign(refs[index] ?? OUTLINES, item);
  }
  const root = context.obj({ Type: "Outlines", Count: PDFNumber.of(bookmarks.length) });
  if (root instanceof PDFDict && refs[0] !== undefined) {
    root.set(PDFName.of("First"), refs[0]);
    root.set(PDFName.of("Last"), refs.at(-1) ?? refs[0]);
  }
  context.assign(OUTLINES, root);
}
