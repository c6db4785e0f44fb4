import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A printed word and where it stands, in points from the top left of its page. */
export interface Word {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly text: string;
}

/** The words of a PDF, by page, in reading order: where a hand finds the line to sign on. */
export async function wordsOf(pdf: Buffer): Promise<Word[]> {
  const dir = await mkdtemp(join(tmpdir(), "words-"));
  try {
    await writeFile(join(dir, "in.pdf"), pdf);
    const { stdout } = await run("pdftotext", ["-bbox", join(dir, "in.pdf"), "-"]);
    return stdout.split("<page ").flatMap((page, number) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g)].map(
        ([, left, top, right, text = ""]) => ({
          page: number,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          text,
        }),
      ),
    );
  } finally {
    await rm(dir, { recursive: true });
  }
}
