import { createHash } from "node:crypto";
import type { Evidence } from "./evidence.ts";
import { unreadable } from "./reading.ts";
import { sniff } from "./sniff.ts";

const nothingRead = {
  readable: true,
  reason: null,
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
} as const satisfies Omit<Evidence, "bytes" | "sha256" | "type">;

/** What is known of bytes before any reader opens them: type, size, digest. */
export function bareEvidence(bytes: Uint8Array): Evidence {
  const type = sniff(bytes);
  return {
    ...nothingRead,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    type,
    signatureVerdict: type === "pdf" ? "unknown" : null,
  };
}

/** A file over the limit is not opened, not even for its digest. `size` in bytes. */
export const tooLargeToOpen = (size: number): Evidence => ({
  ...nothingRead,
  ...unreadable("too-large"),
  bytes: size,
  sha256: "",
  type: "unknown",
});
