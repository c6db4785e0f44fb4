import { ContentInfo, SignedData, TSTInfo, type SignerInfo } from "pkijs";
import { signedAttributesOf, type SignedAttributes } from "./cms-attributes.ts";
import {
  certificateOf,
  commonNameOf,
  heldCertificates,
  isForged,
  platformCertificate,
  publicKeyOf,
  type HeldCertificate,
} from "./cms-certificates.ts";
import { checkSignature } from "./check-signature.ts";
import { digestByOid, digestNamed, digestOf, type DigestAlgorithm } from "./digests.ts";

/** What a signature over bytes is worth: `unknown` when it cannot be checked here. Trust in the certificate is never checked. */
export interface Proof {
  readonly answer: "holds" | "broken" | "unknown";
  readonly signer: string | null;
  /** The time that the signer declares, or that the time stamp gives. */
  readonly time: Date | null;
  readonly weak: boolean;
}

export const nothingProved = (answer: "broken" | "unknown"): Proof => ({
  answer,
  signer: null,
  time: null,
  weak: false,
});

/** What the container signs: the document itself, a digest of it, or a time stamp over it. */
export type SignedContent = "detached" | "sha1-inside" | "time-stamp";

const SIGNED_DATA = "1.2.840.113549.1.7.2";

/** Checks a CMS container (RFC 5652) over the signed parts of a document. */
export function verifyCms(container: Uint8Array, content: SignedContent, parts: readonly Uint8Array[]): Proof {
  let signed: SignedData;
  let held: readonly HeldCertificate[];
  let inside: readonly Uint8Array[] | null;
  try {
    const info = ContentInfo.fromBER(new Uint8Array(container));
    if (info.contentType !== SIGNED_DATA) return nothingProved("unknown");
    held = heldCertificates(info.content);
    signed = new SignedData({ schema: info.content as unknown });
    inside = insideOf(signed);
  } catch {
    return nothingProved("broken");
  }
  const bound = boundTo(content, inside, parts);
  const proofs = signed.signerInfos.map((signer) => proofOf(signed, held, signer, inside ?? parts));
  const [first] = proofs;
  // A PDF signature has one signer (ISO 32000-1, 12.8.3.3); more must all hold.
  if (first === undefined) return nothingProved("broken");
  const said = { ...first, time: bound.time ?? first.time, weak: first.weak || content === "sha1-inside" };
  if (!bound.holds || proofs.some(({ answer }) => answer === "broken")) return { ...said, answer: "broken" };
  return { ...said, answer: proofs.some(({ answer }) => answer === "unknown") ? "unknown" : "holds" };
}

/** What the container itself carries; null when it is detached. */
function insideOf({ encapContentInfo: { eContent } }: SignedData): readonly Uint8Array[] | null {
  return eContent === undefined ? null : [new Uint8Array(eContent.getValue())];
}

/** Whether the container is about this document. A detached one must carry nothing: its digest would be of what it carries. */
function boundTo(
  content: SignedContent,
  inside: readonly Uint8Array[] | null,
  parts: readonly Uint8Array[],
): { readonly holds: boolean; readonly time: Date | null } {
  const [carried] = inside ?? [];
  if (content === "detached") return { holds: carried === undefined, time: null };
  if (carried === undefined) return { holds: false, time: null };
  if (content === "sha1-inside") return { holds: digestOf(digestNamed("sha1"), parts).equals(carried), time: null };
  return stampOver(carried, parts);
}

function stampOver(
  carried: Uint8Array,
  parts: readonly Uint8Array[],
): { readonly holds: boolean; readonly time: Date | null } {
  try {
    const { messageImprint, genTime } = TSTInfo.fromBER(new Uint8Array(carried));
    const digest = digestByOid(messageImprint.hashAlgorithm.algorithmId);
    const stamped = Buffer.from(messageImprint.hashedMessage.getValue());
    return { holds: digest !== null && digestOf(digest, parts).equals(stamped), time: genTime };
  } catch {
    return { holds: false, time: null };
  }
}

function proofOf(
  signed: SignedData,
  held: readonly HeldCertificate[],
  signer: SignerInfo,
  content: readonly Uint8Array[],
): Proof {
  const attributes = signedAttributesOf(signer);
  const raw = certificateOf(held, signer);
  const certificate = raw === null ? null : platformCertificate(raw);
  const digest = digestByOid(signer.digestAlgorithm.algorithmId);
  const said = {
    signer: certificate === null ? null : commonNameOf(certificate),
    time: attributes?.signingTime ?? null,
    weak: digest?.weak ?? false,
  };
  if (digest === null) return { ...said, answer: "unknown" };
  if (attributes !== null && !describes(attributes, signed, digest, content)) return { ...said, answer: "broken" };
  if (raw === null || certificate === null) return { ...said, answer: "unknown" };
  if (attributes?.names(raw) === false) return { ...said, answer: "broken" };
  const others = held.flatMap((one) => platformCertificate(one.raw) ?? []);
  if (isForged(certificate, others)) return { ...said, answer: "broken" };
  const key = publicKeyOf(certificate);
  if (key === null) return { ...said, answer: "unknown" };
  const value = new Uint8Array(signer.signature.getValue());
  const over = attributes === null ? content : [attributes.encoded];
  const { answer, weak } = checkSignature(key, signer.signatureAlgorithm, digest, over, value);
  return { ...said, answer, weak: said.weak || weak };
}

/** The signed attributes are about this content: its type and its digest (RFC 5652, 11.1 and 11.2). */
function describes(
  { contentType, messageDigest }: SignedAttributes,
  { encapContentInfo }: SignedData,
  digest: DigestAlgorithm,
  content: readonly Uint8Array[],
): boolean {
  return (
    messageDigest !== null &&
    digestOf(digest, content).equals(messageDigest) &&
    (contentType === null || contentType === encapContentInfo.eContentType)
  );
}
