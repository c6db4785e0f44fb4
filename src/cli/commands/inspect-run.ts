import { resolve } from "node:path";
import { inspectJson } from "../../evidence/inspect-json.ts";
import { tooLargeToOpen } from "../../evidence/bare-evidence.ts";
import { evidenceOf } from "../../evidence/read-evidence.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { sourceFiles } from "../add/read-source.ts";
import { printable } from "../../reporters/text/printable.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { groundFor } from "./check-ground.ts";
import { inspectText } from "./inspect-text.ts";
import type { InspectOptions } from "./inspect-options.ts";

interface Seen {
  readonly path: string;
  readonly evidence: Evidence;
}

export async function inspectFiles({ files, format }: InspectOptions, shell: Shell): Promise<ExitCode> {
  const { limits, evidenceCache } = await groundFor(shell);
  const seen: Seen[] = [];
  for (const path of files) {
    const [source] = await sourceFiles([resolve(shell.cwd, path)], shell.cwd, limits.bytes);
    if (source === undefined) continue;
    const { bytes, size } = source;
    seen.push({
      path,
      evidence: bytes === null ? tooLargeToOpen(size) : await evidenceOf(bytes, limits, evidenceCache),
    });
  }
  const output =
    format === "json"
      ? `${JSON.stringify({ version: 1, files: seen.map(({ path, evidence }) => inspectJson(path, evidence)) }, null, 2)}\n`
      : seen.map(({ path, evidence }) => inspectText(printable(path), evidence, shell.locale)).join("\n");
  await shell.print(output);
  return seen.every(({ evidence }) => evidence.readable) ? EXIT.done : EXIT.no;
}
