import { constants, createHash, sign, type KeyObject, type SignKeyObjectInput } from "node:crypto";
import { aCertificate } from "./a-certificate.ts";
import { generalizedTime, integer, nothing, octets, oid, sequence, setOf, tlv, utcTime } from "./der.ts";
import { ecKey, edKey, rsaKey, shortRsaKey } from "./keys.ts";

const digestOids: Readonly<Record<string, string>> = {
  md5: "1.2.840.113549.2.5",
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
};

export interface Signing {
  readonly signer: string;
  readonly scheme?: "rsa" | "short-rsa" | "pss" | "ecdsa" | "ed25519" | "unheard-of";
  readonly digest?: "md5" | "sha1" | "sha256" | "sha384" | "sha512";
  /** What RSA-PSS says of itself, instead of what it does. */
  readonly pss?: Buffer;
  /** More digests among the signed attributes. */
  readonly moreDigests?: readonly Buffer[];
  /** null: the signer declares no time. */
  readonly at?: string | null;
  readonly attributes?: boolean;
  readonly certificate?: "own" | "none" | "somebody-else's";
  readonly named?: "by-serial" | "by-key";
  /** The signed attributes name the certificate (CAdES). */
  readonly cades?: boolean;
  /** What the container carries itself, and of which type. */
  readonly carries?: { readonly type: string; readonly bytes: Buffer } | null;
}

const DATA = "1.2.840.113549.1.7.1";
const STAMP = "1.2.840.113549.1.9.16.1.4";

const algorithm = (dotted: string, parameters: Buffer = nothing): Buffer => sequence(oid(dotted), parameters);

/** A CMS container over these bytes (RFC 5652). */
export function aCms(data: Buffer, signing: Signing): Buffer {
  const { signer, scheme = "rsa", digest = "sha256", attributes = true, carries = null } = signing;
  const { certificate = "own", named = "by-serial" } = signing;
  const key = {
    rsa: rsaKey,
    "short-rsa": shortRsaKey,
    pss: rsaKey,
    ecdsa: ecKey,
    ed25519: edKey,
    "unheard-of": rsaKey,
  }[scheme];
  const own = aCertificate(signer, key);
  const held = certificate === "own" ? own : aCertificate("Somebody Else", key, 9);
  const digestAlgorithm = algorithm(digestOids[digest] ?? "");
  const content = carries?.bytes ?? data;
  const signed = attributes ? attributesOf(content, carries?.type ?? DATA, signing, own.der) : null;
  const signerInfo = sequence(
    integer(named === "by-serial" ? 1 : 3),
    named === "by-serial" ? own.issuerAndSerial : tlv(0x80, own.keyIdentifier),
    digestAlgorithm,
    ...(signed === null ? [] : [tlv(0xa0, ...signed)]),
    signatureAlgorithm(scheme, digest, signing.pss),
    octets(signatureOver(signed === null ? content : setOf(...signed), scheme, digest, key)),
  );
  const inside = carries === null ? [] : [tlv(0xa0, octets(carries.bytes))];
  const signedData = sequence(
    integer(carries === null ? 1 : 3),
    setOf(digestAlgorithm),
    sequence(oid(carries?.type ?? DATA), ...inside),
    ...(certificate === "none" ? [] : [tlv(0xa0, held.der)]),
    setOf(signerInfo),
  );
  return sequence(oid("1.2.840.113549.1.7.2"), tlv(0xa0, signedData));
}

function attributesOf(content: Buffer, type: string, signing: Signing, certificate: Buffer): Buffer[] {
  const { digest = "sha256", at = "2026-02-24T10:11:12Z", cades = false, moreDigests = [] } = signing;
  const attribute = (dotted: string, value: Buffer): Buffer => sequence(oid(dotted), setOf(value));
  const hashOf = (bytes: Buffer, name: string): Buffer => createHash(name).update(bytes).digest();
  return [
    attribute("1.2.840.113549.1.9.3", oid(type)),
    ...(at === null ? [] : [attribute("1.2.840.113549.1.9.5", utcTime(at))]),
    ...[hashOf(content, digest), ...moreDigests].map((one) => attribute("1.2.840.113549.1.9.4", octets(one))),
    ...(cades
      ? [attribute("1.2.840.113549.1.9.16.2.47", sequence(sequence(sequence(octets(hashOf(certificate, "sha256"))))))]
      : []),
  ].sort((one, other) => Buffer.compare(one, other));
}

type Scheme = NonNullable<Signing["scheme"]>;
type Digest = NonNullable<Signing["digest"]>;

const rsaWith: Readonly<Partial<Record<Digest, string>>> = {
  sha1: "1.2.840.113549.1.1.5",
  sha256: "1.2.840.113549.1.1.11",
  sha384: "1.2.840.113549.1.1.12",
  sha512: "1.2.840.113549.1.1.13",
};
const ecdsaWith: Readonly<Partial<Record<Digest, string>>> = {
  sha256: "1.2.840.10045.4.3.2",
  sha384: "1.2.840.10045.4.3.3",
  sha512: "1.2.840.10045.4.3.4",
};

function signatureAlgorithm(scheme: Scheme, digest: Digest, pss?: Buffer): Buffer {
  if (scheme === "unheard-of") return sequence(oid("1.2.3.4.5"));
  if (scheme === "ed25519") return sequence(oid("1.3.101.112"));
  if (scheme === "ecdsa") return sequence(oid(ecdsaWith[digest] ?? "1.2.840.10045.2.1"));
  if (scheme === "rsa" || scheme === "short-rsa") return algorithm(rsaWith[digest] ?? "1.2.840.113549.1.1.1");
  return algorithm("1.2.840.113549.1.1.10", pss ?? pssParameters(algorithm(digestOids[digest] ?? "")));
}

/** Over this hash, with 32 bytes of salt. */
export const pssParameters = (hash: Buffer, ...more: readonly Buffer[]): Buffer =>
  sequence(tlv(0xa0, hash), tlv(0xa1, algorithm("1.2.840.113549.1.1.8", hash)), tlv(0xa2, integer(32)), ...more);

function signatureOver(bytes: Buffer, scheme: Scheme, digest: Digest, key: KeyObject): Buffer {
  if (scheme === "ed25519") return sign(null, bytes, key);
  const input: SignKeyObjectInput =
    scheme === "pss" ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : { key };
  return sign(digest, bytes, input);
}

/** A time stamp over these bytes (RFC 3161). */
export function aTimeStamp(data: Buffer, at: string): Buffer {
  const hash = createHash("sha256").update(data).digest();
  const stamp = sequence(
    integer(1),
    oid("1.2.3.4.1"),
    sequence(algorithm(digestOids["sha256"] ?? ""), octets(hash)),
    integer(5),
    generalizedTime(at),
  );
  return aCms(data, { signer: "Autorité d’horodatage", carries: { type: STAMP, bytes: stamp }, cades: true });
}

/** A container that carries the SHA-1 of the document (adbe.pkcs7.sha1). */
export const aSha1Cms = (data: Buffer, signer: string): Buffer =>
  aCms(data, { signer, carries: { type: DATA, bytes: createHash("sha1").update(data).digest() } });
