import { crc32 } from "node:zlib";
import { zipSync, type Zippable } from "fflate";

/** An archive of these files, as a well-meaning program writes it. */
export const aZip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]): [string, Zippable[string]] => [
        path,
        typeof content === "string" ? new TextEncoder().encode(content) : content,
      ]),
    ),
  );

interface RawEntry {
  readonly name: string;
  /** The name of the file's own header, when it lies. */
  readonly localName?: string;
  readonly content?: Uint8Array;
  /** What the directory announces, when it lies. */
  readonly announced?: { readonly packed?: number; readonly bytes?: number };
  readonly method?: number;
  readonly flags?: number;
  /** Unix mode of the directory. */
  readonly mode?: number;
  /** Points at the header of another entry. */
  readonly sameAs?: number;
}

/** An archive whose every field may lie: what no well-meaning program writes. */
export function rawZip(entries: readonly RawEntry[], end: { readonly count?: number } = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? new Uint8Array());
    const local = header(0x04034b50, 30, entry, content, entry.localName ?? entry.name);
    const start = entry.sameAs === undefined ? at : (starts[entry.sameAs] ?? 0);
    starts.push(start);
    if (entry.sameAs === undefined) {
      files.push(local, content);
      at += local.length + content.length;
    }
    const central = header(0x02014b50, 46, entry, content, entry.name);
    central.writeUInt32LE(start, 42);
    directory.push(central);
  }
  const list = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(list.length, 12);
  tail.writeUInt32LE(at, 16);
  return Buffer.concat([...files, list, tail]);
}

function header(signature: number, size: number, entry: RawEntry, content: Buffer, name: string): Buffer {
  const bytes = Buffer.alloc(size);
  const central = size === 46;
  const shift = central ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  if (central) bytes.writeUInt16LE(entry.mode === undefined ? 20 : 0x0314, 4);
  bytes.writeUInt16LE(entry.flags ?? 0x800, 6 + shift);
  bytes.writeUInt16LE(entry.method ?? 0, 8 + shift);
  bytes.writeUInt32LE(crc32(content), 14 + shift);
  bytes.writeUInt32LE(entry.announced?.packed ?? content.length, 18 + shift);
  bytes.writeUInt32LE(entry.announced?.bytes ?? content.length, 22 + shift);
  bytes.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
  if (central && entry.mode !== undefined) bytes.writeUInt32LE((entry.mode << 16) >>> 0, 38);
  return Buffer.concat([bytes, Buffer.from(name)]);
}
