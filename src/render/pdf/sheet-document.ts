import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";

// A page's text is a few kilobytes: a window of that size says as much as a large one, and costs less to set up.
const PAGE_TEXT = { windowBits: 13, memLevel: 7 } as const;

const packed = new WeakMap<Uint8Array, Uint8Array>();

/** What the library writes into every document, compressed once per run. */
function packedOf(bytes: Uint8Array): Uint8Array {
  const found = packed.get(bytes) ?? deflateSync(bytes);
  packed.set(bytes, found);
  return found;
}

/** What the library keeps for itself, and its types do not say. */
interface Kept {
  _offset: number;
}

/**
 * The library's document, without the stream that it writes chunk by chunk of a few bytes: objects are taken as they come, a page's operators are
 * kept together until the end. It opens without a page.
 */
export class SheetDocument extends PDFDocument {
  /** Not set here: the library writes from within its constructor. */
  declare private written: Uint8Array[] | undefined;
  readonly #operators = new Map<PDFKit.PDFPage, string>();

  /** Called by the library with each piece of the file; a text is a line of its own. */
  _write(data: string | Uint8Array): void {
    const bytes = typeof data === "string" ? Buffer.from(`${data}\n`, "latin1") : data;
    this.written ??= [];
    this.written.push(bytes);
    (this as unknown as Kept)._offset += bytes.length;
  }

  /** Only the profile of the colours has components: it is the same in every document. */
  override ref(data: object = {}): PDFKit.PDFKitReference {
    const reference = super.ref(data);
    if ("N" in data) {
      const write = reference.write.bind(reference);
      Object.assign(reference, {
        compress: false,
        write: (profile: Uint8Array) => {
          write(packedOf(profile));
        },
      });
      Object.assign(data, { Filter: "FlateDecode" });
    }
    return reference;
  }

  override addContent(operator: string): this {
    this.#operators.set(this.page, `${this.#operators.get(this.page) ?? ""}${operator}\n`);
    return this;
  }

  /** Ends the document: its bytes. */
  bytes(): Uint8Array {
    for (const [{ content }, operators] of this.#operators) {
      Object.assign(content, { compress: false });
      Object.assign(content.data, { Filter: "FlateDecode" });
      content.write(deflateSync(Buffer.from(operators, "latin1"), PAGE_TEXT));
    }
    this.end();
    return Buffer.concat(this.written ?? []);
  }
}
