import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Refusal, type Shell } from "../shell.ts";

const GATHERED = 65_536;

/** Pieces of a report put together: a system call per line would cost more than the checking. */
async function* gathered(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length < GATHERED) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

/** Writes a report as it comes: to stdout, or to a file that appears whole or not at all. */
export async function pour(pieces: AsyncIterable<string>, file: string | null, shell: Shell): Promise<void> {
  if (file === null) {
    for await (const text of gathered(pieces)) await shell.print(text);
    return;
  }
  const part = join(dirname(file), `.${basename(file)}.${String(process.pid)}.part`);
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(part, "wx");
    try {
      for await (const text of gathered(pieces)) await handle.appendFile(text);
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
