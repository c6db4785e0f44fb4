import { join } from "node:path";
import type { Evidence } from "../evidence/evidence.ts";
import type { EvidenceLimits } from "../evidence/limits.ts";
import { readCachedEvidence, type EvidenceCache } from "../evidence/read-cached-evidence.ts";
import { evidenceOf } from "../evidence/read-evidence.ts";
import { writeCachedEvidence } from "../evidence/write-cached-evidence.ts";
import type { Shell } from "./shell.ts";

/** Reads documents one by one; with `--ocr`, their scanned pages too. */
export interface Reader {
  readonly read: (bytes: Uint8Array) => Promise<Evidence>;
  readonly close: () => Promise<void>;
}

interface ReaderSettings {
  readonly limits: EvidenceLimits;
  readonly cache: EvidenceCache | null;
  readonly ocr: boolean;
}

export async function openReader({ limits, cache, ocr }: ReaderSettings, { env }: Shell): Promise<Reader> {
  const read = (bytes: Uint8Array): Promise<Evidence> => evidenceOf(bytes, limits, cache);
  if (!ocr) return { read, close: () => Promise.resolve() };
  const [{ findOcr }, { isReadWhole, wantsOcr, withOcr }] = await Promise.all([
    import("../evidence/ocr/ocr-engine.ts"),
    import("../evidence/ocr/read-by-ocr.ts"),
  ]);
  const engine = await findOcr(env);
  // What an engine read of a scan stays true for these bytes, these limits and this engine.
  const ocrCache = cache === null || engine === null ? null : { dir: join(cache.dir, "ocr", engine.version) };
  const recognise = (bytes: Uint8Array, evidence: Evidence): Promise<Evidence> =>
    withOcr(bytes, evidence, { engine, env, now: () => performance.now() });
  return {
    read: async (bytes) => {
      const evidence = await read(bytes);
      if (ocrCache === null || !wantsOcr(evidence)) return recognise(bytes, evidence);
      const kept = await readCachedEvidence(evidence.sha256, ocrCache);
      if (kept !== null) return kept;
      const recognised = await recognise(bytes, evidence);
      if (isReadWhole(recognised)) await writeCachedEvidence(recognised, ocrCache);
      return recognised;
    },
    close: async () => engine?.close(),
  };
}
