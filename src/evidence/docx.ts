import { unreadable, type Reading } from "./reading.ts";
import type { EvidenceLimits } from "./limits.ts";
import { onePage } from "./plain-text.ts";

// Text of a word-processing document; larger is a bomb, not a letter.
const MAX_PART = 20 * 1024 * 1024;

/** The text of a DOCX, its header and footer apart. Inflates only the part it needs, and no more than a bound. */
export async function readDocx(bytes: Uint8Array, limits: EvidenceLimits): Promise<Reading> {
  const { unzipSync } = await import("fflate");
  const bound = Math.min(MAX_PART, limits.bytes);
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === "word/document.xml" && originalSize <= bound,
  });
  const part = parts["word/document.xml"];
  if (part === undefined) return unreadable("too-large");
  const xml = new TextDecoder().decode(part);
  return onePage(
    xml
      .replace(/<w:(?:p|br|tab)\b[^>]*\/?>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
  );
}
