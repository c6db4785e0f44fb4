import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Piece } from "../../reporters/reporter.ts";
import { Refusal, type Shell } from "../shell.ts";

const GATHERED = 65_536;

/** Pieces of a report put together as bytes: a system call per line would cost more than the checking. */
async function* gathered(pieces: AsyncIterable<Piece>): AsyncIterable<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    held.push(bytes);
    size += bytes.length;
    if (size < GATHERED) continue;
    yield Buffer.concat(held, size);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held, size);
}

/** Writes a report as it comes: to stdout, or to a file that appears whole or not at all. */
export async function pour(pieces: AsyncIterable<Piece>, file: string | null, shell: Shell): Promise<void> {
  if (file === null) {
    for await (const bytes of gathered(pieces)) await shell.print(bytes);
    return;
  }
  const part = join(dirname(file), `.${basename(file)}.${String(process.pid)}.part`);
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(part, "wx");
    try {
      for await (const bytes of gathered(pieces)) await handle.appendFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Refusal({
      fr: `Le rapport ${file} ne peut pas être écrit (${String(error.code)}).`,
      en: `The report ${file} cannot be written (${String(error.code)}).`,
    });
  }
}
