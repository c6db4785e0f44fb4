import { readBagPath } from "./bag-path.ts";
import type { Text } from "../../locale/text.ts";

/** What `bagit.txt` declares. */
export interface BagDeclaration {
  readonly major: number;
  readonly minor: number;
  readonly encoding: string;
}

/** One line of a manifest. */
export interface BagEntry {
  readonly digest: string;
  readonly path: string;
}

/** A tag file that cannot be read for what it should be: bad input, not tampering. */
export class BagError extends Error {
  override readonly name = "BagError";
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

const DECLARATION = /^BagIt-Version: *(\d{1,3})\.(\d{1,3})\r?\n?$/;
const ENCODING = /^Tag-File-Character-Encoding: *([A-Za-z0-9._-]+)\r?\n?$/;

/** `bagit.txt`: two lines, UTF-8 without a byte order mark (RFC 8493, 2.1.1). Throws a BagError. */
export function parseDeclaration(bytes: Uint8Array): BagDeclaration {
  const [first = "", second = "", ...rest] = new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(bytes)
    .split(/(?<=\n)/);
  const version = DECLARATION.exec(first);
  const encoding = ENCODING.exec(second);
  if (version === null || encoding === null || rest.some((line) => line.trim() !== "")) {
    throw new BagError({ fr: "bagit.txt est abîmé", en: "bagit.txt is damaged" });
  }
  return { major: Number(version[1]), minor: Number(version[2]), encoding: encoding[1] ?? "UTF-8" };
}

/** Decodes a tag file in the declared encoding. Throws a BagError on an unknown one. */
export function decodeTagFile(bytes: Uint8Array, { encoding }: BagDeclaration): string {
  try {
    return new TextDecoder(utf16Of(encoding, bytes)).decode(bytes);
  } catch {
    throw new BagError({ fr: `encodage inconnu\u00a0: ${encoding}`, en: `unknown encoding: ${encoding}` });
  }
}

// "UTF-16" alone lets the byte order mark decide.
function utf16Of(encoding: string, bytes: Uint8Array): string {
  if (encoding.toUpperCase() !== "UTF-16") return encoding;
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-16le";
}

export interface Manifest {
  readonly entries: readonly BagEntry[];
  readonly refused: readonly { readonly path: string; readonly why: Text }[];
}

/** `<digest> <path>` lines, as `sha256sum` writes them (two spaces, or ` *`). Throws a BagError on a line that is none. */
export function parseManifest(text: string, name: string): Manifest {
  const entries: BagEntry[] = [];
  const refused: { path: string; why: Text }[] = [];
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .forEach((line, index) => {
      const match = /^([0-9a-fA-F]+)[ \t]+\*?(\S.*)$/.exec(line);
      if (match === null) {
        throw new BagError({
          fr: `${name}, ligne ${index + 1}\u00a0: une empreinte puis un chemin étaient attendus`,
          en: `${name}, line ${index + 1}: a digest then a path were expected`,
        });
      }
      const [, digest = "", written = ""] = match;
      const read = readBagPath(written);
      if ("refused" in read) refused.push({ path: written, why: read.refused });
      else entries.push({ digest: digest.toLowerCase(), path: read.path });
    });
  return { entries, refused };
}

/** Paths that `fetch.txt` names (`url length path`): they must be safe even though nothing is ever fetched. */
export function parseFetch(text: string): Manifest {
  const paths = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => /^\S+[ \t]+\S+[ \t]+(.+)$/.exec(line)?.[1] ?? "");
  const read = paths.map((path) => ({ written: path, result: readBagPath(path) }));
  return {
    entries: read.flatMap(({ result }) => ("path" in result ? [{ digest: "", path: result.path }] : [])),
    refused: read.flatMap(({ written, result }) =>
      "refused" in result ? [{ path: written, why: result.refused }] : [],
    ),
  };
}
