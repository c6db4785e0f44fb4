import type { Evidence } from "../evidence/evidence.ts";
import type { EvidenceLimits } from "../evidence/limits.ts";
import type { EvidenceCache } from "../evidence/read-cached-evidence.ts";
import { evidenceOf } from "../evidence/read-evidence.ts";
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
  const [{ findOcr }, { withOcr }] = await Promise.all([
    import("../evidence/ocr/ocr-engine.ts"),
    import("../evidence/ocr/read-by-ocr.ts"),
  ]);
  const engine = await findOcr(env);
  return {
    read: async (bytes) => withOcr(bytes, await read(bytes), { engine, env, now: () => performance.now() }),
    close: async () => engine?.close(),
  };
}
