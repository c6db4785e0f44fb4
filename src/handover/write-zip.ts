import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { dayOf, monthOf, yearOf, type PlainDate } from "../time/plain-date.ts";

const CHUNK = 1 << 20;
// What is text shrinks; a PDF or a picture is compressed already.
const TEXT = /\.(?:csv|eml|html?|json|txt|xml|ya?ml)$/i;

type Sink = (piece: Uint8Array) => Promise<void>;

/** What goes into an archive: files of a folder, all under one folder of the archive (RFC 8493, 4). */
export interface Packing {
  readonly dir: string;
  readonly paths: readonly string[];
  readonly under: string;
  readonly day: PlainDate;
}

/** Writes an archive file by file, piece by piece: the same files on the same day give the same bytes. */
export async function writeZip(path: string, packing: Packing): Promise<void> {
  const file = await open(path, "wx");
  try {
    await pack(packing, (piece) => file.writeFile(piece));
  } finally {
    await file.close();
  }
}

/** A small archive, for an e-mail. */
export async function zipInMemory(packing: Packing): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await pack(packing, (piece) => {
    pieces.push(piece);
    return Promise.resolve();
  });
  return Buffer.concat(pieces);
}

async function pack({ dir, paths, under, day }: Packing, sink: Sink): Promise<void> {
  let waiting: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    failure ??= error;
    waiting.push(piece);
  });
  const drain = async (): Promise<void> => {
    if (failure !== null) throw failure;
    const ready = waiting;
    waiting = [];
    for (const piece of ready) await sink(piece);
  };
  // Archives hold a local time: noon of that day on every machine.
  const mtime = new Date(yearOf(day), monthOf(day) - 1, dayOf(day), 12);
  for (const path of paths) {
    const name = `${under}/${path}`;
    const entry = TEXT.test(path) ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = mtime;
    zip.add(entry);
    for await (const piece of createReadStream(join(dir, path), { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      entry.push(new Uint8Array(piece));
      await drain();
    }
    entry.push(new Uint8Array(0), true);
    await drain();
  }
  zip.end();
  await drain();
}
