import type { Folder } from "../case/folder.ts";
import { readEntry } from "../case/read-case.ts";
import type { Evidence, EvidenceByPath } from "./evidence.ts";
import { inspectBytes } from "./inspect-bytes.ts";
import { defaultLimits, type EvidenceLimits } from "./limits.ts";

export interface EvidenceOptions {
  readonly limits?: EvidenceLimits;
}

/** What each named file shows, or why it could not be opened. Nothing is followed out of the folder. */
export async function readEvidence(
  folder: Folder,
  paths: readonly string[],
  options: EvidenceOptions = {},
): Promise<EvidenceByPath> {
  const limits = options.limits ?? defaultLimits;
  const found = new Map<
    string,
    Evidence | { readonly absent: "absent" | "unsafe-path" | "not-a-file" | "no-permission" }
  >();
  for (const path of paths) {
    const bytes = await readEntry(folder, path, limits.bytes);
    if (bytes === "too-large") found.set(path, tooLarge);
    else if (typeof bytes === "string") found.set(path, { absent: bytes });
    else found.set(path, await inspectBytes(bytes, limits));
  }
  return found;
}

/** A file over the limit is not opened, not even for its digest. */
const tooLarge: Evidence = {
  bytes: 0,
  sha256: "",
  type: "unknown",
  readable: false,
  reason: "too-large",
  pages: null,
  text: { characters: 0, source: "none" },
  pageTexts: [],
  mentions: [],
  einvoice: null,
  signatures: [],
  signatureVerdict: null,
  email: null,
  firstRevisionSha256: null,
  problems: [],
};
