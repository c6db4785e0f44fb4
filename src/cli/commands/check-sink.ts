import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Piece } from "../../reporters/reporter.ts";
import { Refusal, type Shell } from "../shell.ts";

const GATHERED = 1 << 18;

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const longestOf = (piece: Piece): number => (typeof piece === "string" ? 3 * piece.length : piece.length);

/**
 * Pieces of a report put together as bytes: a system call per line would cost more than the checking. What is yielded is good until the next is
 * asked for: one buffer serves them all, since making new ones costs several times the copying.
 */
async function* gathered(pieces: AsyncIterable<Piece>): AsyncIterable<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(GATHERED);
  let held = 0;
  for await (const piece of pieces) {
    const longest = longestOf(piece);
    if (held > 0 && held + longest > GATHERED) {
      yield buffer.subarray(0, held);
      held = 0;
    }
    if (longest > GATHERED) {
      yield typeof piece === "string" ? Buffer.from(piece) : piece;
    } else if (typeof piece === "string") {
      held += buffer.write(piece, held);
    } else {
      buffer.set(piece, held);
      held += piece.length;
    }
  }
  if (held > 0) yield buffer.subarray(0, held);
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
