import type { ESignature } from "../evidence.ts";
import type { PdfFile } from "../pdf-bytes/pdf-file.ts";
import { stringBytes, stringText } from "../pdf-bytes/pdf-string.ts";
import { isArray, isString, nameAt, type PdfDictionary, type PdfString } from "../pdf-bytes/pdf-value.ts";
import { revisionOf, type Revision } from "../pdf-bytes/revision.ts";
import { signedRange, type SignedRange } from "./byte-range.ts";
import { nothingFollows, onlyAddsSignatures } from "./later-changes.ts";
import { parsePdfDate } from "./pdf-date.ts";
import { signatureFields, type SignatureField } from "./signature-fields.ts";
import { isTimeStamp } from "./time-stamp.ts";
import { nothingProved, verifyCms, type Proof, type SignedContent } from "./verify-cms.ts";
import { verifyX509 } from "./verify-x509.ts";

/** What one signature dictionary is worth, with where its signed revision ends (0 when its range is false). */
export interface JudgedSignature {
  readonly signature: ESignature;
  readonly end: number;
}

const contentBySubFilter: Readonly<Record<string, SignedContent>> = {
  "adbe.pkcs7.detached": "detached",
  "ETSI.CAdES.detached": "detached",
  "adbe.pkcs7.sha1": "sha1-inside",
  "ETSI.RFC3161": "time-stamp",
};

/** Judges a dictionary whose contents are not empty. */
export function judgeSignature(
  file: PdfFile,
  newest: Revision | null,
  dictionary: PdfDictionary,
  contents: PdfString,
): JudgedSignature {
  const range = signedRange(file.bytes, dictionary, contents, newest);
  const proof = range === null ? nothingProved("broken") : proofOf(dictionary, contents, range);
  const field = fieldOf(file, newest, dictionary, range);
  const time = proof.time ?? declaredTime(dictionary);
  const signature: ESignature = {
    // A name under a password is not the name that the file holds.
    field: isEncrypted(newest) ? null : (field?.name ?? null),
    kind: isTimeStamp(dictionary) ? "timestamp" : "signature",
    signer: proof.signer,
    signedAt: time === null ? null : time.toISOString().replace(/\.\d+Z$/, "Z"),
    coversWholeFile: range?.end === file.bytes.length,
    integrity: integrityOf(file, newest, proof, range, field !== null),
    weak: proof.weak,
  };
  return { signature, end: range?.end ?? 0 };
}

function proofOf(dictionary: PdfDictionary, contents: PdfString, { parts }: SignedRange): Proof {
  const subFilter = nameAt(dictionary, "SubFilter") ?? "";
  if (subFilter === "adbe.x509.rsa_sha1") return verifyX509(stringBytes(contents), certificateIn(dictionary), parts);
  const content = contentBySubFilter[subFilter];
  return content === undefined ? nothingProved("unknown") : verifyCms(stringBytes(contents), content, parts);
}

function certificateIn(dictionary: PdfDictionary): Uint8Array | null {
  const held = dictionary.entries.get("Cert");
  const first = isArray(held) ? held.items[0] : held;
  return isString(first) ? stringBytes(first) : null;
}

function declaredTime(dictionary: PdfDictionary): Date | null {
  const time = dictionary.entries.get("M");
  return isString(time) ? parsePdfDate(stringText(time)) : null;
}

/** The field that holds it, now or when it was signed; without one no reader shows it as a signature. */
function fieldOf(
  file: PdfFile,
  newest: Revision | null,
  dictionary: PdfDictionary,
  range: SignedRange | null,
): SignatureField | null {
  const holding = (revision: Revision | null): SignatureField | undefined =>
    revision === null ? undefined : signatureFields(revision).find(({ signature }) => signature === dictionary);
  const now = holding(newest);
  if (now !== undefined) return now;
  return (range === null ? undefined : holding(revisionOf(file, range.end))) ?? null;
}

function integrityOf(
  file: PdfFile,
  newest: Revision | null,
  { answer }: Proof,
  range: SignedRange | null,
  isInField: boolean,
): ESignature["integrity"] {
  if (range === null || answer === "broken") return "broken";
  // The strings and streams of an encrypted file cannot be compared here: what came later may be anything.
  if (isEncrypted(newest) && !nothingFollows(file, range.end)) return "unknown";
  if (!onlyAddsSignatures(file, range.end, newest)) return "modified-after";
  return answer === "unknown" || !(isInField || newest === null) ? "unknown" : "intact";
}

const isEncrypted = (revision: Revision | null): boolean => revision?.trailer.entries.has("Encrypt") === true;
