import type { Evidence } from "./evidence.ts";

/** One file as `inspect --format json` prints it; page texts and digests of revisions are the program's own business. */
export function inspectJson(path: string, evidence: Evidence): object {
  const {
    bytes,
    sha256,
    type,
    readable,
    reason,
    pages,
    text,
    mentions,
    einvoice,
    signatures,
    signatureVerdict,
    email,
    problems,
  } = evidence;
  return {
    path,
    bytes,
    sha256,
    type,
    readable,
    reason,
    pages,
    text,
    mentions,
    einvoice,
    signatures,
    signatureVerdict,
    email,
    problems,
  };
}
