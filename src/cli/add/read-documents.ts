import type { Evidence } from "../../evidence/evidence.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { openReader } from "../open-reader.ts";
import { EXIT, Refusal, type Shell } from "../shell.ts";
import type { WorkingCase } from "../working-case.ts";
import { sourceFiles, type SourceFile } from "./read-source.ts";
import { whyRefused } from "./why-refused.ts";

export interface Read {
  readonly source: SourceFile;
  readonly evidence: Evidence;
}

/** All or nothing: one file that proves nothing stops the whole, each with its remedy. */
export async function readAll(
  files: readonly string[],
  { ground: { limits, evidenceCache: cache } }: WorkingCase,
  { ocr }: { readonly ocr: boolean },
  shell: Shell,
): Promise<readonly Read[]> {
  const sources = await sourceFiles(files, shell.cwd, limits.bytes);
  const reader = await openReader({ limits, cache, ocr }, shell);
  const read: Read[] = [];
  const refused: Text[] = [];
  for (const source of sources) {
    const evidence = source.bytes === null ? null : await reader.read(source.bytes);
    const why = whyRefused(source, evidence);
    if (why !== null) refused.push(why);
    else if (evidence !== null) read.push({ source, evidence });
  }
  await reader.close();
  if (refused.length === 0) return read;
  const nothing = { fr: "Rien n’a été ajouté.", en: "Nothing was added." };
  throw new Refusal(
    inEach((locale) => [...refused.map((one) => one[locale]), nothing[locale]].join("\n")),
    EXIT.no,
  );
}
