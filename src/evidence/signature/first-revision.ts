import { createHash } from "node:crypto";
import type { PdfFile } from "../pdf-bytes/pdf-file.ts";
import type { Revision } from "../pdf-bytes/revision.ts";
import { onlyAddsSignatures } from "./later-changes.ts";

const MARK = "%%EOF";

/**
 * Digest of the file as it was before anybody signed it; null when there was no earlier revision, or when more than signatures came after:
 * then the first revision is not what is read today.
 */
export function firstRevisionDigest(file: PdfFile, newest: Revision | null): string | null {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
  const mark = buffer.indexOf(MARK);
  if (mark < 0 || buffer.indexOf(MARK, mark + MARK.length) < 0) return null;
  let end = mark + MARK.length;
  if (buffer[end] === 0x0d) end++;
  if (buffer[end] === 0x0a) end++;
  if (!onlyAddsSignatures(file, end, newest)) return null;
  return createHash("sha256").update(buffer.subarray(0, end)).digest("hex");
}
