import { X509Certificate, type KeyObject } from "node:crypto";
import { Constructed, OctetString, Sequence } from "asn1js";
import { Certificate, IssuerAndSerialNumber, type SignerInfo } from "pkijs";

/** One certificate that came with a signature: as it was parsed, and as its bytes stand. */
export interface HeldCertificate {
  readonly parsed: Certificate;
  readonly raw: Uint8Array;
}

const SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

/** The certificates of a `SignedData`, byte for byte: written again, they could lose their digest. */
export function heldCertificates(signedData: unknown): readonly HeldCertificate[] {
  if (!(signedData instanceof Sequence)) return [];
  const list = signedData.valueBlock.value.find(
    (part) => part instanceof Constructed && part.idBlock.tagClass === 3 && part.idBlock.tagNumber === 0,
  );
  if (!(list instanceof Constructed)) return [];
  return list.valueBlock.value.flatMap(({ valueBeforeDecodeView: raw }) => {
    const parsed = parsedCertificate(raw);
    return parsed === null ? [] : [{ parsed, raw }];
  });
}

function parsedCertificate(raw: Uint8Array): Certificate | null {
  try {
    return Certificate.fromBER(new Uint8Array(raw));
  } catch {
    return null;
  }
}

/** The certificate that the signer names; the first one in the list proves nothing. */
export const certificateOf = (held: readonly HeldCertificate[], signer: SignerInfo): Uint8Array | null =>
  held.find(({ parsed }) => isNamedBy(signer, parsed))?.raw ?? null;

function isNamedBy({ sid }: SignerInfo, certificate: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber)
    return certificate.serialNumber.isEqual(sid.serialNumber) && certificate.issuer.isEqual(sid.issuer);
  const wanted = identifierBytes(sid);
  const extension = certificate.extensions?.find(({ extnID }) => extnID === SUBJECT_KEY_IDENTIFIER);
  const held: unknown = extension?.parsedValue;
  return wanted !== null && held instanceof OctetString && Buffer.from(held.getValue()).equals(wanted);
}

/** A key identifier stands as `[0]` over the bytes of an octet string. */
function identifierBytes(sid: unknown): Buffer | null {
  if (typeof sid !== "object" || sid === null || !("valueBlock" in sid)) return null;
  const block = sid.valueBlock;
  if (typeof block !== "object" || block === null || !("valueHexView" in block)) return null;
  return block.valueHexView instanceof Uint8Array ? Buffer.from(block.valueHexView) : null;
}

/** Read by the platform; null when it cannot. */
export function platformCertificate(raw: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(raw);
  } catch {
    return null;
  }
}

/** The key of a certificate; null when it is of a kind, or on a curve, that the platform does not know. */
export function publicKeyOf(certificate: X509Certificate): KeyObject | null {
  try {
    return certificate.publicKey;
  } catch {
    return null;
  }
}

/** The common name of a certificate's subject; null when it has none. */
export function commonNameOf(certificate: X509Certificate): string | null {
  const subject: unknown = certificate.toLegacyObject().subject;
  const name: unknown = typeof subject === "object" && subject !== null && "CN" in subject ? subject.CN : null;
  const last: unknown = Array.isArray(name) ? name.at(-1) : name;
  return typeof last === "string" && last.trim() !== "" ? last : null;
}

/** A certificate whose own signature does not hold, by itself or by an issuer that came along: its name was changed. */
export function isForged(certificate: X509Certificate, others: readonly X509Certificate[]): boolean {
  const issuers = others.filter((other) => certificate.checkIssued(other));
  return issuers.length > 0 && !issuers.some((issuer) => isSignedBy(certificate, issuer));
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(issuer.publicKey);
  } catch {
    // An algorithm that the platform does not know is no proof of a change.
    return true;
  }
}
