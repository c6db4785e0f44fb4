import type { XmlDocument, XmlElement, XmlNode } from "libxml2-wasm";

/** Why an XML file is not read at all. */
export type XmlFault = "xml-too-large" | "xml-doctype" | "xml-too-deep" | "xml-damaged";

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_DEPTH = 64;

/**
 * Parses an XML file and hands its root over, then frees it. No network, no entity, no file: a document type is refused before the parser sees
 * it, since entities only do harm in an invoice.
 */
export async function withXml<T>(bytes: Uint8Array, read: (root: XmlTree) => T): Promise<T | XmlFault> {
  if (bytes.length > MAX_BYTES) return "xml-too-large";
  const source = marksOf(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source.toString("latin1"))) return "xml-doctype";
  if (depthOf(source) > MAX_DEPTH) return "xml-too-deep";
  const { ParseOption, XmlDocument: Documents } = await import("libxml2-wasm");
  let document: XmlDocument;
  try {
    document = Documents.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE });
  } catch {
    return "xml-damaged";
  }
  try {
    return read(new XmlTree(document.root));
  } finally {
    document.dispose();
  }
}

/** The bytes as far as the marks of XML go: wide encodings (UTF-16) put zeros between them. */
const marksOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes);

/** The deepest nesting, from the tags alone; comments and data that look like tags only make it larger. */
function depthOf(source: Buffer): number {
  let depth = 0;
  let deepest = 0;
  for (let at = source.indexOf(0x3c); at >= 0; at = source.indexOf(0x3c, at + 1)) {
    const next = source[at + 1];
    if (next === 0x2f) depth--;
    else if (next !== 0x21 && next !== 0x3f) {
      const end = source.indexOf(0x3e, at);
      if (end > 0 && source[end - 1] !== 0x2f) depth++;
    }
    deepest = Math.max(deepest, depth);
    if (deepest > MAX_DEPTH) return deepest;
  }
  return deepest;
}

const isElement = (node: XmlNode): node is XmlElement => "attr" in node && "content" in node;

/** An element, reached by local names: the prefixes and versions of the namespaces vary from one producer to the next. */
export class XmlTree {
  readonly #element: XmlElement;

  constructor(element: XmlElement) {
    this.#element = element;
  }

  get name(): string {
    return this.#element.name;
  }

  /** Every element at a path of local names; `A|B` stands for either. */
  all(path: string): XmlTree[] {
    const xpath = path
      .split("/")
      .map(
        (step) =>
          `*[${step
            .split("|")
            .map((name) => `local-name()='${name}'`)
            .join(" or ")}]`,
      )
      .join("/");
    return this.#element
      .find(xpath)
      .filter(isElement)
      .map((element) => new XmlTree(element));
  }

  first(path: string): XmlTree | null {
    return this.all(path)[0] ?? null;
  }

  /** The text at a path, trimmed; null when there is none. */
  text(path: string): string | null {
    const [found] = this.all(path);
    return found?.content ?? null;
  }

  get content(): string | null {
    const text = this.#element.content.trim();
    return text === "" ? null : text;
  }

  attribute(name: string): string | null {
    return this.#element.attr(name)?.value ?? null;
  }
}
