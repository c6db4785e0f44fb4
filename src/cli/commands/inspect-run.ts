import { basename, resolve } from "node:path";
import { readAhead } from "../../batch/read-ahead.ts";
import { inspectJson } from "../../evidence/inspect-json.ts";
import { tooLargeToOpen } from "../../evidence/bare-evidence.ts";
import { evidenceOf } from "../../evidence/read-evidence.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { listed, pastedPath, readSource } from "../add/read-source.ts";
import { printable } from "../../reporters/text/printable.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { groundFor, type Ground } from "./check-ground.ts";
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

export async function inspectFiles({ files, format }: InspectOptions, shell: Shell): Promise<ExitCode> {
  const ground = await groundFor(shell);
  const seen: Seen[] = [];
  for await (const one of readAhead(await namedFiles(files, shell.cwd), (one) => inspectOne(one, ground), AHEAD))
    seen.push(one);
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
    const path = resolve(cwd, pastedPath(shown));
    for (const file of await listed(path, shown))
      files.push({ file, shown: file === path ? shown : `${shown.replace(/\/+$/, "")}/${basename(file)}` });
  }
  return files;
}

async function inspectOne({ file, shown }: NamedFile, { limits, evidenceCache }: Ground): Promise<Seen> {
  const { bytes, size } = await readSource(file, limits.bytes);
  const evidence = bytes === null ? tooLargeToOpen(size) : await evidenceOf(bytes, limits, evidenceCache);
  return { path: shown, evidence };
}
