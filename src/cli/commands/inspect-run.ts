import { basename } from "node:path";
import { readAhead } from "../../batch/read-ahead.ts";
import { inspectJson } from "../../evidence/inspect-json.ts";
import { tooLargeToOpen } from "../../evidence/bare-evidence.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { listed, meant, readSource } from "../add/read-source.ts";
import { printable } from "../../reporters/text/printable.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { groundFor } from "./check-ground.ts";
import { openReader, type Reader } from "../open-reader.ts";
import { inspectText } from "./inspect-text.ts";
import type { InspectOptions } from "./inspect-options.ts";

interface Seen {
  readonly path: string;
  readonly evidence: Evidence;
}

interface NamedFile {
  /** Absolute. */
  readonly file: string;
  /** As it was typed. */
  readonly shown: string;
}

// A few at once: each is read in a process of its own.
const AHEAD = 4;

export async function inspectFiles({ files, ocr, noCache, format }: InspectOptions, shell: Shell): Promise<ExitCode> {
  const { limits, evidenceCache } = await groundFor(shell);
  const reader = await openReader({ limits, cache: noCache ? null : evidenceCache, ocr }, shell);
  const seen: Seen[] = [];
  const named = await namedFiles(files, shell.cwd);
  for await (const one of readAhead(named, (file) => inspectOne(file, limits.bytes, reader), AHEAD)) seen.push(one);
  await reader.close();
  const output =
    format === "json"
      ? `${JSON.stringify({ version: 1, files: seen.map(({ path, evidence }) => inspectJson(path, evidence)) }, null, 2)}\n`
      : seen.map(({ path, evidence }) => inspectText(printable(path), evidence, shell.locale)).join("\n");
  await shell.print(output);
  return seen.every(({ evidence }) => evidence.readable) ? EXIT.done : EXIT.no;
}

/** Every path is looked at before anything is read; the files of a folder are shown under its name. */
async function namedFiles(paths: readonly string[], cwd: string): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  for (const shown of paths) {
    for (const path of await meant(shown, cwd))
      for (const file of await listed(path, shown))
        files.push({ file, shown: file === path ? shown : `${shown.replace(/\/+$/, "")}/${basename(file)}` });
  }
  return files;
}

async function inspectOne({ file, shown }: NamedFile, maxBytes: number, reader: Reader): Promise<Seen> {
  const { bytes, size } = await readSource(file, maxBytes);
  return { path: shown, evidence: bytes === null ? tooLargeToOpen(size) : await reader.read(bytes) };
}
