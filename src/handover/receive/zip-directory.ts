import type { Text } from "../../locale/text.ts";
import { ParcelRefused, type ParcelLimits, type Refused } from "./parcel.ts";
import { zipName } from "./zip-name.ts";

/** Bytes that can be read piece by piece: a file, or what an e-mail carried. */
export interface ByteSource {
  readonly size: number;
  /** Shorter than asked at the end. */
  readonly at: (offset: number, length: number) => Uint8Array;
}

/** A file of an archive as its directory announces it, held against its own header. */
export interface ZipRecord {
  readonly path: string;
  readonly method: "stored" | "deflated";
  readonly packed: number;
  readonly bytes: number;
  readonly crc: number;
  /** Where its packed bytes start. */
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
// No name is longer than 64 KB, and most are short: a directory over this is made to be read for ever.
const MAX_DIRECTORY = 64 * 1024 * 1024;

/**
 * The files of a ZIP archive, each checked before anything is inflated: sizes, ratio, links, encryption, two files on the same bytes.
 * Throws a {@link ParcelRefused} when the archive itself cannot be read.
 */
export function readZipDirectory(
  source: ByteSource,
  limits: ParcelLimits,
): { readonly records: readonly ZipRecord[]; readonly refused: readonly Refused[] } {
  const end = endOf(source);
  if (end.count > limits.entries) throw archive(tooMany(end.count, limits));
  const directory = source.at(end.offset, end.size);
  if (directory.length < end.size) throw archive(damaged);
  const announced = announcedIn(directory, end);
  const refused: Refused[] = [];
  const records: Placed[] = [];
  for (const one of announced) {
    const why = whyRefused(one, limits);
    if (why !== null) refused.push({ name: one.path, why });
    else if (!one.isFolder) records.push(placed(one, source));
  }
  return { records, refused: [...refused, ...overlapping(records, end.offset)] };
}

const archive = (why: Text): ParcelRefused => new ParcelRefused([{ name: "zip", why }]);

const damaged: Text = { fr: "cette archive est abîmée", en: "this archive is damaged" };
const huge: Text = {
  fr: "archive de plus de 4 Go ou de plus de 65 534 fichiers (zip64)",
  en: "archive over 4 GB or over 65,534 files (zip64)",
};
const tooMany = (count: number, limits: ParcelLimits): Text => ({
  fr: `cette archive contient ${count} fichiers, au plus ${limits.entries}`,
  en: `this archive holds ${count} files, at most ${limits.entries}`,
});

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/** The end record, whose comment must reach the last byte: one archive, read the same way by every program. */
function endOf(source: ByteSource): End {
  const length = Math.min(source.size, END_SIZE + MAX_COMMENT);
  const tail = viewOf(source.at(source.size - length, length));
  for (let at = length - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END || tail.getUint16(at + 20, true) !== length - at - END_SIZE) continue;
    const [disk, first] = [tail.getUint16(at + 4, true), tail.getUint16(at + 6, true)];
    const [here, count] = [tail.getUint16(at + 8, true), tail.getUint16(at + 10, true)];
    const [size, offset] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) throw archive(huge);
    const isWhole = disk === 0 && first === 0 && here === count && size <= MAX_DIRECTORY;
    if (!isWhole || offset + size !== source.size - length + at) throw archive(damaged);
    return { count, size, offset };
  }
  throw archive(damaged);
}

interface Announced extends Omit<ZipRecord, "method" | "start"> {
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly local: number;
  readonly isFolder: boolean;
  /** The kind of file on Unix; 0 when the archive does not say. */
  readonly unixKind: number;
}

function announcedIn(directory: Uint8Array, { count }: End): readonly Announced[] {
  const view = viewOf(directory);
  const found: Announced[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw archive(damaged);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw archive(damaged);
    found.push(announcedAt(view, at, directory.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)));
    at = next;
  }
  if (at !== view.byteLength) throw archive(damaged);
  return found;
}

const UNIX = 3;

function announcedAt(view: DataView, at: number, rawName: Uint8Array): Announced {
  const flags = view.getUint16(at + 8, true);
  const path = zipName(rawName, flags);
  return {
    path,
    rawName,
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    isFolder: path.endsWith("/"),
    unixKind: view.getUint8(at + 5) === UNIX ? (view.getUint32(at + 38, true) >>> 16) & 0o170000 : 0,
  };
}

const REGULAR = 0o100000;
const FOLDER = 0o040000;
const LINK = 0o120000;
const ENCRYPTED = 0x2041;
// Below this, a text of blanks may well be a thousand times smaller and harms nobody.
const RATIO_FROM = 1024 * 1024;

function whyRefused(one: Announced, limits: ParcelLimits): Text | null {
  const { unixKind, flags, method, packed, bytes, isFolder } = one;
  if (unixKind === LINK) return { fr: "c’est un lien", en: "it is a link" };
  if (unixKind !== 0 && unixKind !== REGULAR && unixKind !== FOLDER)
    return { fr: "ce n’est pas un fichier ordinaire", en: "it is not a regular file" };
  if ((flags & ENCRYPTED) !== 0) return { fr: "protégé par un mot de passe", en: "protected by a password" };
  if (bytes === 0xffffffff || packed === 0xffffffff || one.local === 0xffffffff) return huge;
  if (isFolder) return bytes === 0 ? null : { fr: "répertoire qui a un contenu", en: "folder that has content" };
  if (method !== 0 && method !== 8)
    return { fr: `compression inconnue (${method})`, en: `unknown compression (${method})` };
  if (method === 0 && packed !== bytes) return damaged;
  if (bytes > limits.entryBytes) return { fr: "trop grand une fois décompressé", en: "too large once unpacked" };
  if (bytes > RATIO_FROM && bytes > packed * limits.ratio)
    return {
      fr: `bombe\u00a0: ${Math.ceil(bytes / Math.max(packed, 1))} fois plus grand une fois décompressé`,
      en: `bomb: ${Math.ceil(bytes / Math.max(packed, 1))} times larger once unpacked`,
    };
  return null;
}

interface Placed extends ZipRecord {
  readonly header: number;
}

/** Holds the file's own header against the directory: two names for the same file are a trick. */
function placed(one: Announced, source: ByteSource): Placed {
  const header = source.at(one.local, LOCAL_SIZE);
  const view = viewOf(header);
  if (header.length < LOCAL_SIZE || view.getUint32(0, true) !== LOCAL) throw named(one, damaged);
  const nameLength = view.getUint16(26, true);
  const name = source.at(one.local + LOCAL_SIZE, nameLength);
  if (Buffer.compare(name, one.rawName) !== 0)
    throw named(one, { fr: "porte deux noms différents", en: "bears two different names" });
  const { path, packed, bytes, crc } = one;
  const start = one.local + LOCAL_SIZE + nameLength + view.getUint16(28, true);
  return { path, method: one.method === 0 ? "stored" : "deflated", packed, bytes, crc, start, header: one.local };
}

const named = ({ path }: Announced, why: Text): ParcelRefused => new ParcelRefused([{ name: path, why }]);

function overlapping(records: readonly Placed[], directoryAt: number): readonly Refused[] {
  const inOrder = [...records].sort((one, other) => one.header - other.header);
  return inOrder.flatMap(({ path, start, packed }, index) => {
    const next = inOrder[index + 1]?.header ?? directoryAt;
    if (start + packed <= next) return [];
    return [{ name: path, why: { fr: "deux fichiers sur les mêmes octets", en: "two files on the same bytes" } }];
  });
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
