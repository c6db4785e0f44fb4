import type { ESignature, EvidenceProblem, SignatureVerdict } from "../evidence.ts";
import { pdfFile, type PdfFile } from "../pdf-bytes/pdf-file.ts";
import { stringBytes } from "../pdf-bytes/pdf-string.ts";
import { revisionOf, type Revision } from "../pdf-bytes/revision.ts";
import { contentsOf } from "./byte-range.ts";
import { findSignatures } from "./find-signatures.ts";
import { firstRevisionDigest } from "./first-revision.ts";
import type { JudgedSignature } from "./judge-signature.ts";
import { laterAppearances, type Appearance } from "./later-appearances.ts";

/** The e-signatures of one PDF, in the order in which they were made, and what they are worth together. */
export interface SignatureReading {
  readonly signatures: readonly ESignature[];
  readonly signatureVerdict: SignatureVerdict;
  /** Digest of what the file was before it was signed; null when more than signatures came since. */
  readonly firstRevisionSha256: string | null;
  /** What signatures drew on pages that somebody had signed already. */
  readonly laterAppearances: readonly Appearance[];
  readonly problems: readonly EvidenceProblem[];
}

const none: SignatureReading = {
  signatures: [],
  signatureVerdict: "unsigned",
  firstRevisionSha256: null,
  laterAppearances: [],
  problems: [],
};

/** Reads every signature of a PDF and what later revisions did to it. Trust in the certificates is never checked. */
export async function signaturesOf(bytes: Uint8Array, file = pdfFile(bytes)): Promise<SignatureReading> {
  if (!mayHoldSignature(bytes)) return none;
  const newest = revisionOf(file, bytes.length);
  const dictionaries = findSignatures(file, newest);
  const filled = dictionaries.flatMap((dictionary) => {
    const contents = contentsOf(dictionary);
    return contents === null || stringBytes(contents).every((byte) => byte === 0) ? [] : [{ dictionary, contents }];
  });
  if (filled.length === 0) return dictionaries.length === 0 ? none : { ...none, signatureVerdict: "placeholder" };
  const { judgeSignature } = await import("./judge-signature.ts");
  const judged = filled
    .map(({ dictionary, contents }) => judgeSignature(file, newest, dictionary, contents))
    .sort((one, other) => one.end - other.end);
  const signatures = judged.map((one) =>
    appearancesAfter(one, file, newest).length === 0 ? one.signature : { ...one.signature, drawnOver: true as const },
  );
  return {
    signatures,
    signatureVerdict: verdictOf(signatures, filled.length < dictionaries.length),
    firstRevisionSha256: firstRevisionDigest(file, newest),
    laterAppearances: appearancesAfter(firstOf(judged), file, newest),
    problems: weaknesses(signatures),
  };
}

const WORDS = ["/ByteRange", "/Sig", "/ObjStm"];

/** One of these words stands in every PDF that holds a signature, or the streams that may hide one. */
const mayHoldSignature = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return WORDS.some((word) => buffer.includes(word));
};

const worstFirst = ["broken", "modified-after", "unknown", "intact"] as const;

/** The worst of the persons' signatures: time stamps are nobody's. */
function verdictOf(signatures: readonly ESignature[], isWaiting: boolean): SignatureVerdict {
  const integrities = new Set(signatures.filter(({ kind }) => kind === "signature").map(({ integrity }) => integrity));
  return worstFirst.find((one) => integrities.has(one)) ?? (isWaiting ? "placeholder" : "unsigned");
}

/** The first person's signature. */
const firstOf = (judged: readonly JudgedSignature[]): JudgedSignature | undefined =>
  judged.find(({ signature, end }) => signature.kind === "signature" && end > 0);

function appearancesAfter(
  judged: JudgedSignature | undefined,
  file: PdfFile,
  newest: Revision | null,
): readonly Appearance[] {
  const signed = judged === undefined ? null : revisionOf(file, judged.end);
  return signed === null || newest === null ? [] : laterAppearances(signed, newest);
}

function weaknesses(signatures: readonly ESignature[]): readonly EvidenceProblem[] {
  if (!signatures.some(({ weak }) => weak)) return [];
  return [
    {
      code: "weak-signature-algorithm",
      message: {
        fr: "Une signature électronique repose sur SHA-1, un procédé faible aujourd’hui\u00a0: elle se conteste plus facilement.",
        en: "An e-signature rests on SHA-1, which is weak today: it is easier to dispute.",
      },
    },
  ];
}
