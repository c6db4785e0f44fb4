/**
 * The same file with what other readers forgive and this one does not: a stream whose end is missing or misspelt, a bracket that closes nothing
 * in a trailer, a page in the place of the tree of pages. Places may move: its cross-references lead nowhere any more.
 */
export function mended(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const better = text.replace(STREAM, closed).replace(/trailer[\s\S]*?(?:startxref|$)/g, withoutStrayBrackets);
  return new Uint8Array(Buffer.from(withTree(better), "latin1"));
}

const STREAM = /(?<!end)stream\r?\n[\s\S]*?endobj/g;

const closed = (stream: string): string =>
  stream.includes("endstream") ? stream : stream.replace(/(?:\s*end[a-z]{0,9})?\s*endobj$/, "\nendstream\nendobj");

function withoutStrayBrackets(trailer: string): string {
  let depth = 0;
  return trailer.replace(/\\[\s\S]|[()]/g, (mark) => {
    if (mark === "(") depth++;
    else if (mark === ")" && depth-- <= 0) {
      depth = 0;
      return " ";
    }
    return mark;
  });
}

/** The highest number that an object may have (ISO 32000-1, annex C): no other bears it. */
const TREE = "8388607 0";

/** A tree of one page, where the catalog names a page instead. */
function withTree(text: string): string {
  const named = /\/Pages\s+(\d+\s+\d+)\s+R/.exec(text);
  const [number = "", generation = ""] = (named?.[1] ?? "").split(/\s+/);
  const page = new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\b(?:(?!endobj)[\\s\\S])*?/Type\\s*/Page\\b`);
  if (named === null || !page.test(text)) return text;
  const tree = `${TREE} obj\n<< /Type /Pages /Kids [${number} ${generation} R] /Count 1 >>\nendobj\n`;
  const catalog = text.replaceAll(named[0], `/Pages ${TREE} R`);
  return catalog.replace(/(?<=[\r\n])(?=xref|startxref)/, tree);
}
