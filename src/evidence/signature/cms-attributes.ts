import { GeneralizedTime, ObjectIdentifier, OctetString, Sequence, UTCTime } from "asn1js";
import type { SignerInfo } from "pkijs";
import { digestByOid, digestNamed, digestOf } from "./digests.ts";

const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_TIME = "1.2.840.113549.1.9.5";
const SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

/** What the signer signed beside the document. */
export interface SignedAttributes {
  /** The very bytes that the signature is over. */
  readonly encoded: Uint8Array;
  readonly contentType: string | null;
  readonly messageDigest: Uint8Array | null;
  readonly signingTime: Date | null;
  /** Whether a certificate is the one the signer says to have signed with; true when it does not say. */
  readonly names: (certificate: Uint8Array) => boolean;
}

/** null when the signature is over the document's digest alone. */
export function signedAttributesOf(signer: SignerInfo): SignedAttributes | null {
  const attributes = signer.signedAttrs;
  if (attributes === undefined) return null;
  // Each once, and of one value (RFC 5652, 11): of two digests, readers take the one or the other.
  const valueOf = (type: string): unknown => {
    const values = attributes.attributes.filter((one) => one.type === type).flatMap((one) => one.values as unknown[]);
    return values.length === 1 ? values[0] : undefined;
  };
  const [contentType, digest] = [valueOf(CONTENT_TYPE), valueOf(MESSAGE_DIGEST)];
  return {
    encoded: new Uint8Array(attributes.encodedValue),
    contentType: contentType instanceof ObjectIdentifier ? contentType.getValue() : null,
    messageDigest: digest instanceof OctetString ? new Uint8Array(digest.getValue()) : null,
    signingTime: dateOf(valueOf(SIGNING_TIME)),
    names: (certificate) =>
      isCertificateNamed(certificate, valueOf(SIGNING_CERTIFICATE), "sha1") &&
      isCertificateNamed(certificate, valueOf(SIGNING_CERTIFICATE_V2), "sha256"),
  };
}

function dateOf(value: unknown): Date | null {
  const date = value instanceof UTCTime || value instanceof GeneralizedTime ? value.toDate() : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}

/** The first certificate listed must be the signer's own (RFC 5035); an attribute of another form says nothing. */
function isCertificateNamed(certificate: Uint8Array, attribute: unknown, usual: string): boolean {
  const [list] = partsOf(attribute);
  const [first] = partsOf(list);
  const parts = partsOf(first);
  const hash = parts.find((part) => part instanceof OctetString);
  if (hash === undefined) return true;
  const [algorithm] = partsOf(parts[0]);
  const digest = algorithm instanceof ObjectIdentifier ? digestByOid(algorithm.getValue()) : digestNamed(usual);
  return digest === null || digestOf(digest, [certificate]).equals(Buffer.from(hash.getValue()));
}

const partsOf = (value: unknown): readonly unknown[] => (value instanceof Sequence ? value.valueBlock.value : []);
