import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "./dossier-command.ts";

/** Documents that no one here wrote; absent from a plain checkout. */
export const corpora = join(projectRoot, "../shared/corpora");
export const areHere = existsSync(corpora);

/** sha256 of every file of the corpora, as its own manifest gives it. */
export const manifest = new Map(
  areHere
    ? readFileSync(join(corpora, "MANIFEST.tsv"), "utf8")
        .split("\n")
        .map((line) => line.split("\t"))
        .map(([path = "", sha256 = ""]) => [path, sha256] as const)
    : [],
);

export const digestOf = async (path: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
