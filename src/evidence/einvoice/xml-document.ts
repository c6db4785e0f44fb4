import type { Reading } from "../inspect-bytes.ts";
import type { EvidenceLimits } from "../limits.ts";
import { onePage, decodeText } from "../plain-text.ts";

/** An XML file: its text without its tags. */
export function readXml(bytes: Uint8Array, _limits: EvidenceLimits): Promise<Reading> {
  return Promise.resolve(onePage(decodeText(bytes).replace(/<[^>]*>/g, " ")));
}
